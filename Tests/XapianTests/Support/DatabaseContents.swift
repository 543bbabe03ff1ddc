import Xapian

/// All that a database holds, for comparing one with another.
struct DatabaseContents: Hashable {
  struct Occurrence: Hashable {
    let term: String
    let wdf: Int
    let positions: [UInt32]
  }

  struct Entry: Hashable {
    let data: [UInt8]
    let values: [UInt32: [UInt8]]
    let occurrences: [Occurrence]
  }

  let documents: [DocumentID: Entry]
  let terms: [TermCount]
  let metadata: [String: String]

  init(_ database: Database) throws {
    var documents: [DocumentID: Entry] = [:]
    for id in try database.postings(of: "") {
      let stored = try database.document(id)
      let occurrences = try database.terms(of: id).map {
        Occurrence(
          term: $0.term, wdf: $0.wdf, positions: try database.positions(of: $0.term, in: id))
      }
      documents[id] = Entry(data: stored.data, values: stored.values, occurrences: occurrences)
    }
    self.documents = documents
    terms = try database.terms(prefix: "")
    metadata = try Dictionary(
      uniqueKeysWithValues: database.metadataKeys().map { ($0, try database.metadata($0)) })
  }
}

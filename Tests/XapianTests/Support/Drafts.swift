import Xapian

/// A document whose words stand at positions from 1, as an indexer would write them.
func draft(_ text: String, values: [UInt32: String] = [:]) -> DocumentDraft {
  var draft = DocumentDraft()
  draft.data = Array(text.utf8)
  for (index, word) in text.split(separator: " ").enumerated() {
    draft.addPosting(String(word), position: UInt32(index + 1))
  }
  for (slot, value) in values { draft.setValue(value, slot: slot) }
  return draft
}

/// Writes a database that holds the drafts in order, numbered from 1.
func write(_ drafts: [DocumentDraft], to path: String) throws {
  let database = try WritableDatabase(path: path, mode: .create)
  for draft in drafts { try database.add(draft) }
  try database.commit()
  try database.close()
}

/// Writes the drafts and opens the database for reading.
func database(of drafts: [DocumentDraft], in folder: ScratchFolder) throws -> Database {
  let path = folder.path("database")
  try write(drafts, to: path)
  return try Database(paths: [path])
}

extension Database {
  /// The numbers of all documents that match, ascending.
  func numbers(matching query: Query) throws -> [DocumentID] {
    var enquiry = Enquiry(query)
    enquiry.limit = try documentCount()
    enquiry.weighting = .boolean
    enquiry.fetchesData = false
    return try search(enquiry).matches.map(\.id).sorted()
  }
}

/// The code of the error that a body throws; nil where it throws none or another kind.
func code(_ body: () throws -> Void) -> XapianError.Code? {
  do {
    try body()
    return nil
  } catch {
    return (error as? XapianError)?.code
  }
}

internal import CXapian

/// A document read from a database: a plain value.
public struct StoredDocument: Sendable, Hashable {
  /// The document's number.
  public let id: DocumentID
  /// What was stored with it.
  public let data: [UInt8]
  /// Its values by slot.
  public let values: [UInt32: [UInt8]]
}

/// A term with its number of documents.
public struct TermCount: Sendable, Hashable {
  /// The term.
  public let term: String
  /// In how many documents it occurs.
  public let documents: Int
}

extension Database {
  /// Returns a document with its data and values.
  ///
  /// - Throws: ``XapianError`` with `documentNotFound` where no document has the number.
  public func document(_ id: DocumentID) throws(XapianError) -> StoredDocument {
    var data: [UInt8] = []
    try visiting(
      { item, _ in
        data = copied(item)
        return true
      }, { cxapian_database_document_data(pointer, id, $0, $1) })
    var values: [UInt32: [UInt8]] = [:]
    try visiting(
      { item, slot in
        values[slot] = copied(item)
        return true
      }, { cxapian_database_visit_values(pointer, id, $0, $1) })
    return StoredDocument(id: id, data: data, values: values)
  }

  /// Returns a document's terms in byte order with their within-document frequencies.
  public func terms(of id: DocumentID) throws(XapianError) -> [(term: String, wdf: Int)] {
    var result: [(term: String, wdf: Int)] = []
    try visiting(
      { item, wdf in
        result.append((String(decoding: copied(item), as: UTF8.self), Int(wdf)))
        return true
      }, { cxapian_database_visit_document_terms(pointer, id, $0, $1) })
    return result
  }

  /// Returns the positions of a term in a document, ascending.
  public func positions(
    of term: String, in id: DocumentID
  ) throws(XapianError) -> [UInt32] {
    var result: [UInt32] = []
    try visiting(
      { _, position in
        result.append(position)
        return true
      },
      { visitor, context in
        term.withCBytes { cxapian_database_visit_positions(pointer, id, $0, visitor, context) }
      })
    return result
  }

  /// Returns the terms that begin so, in byte order.
  public func terms(prefix: String) throws(XapianError) -> [TermCount] {
    var result: [TermCount] = []
    try visiting(
      { item, documents in
        result.append(
          TermCount(
            term: String(decoding: copied(item), as: UTF8.self), documents: Int(documents)))
        return true
      },
      { visitor, context in
        prefix.withCBytes { cxapian_database_visit_terms(pointer, $0, visitor, context) }
      })
    return result
  }

  /// Returns the documents that hold a term, in order of their numbers.
  public func postings(of term: String) throws(XapianError) -> [DocumentID] {
    var result: [DocumentID] = []
    try visiting(
      { _, id in
        result.append(id)
        return true
      },
      { visitor, context in
        term.withCBytes { cxapian_database_visit_documents(pointer, $0, 0, visitor, context) }
      })
    return result
  }

  /// Visits the data of every document that holds a term, in order of their numbers.
  ///
  /// One pass over the posting list, with no copy but the one handed to the body.
  ///
  /// - Parameters:
  ///   - term: The term; an empty one means every document.
  ///   - body: Takes a number and the data; answers false to stop.
  /// - Throws: ``XapianError`` with `databaseModified` where a writer outpaced this revision.
  public func visitData(
    of term: String, _ body: (DocumentID, [UInt8]) -> Bool
  ) throws(XapianError) {
    try visiting(
      { item, id in body(id, copied(item)) },
      { visitor, context in
        term.withCBytes { cxapian_database_visit_documents(pointer, $0, 1, visitor, context) }
      })
  }
}

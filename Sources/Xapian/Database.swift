internal import CXapian

/// A database, or several as one, open for reading.
///
/// Not Sendable: Xapian's objects count references without atomics, so a database and all it
/// gives out belong to one thread. Share through ``DatabasePool``. Everything returned is a
/// plain value.
public final class Database {
  let pointer: OpaquePointer

  /// Opens one database, or several whose documents are searched together.
  ///
  /// - Parameter paths: Folders of Xapian databases, one or more.
  /// - Throws: ``XapianError`` with `databaseNotFound`, `databaseOpening`, `databaseCorrupt` or
  ///   `databaseVersion`.
  public init(paths: [String]) throws(XapianError) {
    guard !paths.isEmpty else {
      throw XapianError(code: .invalidArgument, message: "no database path")
    }
    var pointer: OpaquePointer?
    let copies = paths.map { path in Array(path.utf8CString) }
    try check(
      withCStrings(copies) { cxapian_database_open($0.baseAddress, $0.count, &pointer) })
    self.pointer = written(pointer)
  }

  /// Takes over a handle.
  init(pointer: OpaquePointer) {
    self.pointer = pointer
  }

  deinit { cxapian_database_free(pointer) }

  /// Moves to the newest revision.
  ///
  /// - Returns: Whether there was a newer one.
  @discardableResult
  public func reopen() throws(XapianError) -> Bool {
    var changed: Int32 = 0
    try check(cxapian_database_reopen(pointer, &changed))
    return changed != 0
  }

  private func statistics() throws(XapianError) -> cxapian_statistics {
    var result = cxapian_statistics()
    try check(cxapian_database_statistics(pointer, &result))
    return result
  }

  /// Returns the number of documents.
  public func documentCount() throws(XapianError) -> Int {
    Int(try statistics().documents)
  }

  /// Returns the highest document number ever given; 0 for an empty database.
  public func lastDocumentID() throws(XapianError) -> DocumentID {
    try statistics().last_document
  }

  /// Returns the average length of the documents, in terms.
  public func averageLength() throws(XapianError) -> Double {
    try statistics().average_length
  }

  /// Returns an identifier that changes when the database is made anew.
  public func uuid() throws(XapianError) -> String {
    var out: UnsafeMutablePointer<CChar>?
    try check(cxapian_database_uuid(pointer, &out))
    defer { cxapian_string_free(out) }
    return out.map { String(cString: $0) } ?? ""
  }

  /// Returns in how many documents a term occurs.
  public func documentFrequency(of term: String) throws(XapianError) -> Int {
    try counts(of: term).documents
  }

  /// Returns how often a term occurs over all documents.
  public func collectionFrequency(of term: String) throws(XapianError) -> Int {
    try counts(of: term).occurrences
  }

  private func counts(
    of term: String
  ) throws(XapianError) -> (documents: Int, occurrences: Int) {
    var documents: UInt32 = 0
    var occurrences: UInt32 = 0
    try check(
      term.withCBytes {
        cxapian_database_term_counts(pointer, $0, &documents, &occurrences)
      })
    return (Int(documents), Int(occurrences))
  }

  /// Returns Xapian's metadata under a key; empty where there is none.
  public func metadata(_ key: String) throws(XapianError) -> String {
    var result = ""
    try visiting(
      { item, _ in
        result = String(decoding: copied(item), as: UTF8.self)
        return true
      },
      { visitor, context in
        key.withCBytes { cxapian_database_metadata(pointer, $0, visitor, context) }
      })
    return result
  }

  /// Returns the metadata keys that begin so, in byte order.
  public func metadataKeys(prefix: String = "") throws(XapianError) -> [String] {
    var keys: [String] = []
    try visiting(
      { item, _ in
        keys.append(String(decoding: copied(item), as: UTF8.self))
        return true
      },
      { visitor, context in
        prefix.withCBytes {
          cxapian_database_visit_metadata_keys(pointer, $0, visitor, context)
        }
      })
    return keys
  }
}

/// Lends C strings as an array of pointers.
func withCStrings(
  _ strings: [[CChar]],
  _ body: (UnsafeBufferPointer<UnsafePointer<CChar>?>) -> cxapian_status
) -> cxapian_status {
  func lend(_ index: Int, _ pointers: inout [UnsafePointer<CChar>?]) -> cxapian_status {
    guard index < strings.count else { return pointers.withUnsafeBufferPointer(body) }
    return strings[index].withUnsafeBufferPointer { buffer in
      pointers.append(buffer.baseAddress)
      return lend(index + 1, &pointers)
    }
  }
  var pointers: [UnsafePointer<CChar>?] = []
  return lend(0, &pointers)
}

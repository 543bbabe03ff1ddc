internal import CXapian
internal import Glibc

/// A database open for writing; at most one exists for a path at a time.
///
/// Not Sendable: use it on one thread, or through ``DatabaseWriter``.
public final class WritableDatabase {
  /// What to do about a database that exists or does not.
  public enum Mode: Sendable, Hashable {
    /// Opens it, creating it where it is missing.
    case createOrOpen
    /// Creates it; fails where it exists.
    case create
    /// Opens it; fails with `databaseNotFound` where it is missing.
    case open
    /// Creates it, emptying one that exists.
    case overwrite
  }

  private let pointer: OpaquePointer

  /// Opens a database for writing.
  ///
  /// - Parameters:
  ///   - path: The database's folder.
  ///   - mode: What to do about a database that exists or does not.
  ///   - isTemporary: Whether to spare the disk: no syncing. Only for a database that can be made
  ///     again. Blocks are not updated in place (DB_DANGEROUS), which would hide why a write
  ///     failed behind a cancellation that is not supported.
  /// - Throws: ``XapianError`` with `databaseLocked` while another writer has it.
  public init(
    path: String, mode: Mode = .createOrOpen, isTemporary: Bool = false
  ) throws(XapianError) {
    let cMode =
      switch mode {
      case .createOrOpen: CXAPIAN_CREATE_OR_OPEN
      case .create: CXAPIAN_CREATE
      case .open: CXAPIAN_OPEN
      case .overwrite: CXAPIAN_OVERWRITE
      }
    var tries = 1
    while true {
      do throws(XapianError) {
        var pointer: OpaquePointer?
        try check(cxapian_writer_open(path, cMode, isTemporary ? 1 : 0, 0, &pointer))
        self.pointer = written(pointer)
        return
      } catch {
        guard error.code == .databaseLocked, tries < Self.mostTries else { throw error }
        tries += 1
        usleep(Self.pause)
      }
    }
  }

  // A process that is being started holds, until it runs its own program, copies of all files
  // that are open here, and with them a lock that was already given back.
  private static let mostTries = 10
  /// Microseconds between two tries.
  private static let pause: UInt32 = 10_000

  deinit { cxapian_writer_free(pointer) }

  /// Adds a document and returns its number.
  @discardableResult
  public func add(_ draft: DocumentDraft) throws(XapianError) -> DocumentID {
    var id: DocumentID = 0
    try draft.withDocument { cxapian_writer_add(pointer, $0, &id) }
    return id
  }

  /// Replaces the document with a number, creating it where it is missing.
  public func replace(_ id: DocumentID, with draft: DocumentDraft) throws(XapianError) {
    try draft.withDocument { cxapian_writer_replace(pointer, id, $0) }
  }

  /// Replaces the documents that hold a term by one, or adds it where there is none.
  ///
  /// - Returns: The number of the document.
  @discardableResult
  public func replace(
    matching term: String, with draft: DocumentDraft
  ) throws(XapianError) -> DocumentID {
    var id: DocumentID = 0
    try draft.withDocument { document in
      term.withCBytes { cxapian_writer_replace_matching(pointer, $0, document, &id) }
    }
    return id
  }

  /// Deletes a document.
  ///
  /// - Throws: ``XapianError`` with `documentNotFound` where no document has the number.
  public func delete(_ id: DocumentID) throws(XapianError) {
    try check(cxapian_writer_delete(pointer, id))
  }

  /// Deletes all documents that hold a term; none is no error.
  public func delete(matching term: String) throws(XapianError) {
    try check(term.withCBytes { cxapian_writer_delete_matching(pointer, $0) })
  }

  /// Sets metadata under a key; an empty value takes it away.
  public func setMetadata(_ key: String, _ value: String) throws(XapianError) {
    try check(
      key.withCBytes { key in
        value.withCBytes { cxapian_writer_set_metadata(pointer, key, $0) }
      })
  }

  /// Keeps the values of a slot packed, so that a search counts them in a fraction of the time.
  ///
  /// What was kept is not renewed by itself: whoever keeps a slot packed has to do so again after
  /// every change of the documents, before it is committed. Counts come from what was kept.
  public func packValues(inSlot slot: UInt32) throws(XapianError) {
    try check(cxapian_writer_store_column(pointer, slot))
  }

  /// Writes all changes so far, atomically.
  public func commit() throws(XapianError) {
    try check(cxapian_writer_commit(pointer))
  }

  /// Runs a body whose changes are written all or not at all.
  ///
  /// - Throws: What the body throws, after taking its changes back.
  public func transaction(
    _ body: (WritableDatabase) throws(XapianError) -> Void
  ) throws(XapianError) {
    try check(cxapian_writer_begin(pointer))
    do throws(XapianError) {
      try body(self)
    } catch {
      try check(cxapian_writer_cancel_transaction(pointer))
      throw error
    }
    try check(cxapian_writer_commit_transaction(pointer))
  }

  /// Returns a reading view that shows uncommitted changes too; it belongs to the same thread.
  public func view() throws(XapianError) -> Database {
    var out: OpaquePointer?
    try check(cxapian_writer_view(pointer, &out))
    return Database(pointer: written(out))
  }

  /// Commits and closes; any later call throws `databaseClosed`.
  public func close() throws(XapianError) {
    try check(cxapian_writer_close(pointer))
  }
}

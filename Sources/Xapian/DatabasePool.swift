internal import Synchronization

/// Lends databases to threads, one each, and keeps them for the next.
///
/// `@unchecked Sendable`: a ``Database`` is reachable only through `idle`, which the mutex
/// guards, or through one running `read`, which took it out of `idle`; so no two threads ever
/// hold the same one, and bodies return only Sendable values.
public final class DatabasePool: @unchecked Sendable {
  private let paths: [String]
  private let idle = Mutex<[Lease]>([])

  /// A database on its way between threads; see the proof at the type.
  private struct Lease: @unchecked Sendable {
    let database: Database
  }

  /// Opens the first database, so that a missing or broken one is noticed at once.
  public init(paths: [String]) throws(XapianError) {
    self.paths = paths
    let first = Lease(database: try Database(paths: paths))
    idle.withLock { $0.append(first) }
  }

  /// Runs a body with a database that no other thread uses.
  ///
  /// Where a writer outpaced the database, it is reopened and the body runs once more; the
  /// body must therefore be free of side effects.
  ///
  /// - Throws: What the body throws; `databaseModified` only if it happens twice.
  public func read<Result: Sendable>(
    _ body: (Database) throws(XapianError) -> Result
  ) throws(XapianError) -> Result {
    let lease = try borrow()
    defer { idle.withLock { $0.append(lease) } }
    do throws(XapianError) {
      return try body(lease.database)
    } catch {
      guard error.code == .databaseModified else { throw error }
      try lease.database.reopen()
      return try body(lease.database)
    }
  }

  /// Lets the next reads open what now stands at the paths.
  ///
  /// Idle databases are dropped, not reopened: Xapian tells revisions apart by their number
  /// alone, so one swapped for another of the same number would go unnoticed.
  public func refresh() {
    idle.withLock { $0.removeAll() }
  }

  private func borrow() throws(XapianError) -> Lease {
    if let lease = idle.withLock({ $0.popLast() }) { return lease }
    return Lease(database: try Database(paths: paths))
  }
}

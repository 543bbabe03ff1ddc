import Dispatch

/// A writer on a thread of its own, so that commits never block the cooperative pool.
public actor DatabaseWriter {
  private let executor: QueueExecutor
  private let database: WritableDatabase

  /// The actor's own serial queue.
  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  /// Opens a database for writing; see ``WritableDatabase/init(path:mode:isTemporary:)``.
  public init(path: String, mode: WritableDatabase.Mode = .createOrOpen) throws(XapianError) {
    executor = QueueExecutor()
    database = try WritableDatabase(path: path, mode: mode)
  }

  /// Runs a body on the writer's thread; only Sendable values leave it.
  public func write<Result: Sendable>(
    _ body: @Sendable (WritableDatabase) throws(XapianError) -> Result
  ) throws(XapianError) -> Result {
    try body(database)
  }
}

/// Runs jobs one after the other on a dispatch queue.
private final class QueueExecutor: SerialExecutor {
  private let queue = DispatchQueue(label: "xapian.writer")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = asUnownedSerialExecutor()
    queue.async { job.runSynchronously(on: executor) }
  }
}

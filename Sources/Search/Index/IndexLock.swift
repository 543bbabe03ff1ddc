internal import Glibc

/// Keeps a second indexer away from an index folder.
///
/// The system releases the lock when the process ends, however it ends.
enum IndexLock {
  /// Runs a body while no other indexer works on the folder, waiting for one that does.
  ///
  /// - Parameters:
  ///   - folder: The index folder, which must exist.
  ///   - onWait: Called once, with the other's process number where it is known, before waiting.
  ///   - body: The work.
  /// - Returns: What the body returns.
  /// - Throws: What the body throws, and `folder` or `unlockable` where the folder cannot be locked.
  static func holding<Result>(
    _ folder: IndexFolder, onWait: (Int?) -> Void, _ body: () throws(IndexError) -> Result
  ) throws(IndexError) -> Result {
    let path = folder.root + "/LOCK"
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw errno == ENXIO || errno == ELOOP ? .unlockable(path) : .folder(folder.root)
    }
    defer { close(descriptor) }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      onWait(holder(descriptor))
      while flock(descriptor, LOCK_EX) != 0 {
        guard errno == EINTR else { throw .folder(folder.root) }
      }
    }
    // Only a hint for whoever waits; without it the message names no process.
    let name = Array("\(getpid())\n".utf8)
    if ftruncate(descriptor, 0) == 0 {
      _ = name.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    }
    return try body()
  }

  private static func holder(_ descriptor: Int32) -> Int? {
    var buffer = [UInt8](repeating: 0, count: 32)
    let count = buffer.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    guard count > 0 else { return nil }
    return Int(String(decoding: buffer[..<count].prefix { $0 != 0x0A }, as: UTF8.self))
  }
}

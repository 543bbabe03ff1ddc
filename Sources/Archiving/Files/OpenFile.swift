internal import Glibc

/// A file that is open for writing; closed with its owner.
struct OpenFile: ~Copyable {
  private let descriptor: Int32

  /// Opens a file, with the flags of the system; nil where that fails.
  init?(_ path: BytePath, below root: String, _ flags: Int32) {
    // A pipe of that name would otherwise be waited on for ever.
    let all = O_WRONLY | O_NONBLOCK | O_CLOEXEC | flags
    descriptor = path.withCString(below: root) { open($0, all, 0o644) }
    guard descriptor >= 0 else { return nil }
  }

  deinit { close(descriptor) }

  /// Writes all bytes, or says that it could not.
  func write(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

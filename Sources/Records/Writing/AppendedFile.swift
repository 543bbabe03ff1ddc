internal import Glibc

/// A file that only grows: what is appended is there as a whole, or not at all.
package struct AppendedFile: Sendable {
  private let path: String

  /// Names a file, which need not exist; its folder must.
  package init(path: String) {
    self.path = path
  }

  /// Appends bytes and sees them onto the disk, or leaves the file as it was.
  ///
  /// - Returns: Whether all bytes are there.
  /// - Complexity: Proportional to the bytes, whatever the file holds already.
  package func append(_ bytes: [UInt8]) -> Bool {
    // A pipe of that name would otherwise be waited on for ever.
    let flags = O_WRONLY | O_CREAT | O_APPEND | O_NONBLOCK | O_CLOEXEC
    let descriptor = open(path, flags, 0o644)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let start = lseek(descriptor, 0, SEEK_END)
    guard Self.write(bytes, to: descriptor), fsync(descriptor) == 0 else {
      ftruncate(descriptor, start)
      return false
    }
    return true
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

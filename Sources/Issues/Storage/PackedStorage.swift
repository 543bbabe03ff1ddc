internal import FoundationEssentials
internal import Glibc

/// Bytes that are read where they lie: a mapped file, or memory.
///
/// `@unchecked Sendable`: the bytes are written before the object is handed out and never
/// afterwards; a file that is mapped is only ever replaced by a rename, which leaves the mapped
/// one as it was.
final class PackedStorage: @unchecked Sendable {
  /// The bytes, aligned for every number.
  let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool

  /// Maps a file; nil where it cannot be opened or is empty.
  init?(file path: String) {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else { return nil }
    let length = Int(status.st_size)
    guard let base = mmap(nil, length, PROT_READ, MAP_SHARED, descriptor, 0), base != MAP_FAILED
    else { return nil }
    bytes = UnsafeRawBufferPointer(start: base, count: length)
    isMapped = true
  }

  /// Keeps a copy of bytes in memory.
  init(_ content: [UInt8]) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: content.count, alignment: 16)
    memory.copyBytes(from: content)
    bytes = UnsafeRawBufferPointer(memory)
    isMapped = false
  }

  deinit {
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    } else {
      bytes.deallocate()
    }
  }
}

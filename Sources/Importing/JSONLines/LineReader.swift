internal import Glibc

/// Reads a file line by line in pieces, so that its size does not matter.
struct LineReader: ~Copyable {
  /// What stands on a line.
  enum Line {
    /// The bytes without the line end.
    case bytes(ArraySlice<UInt8>)
    /// The line is longer than the limit and was passed over.
    case tooLong
  }

  private let descriptor: Int32
  private let longest: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var hasEnded = false
  /// The number of the last line that was read, from 1.
  private(set) var number = 0
  /// Whether the file could not be read to its end.
  private(set) var hasFailed = false

  private static let pieceSize = 1 << 20

  /// Opens a file; nil where that fails.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - longest: Longer lines are passed over, in bytes.
  init?(path: String, longest: Int) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    self.longest = longest
    guard descriptor >= 0 else { return nil }
  }

  deinit { close(descriptor) }

  /// Reads the next line.
  ///
  /// - Parameter seen: Gets every piece of the file as it is read, in order.
  /// - Returns: The line; nil at the end of the file.
  mutating func next(_ seen: (ArraySlice<UInt8>) throws -> Void) rethrows -> Line? {
    var searched = start
    var isTooLong = false
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        let line = buffer[start..<end]
        start = end + 1
        number += 1
        return isTooLong ? .tooLong : .bytes(line.last == 0x0D ? line.dropLast() : line)
      }
      if buffer.count - start > longest {
        isTooLong = true
        start = buffer.count
      }
      guard !hasEnded else {
        guard start < buffer.count || isTooLong else { return nil }
        defer { start = buffer.count }
        number += 1
        return isTooLong ? .tooLong : .bytes(buffer[start...])
      }
      buffer.removeSubrange(..<start)
      start = 0
      searched = buffer.count
      try readPiece(seen)
    }
  }

  private mutating func readPiece(_ seen: (ArraySlice<UInt8>) throws -> Void) rethrows {
    let descriptor = descriptor
    var result = 0
    let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { bytes, count in
      result = read(descriptor, bytes.baseAddress, Self.pieceSize)
      count = max(0, result)
    }
    hasEnded = result <= 0
    hasFailed = result < 0
    buffer += piece
    try seen(piece[...])
  }
}

internal import Glibc
internal import Records

/// A file that is read piece by piece, so that its size does not matter.
struct FilePieces: ~Copyable {
  /// A file that cannot be opened or read to its end.
  struct Failure: Error {}

  private let descriptor: Int32
  private var buffer = [UInt8](repeating: 0, count: Self.pieceLength)

  /// Bytes read at once.
  private static let pieceLength = 1 << 18

  /// Opens a file.
  ///
  /// - Throws: ``Failure`` where it cannot be opened.
  init(_ path: BytePath, below root: String) throws(Failure) {
    // A pipe that somebody put in a file's place must not make the program wait.
    descriptor = path.withCString(below: root) { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { throw Failure() }
  }

  deinit { close(descriptor) }

  /// Returns the next bytes; empty at the end.
  ///
  /// - Throws: ``Failure`` where reading fails.
  mutating func next() throws(Failure) -> ArraySlice<UInt8> {
    let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    guard count >= 0 else { throw Failure() }
    return buffer[..<count]
  }

  /// Returns the digest of a file.
  ///
  /// - Throws: ``Failure`` where it cannot be read.
  static func digest(of path: BytePath, below root: String) throws(Failure) -> ContentDigest {
    var pieces = try FilePieces(path, below: root)
    var builder = ContentDigest.Builder()
    while true {
      let piece = try pieces.next()
      if piece.isEmpty { return builder.finish() }
      builder.update(piece)
    }
  }

  /// Returns all bytes of a file; nil where there is none.
  ///
  /// - Throws: ``Failure`` where it is there and cannot be read.
  static func contents(of path: BytePath, below root: String) throws(Failure) -> [UInt8]? {
    var status = stat()
    guard path.withCString(below: root, { stat($0, &status) }) == 0 else {
      guard errno == ENOENT || errno == ENOTDIR else { throw Failure() }
      return nil
    }
    var pieces = try FilePieces(path, below: root)
    var bytes: [UInt8] = []
    while true {
      let piece = try pieces.next()
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }

  /// Reads the end of a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - root: The corpus.
  ///   - length: How many bytes at most.
  /// - Returns: The last bytes, and whether they are all that the file holds.
  /// - Throws: ``Failure`` where the file is not there or cannot be read.
  static func end(
    of path: BytePath, below root: String, length: Int
  ) throws(Failure) -> (bytes: [UInt8], isWhole: Bool) {
    var pieces = try FilePieces(path, below: root)
    let size = lseek(pieces.descriptor, 0, SEEK_END)
    let start = max(0, size - length)
    guard size >= 0, lseek(pieces.descriptor, start, SEEK_SET) == start else { throw Failure() }
    var bytes: [UInt8] = []
    while true {
      let piece = try pieces.next()
      if piece.isEmpty { return (bytes, start == 0) }
      bytes += piece
    }
  }
}

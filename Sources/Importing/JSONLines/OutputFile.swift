internal import Glibc

/// A new file that is written piece by piece.
struct OutputFile: ~Copyable {
  /// A piece that could not be written.
  struct Failure: Error {}

  private let descriptor: Int32

  private static let nowhere: Int32 = -1

  /// Creates the file; without a path nothing is written anywhere.
  ///
  /// - Throws: ``Failure`` where it exists or the folder cannot be written to.
  init(path: String?) throws(Failure) {
    guard let path else {
      descriptor = Self.nowhere
      return
    }
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Failure() }
  }

  deinit {
    if descriptor != Self.nowhere { close(descriptor) }
  }

  /// Writes bytes at the end.
  ///
  /// - Throws: ``Failure`` where the disk is full or gone.
  func write(_ bytes: ArraySlice<UInt8>) throws(Failure) {
    let descriptor = descriptor
    guard descriptor != Self.nowhere else { return }
    let isWhole = bytes.withUnsafeBufferPointer { buffer in
      var written = 0
      while written < buffer.count {
        let count = Glibc.write(
          descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        guard count > 0 else { return false }
        written += count
      }
      return true
    }
    guard isWhole else { throw Failure() }
  }
}

internal import Crypto

/// The digests that bags use (RFC 8493, 2.4).
enum BagAlgorithm: String, CaseIterable {
  case md5
  case sha1
  case sha256
  case sha512

  private func hasher() -> any HashFunction {
    switch self {
    case .md5: Insecure.MD5()
    case .sha1: Insecure.SHA1()
    case .sha256: SHA256()
    case .sha512: SHA512()
    }
  }

  /// The number of hexadecimal digits.
  var length: Int {
    switch self {
    case .md5: 32
    case .sha1: 40
    case .sha256: 64
    case .sha512: 128
    }
  }

  /// Computes several digests of one stream of bytes.
  struct Stream {
    private var hashers: [BagAlgorithm: any HashFunction]
    private(set) var count = 0

    init(_ algorithms: [BagAlgorithm]) {
      hashers = Dictionary(uniqueKeysWithValues: algorithms.map { ($0, $0.hasher()) })
    }

    mutating func update(_ bytes: ArraySlice<UInt8>) {
      for algorithm in hashers.keys {
        bytes.withUnsafeBytes { hashers[algorithm]?.update(bufferPointer: $0) }
      }
      count += bytes.count
    }

    /// The digests in lower-case hexadecimal.
    func finish() -> [BagAlgorithm: String] {
      hashers.mapValues { BagAlgorithm.hexadecimal(of: $0) }
    }
  }

  private static func hexadecimal(of hasher: some HashFunction) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let bytes = hasher.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Computes digests of a file.
  ///
  /// - Throws: `FilePieces.Failure` where it cannot be read.
  static func digests(
    of path: BytePath, below root: String, _ algorithms: [BagAlgorithm]
  ) throws(FilePieces.Failure) -> (digests: [BagAlgorithm: String], size: Int) {
    var pieces = try FilePieces(path, below: root)
    var stream = Stream(algorithms)
    while true {
      let piece = try pieces.next()
      if piece.isEmpty { return (stream.finish(), stream.count) }
      stream.update(piece)
    }
  }
}

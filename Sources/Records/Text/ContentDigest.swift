internal import Crypto

/// The SHA-256 digest of a file's bytes, which recognises a moved file.
public struct ContentDigest: Sendable, Hashable, CustomStringConvertible {
  private let bytes: [UInt8]

  /// Computes the digest (FIPS 180-4).
  public init(of data: [UInt8]) {
    bytes = Array(SHA256.hash(data: data))
  }

  /// The digest in lower-case hexadecimal, 64 characters.
  public var description: String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}

extension ContentDigest {
  /// Computes the digest of bytes that come in pieces.
  public struct Builder {
    private var hash = SHA256()

    /// Begins with nothing.
    public init() {}

    /// Takes the next bytes.
    public mutating func update(_ data: ArraySlice<UInt8>) {
      hash.update(data: data)
    }

    /// Returns the digest of all that was taken.
    public func finish() -> ContentDigest {
      ContentDigest(bytes: Array(hash.finalize()))
    }
  }

  /// Reads the hexadecimal form, in either case; nil for anything else.
  public init?(hexadecimal text: some Collection<UInt8>) {
    guard text.count == 64 else { return nil }
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in text {
      guard let value = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
      if let first = high {
        bytes.append(first << 4 | UInt8(value))
        high = nil
      } else {
        high = UInt8(value)
      }
    }
    self.init(bytes: bytes)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }
}

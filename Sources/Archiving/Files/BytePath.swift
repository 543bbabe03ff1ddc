/// A path below the corpus, as the bytes that the file system holds.
///
/// Two names that look alike, in other forms of Unicode, are two files; as strings they would be
/// equal. A name need not be UTF-8 at all: old archives of Windows leave names in GBK.
public struct BytePath: Sendable, Hashable {
  /// The bytes, `/`-separated, without a slash at either end.
  public let bytes: [UInt8]

  /// Takes the bytes of a path.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Takes a path of valid UTF-8.
  public init(_ path: String) {
    bytes = Array(path.utf8)
  }

  /// The path as a string; nil where it is no UTF-8.
  public var string: String? { String(validating: bytes, as: UTF8.self) }

  /// Whether the path is in a folder, or is it.
  func isInside(_ folder: String) -> Bool {
    bytes.starts(with: folder.utf8)
      && (bytes.count == folder.utf8.count || bytes[folder.utf8.count] == UInt8(ascii: "/"))
  }

  /// The path of an entry of this folder.
  func appending(_ name: some Sequence<UInt8>) -> BytePath {
    BytePath(bytes.isEmpty ? Array(name) : bytes + [UInt8(ascii: "/")] + name)
  }

  /// The folder of this path; empty for the corpus itself.
  var parent: BytePath {
    BytePath(Array(bytes[..<(bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0)]))
  }

  /// The last part of the path.
  var name: ArraySlice<UInt8> {
    bytes[(bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...]
  }

  /// Runs a body with the whole path as the system's calls want it.
  func withCString<Result>(below root: String, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let whole = Array(root.utf8) + (bytes.isEmpty ? [] : [UInt8(ascii: "/")] + bytes) + [0]
    return whole.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else {
        preconditionFailure("an array with an end is empty")
      }
      return body(base.assumingMemoryBound(to: CChar.self))
    }
  }
}

extension BytePath: Comparable {
  /// Orders paths by their bytes.
  public static func < (left: BytePath, right: BytePath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

extension BytePath: CustomStringConvertible {
  /// The path to show; what is no UTF-8 is replaced.
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}

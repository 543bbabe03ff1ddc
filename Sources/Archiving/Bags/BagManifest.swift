/// The lines of a bag's manifest: `digest  path`, line ends in names percent-encoded (RFC 8493,
/// 2.1.3).
enum BagManifest {
  /// Writes a line.
  static func line(_ digest: String, _ path: BytePath) -> [UInt8] {
    let escapes: [UInt8: String] = [0x0A: "%0A", 0x0D: "%0D", 0x25: "%25"]
    let name = path.bytes.flatMap { byte in escapes[byte].map { Array($0.utf8) } ?? [byte] }
    return Array("\(digest)  ".utf8) + name + [UInt8(ascii: "\n")]
  }

  /// Reads a line; nil where it is none.
  static func read(
    _ line: ArraySlice<UInt8>, _ algorithm: BagAlgorithm
  ) -> (digest: String, path: BytePath)? {
    let digest = String(decoding: line.prefix(algorithm.length), as: UTF8.self).lowercased()
    let rest = line.dropFirst(algorithm.length)
    guard digest.utf8.count == algorithm.length, digest.allSatisfy(\.isHexDigit),
      rest.first == UInt8(ascii: " ") || rest.first == UInt8(ascii: "\t")
    else { return nil }
    var name = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    // A star means that the file was read as bytes.
    if name.first == UInt8(ascii: "*") { name = name.dropFirst() }
    guard !name.isEmpty else { return nil }
    return (digest, BytePath(decoded(Array(name))))
  }

  private static func decoded(_ name: [UInt8]) -> [UInt8] {
    let meanings: [[UInt8]: UInt8] = [
      Array("0A".utf8): 0x0A, Array("0D".utf8): 0x0D, Array("25".utf8): 0x25,
    ]
    var result: [UInt8] = []
    var index = 0
    while index < name.count {
      let code = name[(index + 1)..<min(index + 3, name.count)]
        .map { UInt8(ascii: "a") <= $0 && $0 <= UInt8(ascii: "f") ? $0 - 32 : $0 }
      if name[index] == UInt8(ascii: "%"), let byte = meanings[code] {
        result.append(byte)
        index += 3
      } else {
        result.append(name[index])
        index += 1
      }
    }
    return result
  }

  /// Whether a path leads out of the bag.
  static func isUnsafe(_ path: BytePath) -> Bool {
    let parts = path.bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return path.bytes.first == UInt8(ascii: "/") || path.bytes.first == UInt8(ascii: "~")
      || parts.contains { $0.elementsEqual("..".utf8) }
  }
}

internal import Records

/// A line of a list of digests, as `sha256sum` and BagIt write it.
enum DigestLine {
  /// Writes `digest  path`.
  ///
  /// A path with a line end or a backslash is escaped and the line begins with a backslash, as
  /// GNU coreutils do, so that `sha256sum -c` reads it.
  static func text(_ digest: ContentDigest, _ path: BytePath) -> [UInt8] {
    let escapes: [UInt8: [UInt8]] = [
      UInt8(ascii: "\\"): Array("\\\\".utf8), UInt8(ascii: "\n"): Array("\\n".utf8),
      UInt8(ascii: "\r"): Array("\\r".utf8),
    ]
    let escaped = path.bytes.flatMap { escapes[$0] ?? [$0] }
    let mark = escaped.count == path.bytes.count ? "" : "\\"
    return Array("\(mark)\(digest)  ".utf8) + escaped + [UInt8(ascii: "\n")]
  }

  /// Reads a line without its end; nil where it is none.
  static func read(_ line: ArraySlice<UInt8>) -> (digest: ContentDigest, path: BytePath)? {
    var line = line
    let isEscaped = line.first == UInt8(ascii: "\\")
    if isEscaped { line = line.dropFirst() }
    guard let digest = ContentDigest(hexadecimal: line.prefix(64)) else { return nil }
    // A space and a star mean that the file was read as bytes.
    let mark = line.dropFirst(64).prefix(2)
    guard mark.elementsEqual("  ".utf8) || mark.elementsEqual(" *".utf8) else { return nil }
    let name = line.dropFirst(66)
    guard !name.isEmpty else { return nil }
    guard isEscaped else { return (digest, BytePath(Array(name))) }
    return unescaped(name).map { (digest, BytePath($0)) }
  }

  private static func unescaped(_ name: ArraySlice<UInt8>) -> [UInt8]? {
    let meanings: [UInt8: UInt8] = [
      UInt8(ascii: "\\"): UInt8(ascii: "\\"), UInt8(ascii: "n"): UInt8(ascii: "\n"),
      UInt8(ascii: "r"): UInt8(ascii: "\r"),
    ]
    var result: [UInt8] = []
    var isMarked = false
    for byte in name {
      if isMarked {
        guard let meaning = meanings[byte] else { return nil }
        result.append(meaning)
        isMarked = false
      } else if byte == UInt8(ascii: "\\") {
        isMarked = true
      } else {
        result.append(byte)
      }
    }
    return isMarked ? nil : result
  }
}

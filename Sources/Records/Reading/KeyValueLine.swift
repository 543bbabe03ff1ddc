/// Cuts a line at its first colon, of either width.
package struct KeyValueLine {
  /// The key, without spaces around it.
  package let key: String
  /// The value, without spaces and quotation marks around it.
  package let value: String
  /// The bytes of the value, spaces and quotation marks at its ends included.
  package let valueRange: Range<Int>

  /// Longer keys are prose with a colon in it; in UTF-8 bytes.
  private static let longestKey = 36

  /// Reads the bytes of a line; nil where it is no `键：值`.
  package init?(_ range: Range<Int>, of bytes: [UInt8]) {
    var index = range.lowerBound
    var colon: Range<Int>?
    while index < range.upperBound, index - range.lowerBound <= Self.longestKey {
      if bytes[index] == UInt8(ascii: ":") {
        colon = index..<(index + 1)
        break
      }
      // U+FF1A, the colon of a Chinese input method, and U+FE30, its vertical form.
      if index + 2 < range.upperBound, bytes[index] == 0xEF,
        (bytes[index + 1], bytes[index + 2]) == (0xBC, 0x9A)
          || (bytes[index + 1], bytes[index + 2]) == (0xB8, 0xB0)
      {
        colon = index..<(index + 3)
        break
      }
      index += 1
    }
    guard let colon else { return nil }
    key = Self.trimmed(String(decoding: bytes[range.lowerBound..<colon.lowerBound], as: UTF8.self))
    guard !key.isEmpty else { return nil }
    var start = colon.upperBound
    while start < range.upperBound, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    value = Self.unquoted(
      Self.trimmed(String(decoding: bytes[start..<range.upperBound], as: UTF8.self)))
    valueRange = start..<range.upperBound
  }

  /// Cuts a value that lists several at 、，； and their half-width forms; spaces stay.
  package static func items<Text: StringProtocol>(of value: Text) -> [Text.SubSequence] {
    value.split { "、，；,;".contains($0) }
  }

  /// Without spaces of any width at either end.
  package static func trimmed(_ text: String) -> String {
    var part = text[...]
    while let first = part.first, first.isWhitespace { part.removeFirst() }
    while let last = part.last, last.isWhitespace { part.removeLast() }
    return String(part)
  }

  /// Takes off the quotes that YAML needs around some values; see ``RecordWriter``.
  static func unquoted(_ text: String) -> String {
    // Most values begin with no quote; counting their characters would be dear.
    guard let quote = text.first, quote == "\"" || quote == "'", text.utf8.count >= 2,
      text.last == quote
    else { return text }
    let inner = text.dropFirst().dropLast()
    if quote == "'" {
      let parts = inner.split(separator: "''", omittingEmptySubsequences: false)
      return parts.contains { $0.contains(quote) } ? text : parts.joined(separator: "'")
    }
    var result = ""
    var isEscaped = false
    for character in inner {
      if isEscaped || character != "\\" {
        // A quote inside means that the quotes are part of the text.
        if character == "\"", !isEscaped { return text }
        result.append(character)
        isEscaped = false
      } else {
        isEscaped = true
      }
    }
    return result
  }
}

/// Writes records whose header any YAML reader understands.
public enum RecordWriter {
  /// Returns the text of a record.
  ///
  /// - Parameters:
  ///   - header: Fields and values in the order in which they are written; line breaks in a
  ///     value become spaces, and control characters are left out.
  ///   - body: The body, kept as it is.
  /// - Returns: The whole text, ending with a line break.
  public static func text(header: [(field: Field, value: String)], body: String) -> String {
    var text = "---\n"
    for (field, value) in header { text += line(key: field.name, value: value) + "\n" }
    text += "---\n" + body
    return text.hasSuffix("\n") ? text : text + "\n"
  }

  /// Writes a line of a header.
  ///
  /// - Parameters:
  ///   - key: The key, without a colon or line break.
  ///   - value: The value; line breaks become spaces, and control characters are left out.
  /// - Returns: The line without its line end.
  public static func line(key: String, value: String) -> String {
    let line = oneLine(value)
    return "\(key): \(needsQuotes(line) ? quoted(line) : line)"
  }

  /// Writes an issue block.
  ///
  /// - Parameters:
  ///   - id: The issue's number; empty where it has none.
  ///   - entries: Keys and values in the order in which they are written; line breaks become
  ///     spaces, and control characters are left out.
  /// - Returns: The block, ending with a line break.
  public static func issueBlock(id: String, entries: [(key: String, value: String)]) -> String {
    var text = "【问题】\(oneLine(id))\n"
    for (key, value) in entries {
      let line = oneLine(value)
      // Issue lines are for people: only what the reader would take off is quoted.
      let isAsWritten = KeyValueLine.unquoted(KeyValueLine.trimmed(line)) == line
      text += "\(key)：\(isAsWritten ? line : quoted(line))\n"
    }
    return text
  }

  private static func oneLine(_ value: String) -> String {
    value.split(whereSeparator: \.isNewline).joined(separator: " ").filter(isPrintable)
  }

  /// Whether YAML would reject the value or take it for something other than this text
  /// (YAML 1.2, 7.3.3; numbers, dates and NO by the rules of YAML 1.1).
  private static func needsQuotes(_ value: String) -> Bool {
    guard let first = value.first, let last = value.last else { return true }
    if "-?:,[]{}#&*!|>'\"%@`".contains(first) || first.isWhitespace || last.isWhitespace {
      return true
    }
    if value.contains(": ") || value.contains(" #") || last == ":" || value.contains("\t") {
      return true
    }
    if ["true", "false", "yes", "no", "on", "off", "null", "~", "y", "n"].contains(
      value.lowercased())
    {
      return true
    }
    // The reader takes plain days for what they are; every other number or time is quoted.
    let isISODate = value.utf8.count == 10 && value.split(separator: "-").count == 3
    return !isISODate && looksLikeNumber(value)
  }

  /// Whether the value may be a number or a point in time: 12, 0x1F, 1e5, .inf, 10:30, or a
  /// date with a time.
  private static func looksLikeNumber(_ value: String) -> Bool {
    guard let first = value.first, first.isASCII, first.isNumber || "+.".contains(first) else {
      return false
    }
    return value.allSatisfy { $0.isASCII && ($0.isHexDigit || ".:+-_ oxXinfINFTtZz".contains($0)) }
  }

  /// YAML allows no control characters but the tab, and no byte order mark within a text.
  private static func isPrintable(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy {
      $0 == "\t" || $0 != "\u{FEFF}" && $0.properties.generalCategory != .control
    }
  }

  private static func quoted(_ value: String) -> String {
    var result = "\""
    for character in value {
      if character == "\"" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return result + "\""
  }
}

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
    for (field, value) in header {
      let line = value.split(whereSeparator: \.isNewline).joined(separator: " ")
        .filter(isPrintable)
      text += "\(field.name): \(needsQuotes(line) ? quoted(line) : line)\n"
    }
    text += "---\n" + body
    return text.hasSuffix("\n") ? text : text + "\n"
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

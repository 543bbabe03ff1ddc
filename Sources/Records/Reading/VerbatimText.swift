/// Text of foreign origin in a body, in which nothing is read as an issue block.
///
/// It stands between a line `【原文】` and a line `【原文完】`. Where the text holds such a line
/// itself, both marks carry the same number: `【原文】2`, `【原文完】2`.
public enum VerbatimText {
  private static let opening = "【原文】"
  private static let closing = "【原文完】"

  /// Returns the marks for a text: the line before it and the line after it.
  public static func marks(for text: String) -> (opening: String, closing: String) {
    var number = ""
    while text.contains(closing + number) {
      number = "\((Int(number) ?? 1) + 1)"
    }
    return (opening + number, closing + number)
  }

  /// Returns the line that closes what a line opens; nil where it opens nothing, or nothing
  /// closes it.
  static func end(openedAt line: Int, in source: SourceText) -> Int? {
    let range = source.lineRange(line)
    // 【 begins with this byte; most lines do not.
    guard range.first.map({ source.bytes[$0] == 0xE3 }) ?? false,
      range.count < 32, source.string(range).hasPrefix(opening)
    else { return nil }
    let number = KeyValueLine.trimmed(source.string(range)).dropFirst(opening.count)
    guard number.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    let wanted = closing + number
    return ((line + 1)..<max(line + 1, source.lineCount + 1)).first {
      let end = source.lineRange($0)
      return end.count < 40 && KeyValueLine.trimmed(source.string(end)) == wanted
    }
  }
}

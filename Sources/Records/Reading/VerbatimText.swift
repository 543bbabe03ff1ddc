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

  /// Returns what a line that opens such a text is closed by; nil where it opens nothing.
  static func closing(openedAt line: Int, in source: SourceText) -> String? {
    let range = source.lineRange(line)
    // 【 begins with this byte; most lines do not.
    guard range.first.map({ source.bytes[$0] == 0xE3 }) ?? false,
      range.count < 32, source.string(range).hasPrefix(opening)
    else { return nil }
    let number = KeyValueLine.trimmed(source.string(range)).dropFirst(opening.count)
    return number.allSatisfy { $0.isASCII && $0.isNumber } ? closing + number : nil
  }

  /// The lines of a text that close something.
  ///
  /// They are found in one pass: looking for each opening's end anew would take the square of
  /// the time where many are never closed.
  struct Closings {
    /// The lines of each mark, the last first.
    private var lines: [String: [Int]] = [:]

    /// Finds those of a text from a line on.
    init(of source: SourceText, from line: Int) {
      for line in stride(from: source.lineCount, through: line, by: -1) {
        let range = source.lineRange(line)
        guard range.count < 40 else { continue }
        let text = KeyValueLine.trimmed(source.string(range))
        if text.hasPrefix(closing) { lines[text, default: []].append(line) }
      }
    }

    /// Returns the first line after a line that holds a mark; nil where none does.
    ///
    /// Lines are asked about in ascending order: what lies before is forgotten.
    mutating func next(_ mark: String, after line: Int) -> Int? {
      while let next = lines[mark]?.last, next <= line { lines[mark]?.removeLast() }
      return lines[mark]?.last
    }
  }
}

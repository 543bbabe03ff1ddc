internal import ChineseText
internal import Records

/// A line of a file with the repairs within it made.
struct TextLine {
  /// The bytes of the line in the decoded file, without its line end.
  let range: Range<Int>
  /// The bytes of the line end; empty at the end of the file.
  let end: Range<Int>
  /// The text without spaces at either end.
  let text: String
  /// The text as it stands, folded.
  let folded: FoldedText
  /// The search form without any space: what titles and keys are compared by.
  let squeezed: String

  init(_ text: String, range: Range<Int>, end: Range<Int>) {
    (self.range, self.end) = (range, end)
    self.text = KeyValueLine.trimmed(text)
    folded = FoldedText(text)
    squeezed = folded.string.filter { !$0.isWhitespace }
  }

  /// Whether nothing but spaces stands on it.
  var isBlank: Bool { squeezed.isEmpty }

  /// Whether it ends as sentences and paragraphs end.
  var isFinished: Bool { squeezed.last.map { ".;:!?\"".contains($0) } ?? true }

  /// Whether a space stands between all characters, as in 工 作 计 划.
  var isSpread: Bool {
    let pieces = text.split(whereSeparator: \.isWhitespace)
    return pieces.count >= 3 && pieces.allSatisfy { $0.count == 1 }
  }

  /// Reads the lines of a source.
  static func lines(of source: SourceText, repairs: [Repair]) -> [TextLine] {
    let repairs = repairs.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var next = 0
    return (1..<(source.lineCount + 1)).map { line in
      let range = source.lineRange(line)
      let upper = line < source.lineStarts.count ? source.lineStarts[line] : source.bytes.count
      var own: [Repair] = []
      while next < repairs.count, repairs[next].range.lowerBound < upper {
        own.append(repairs[next])
        next += 1
      }
      let text = ImportedText(
        original: source.string(range), start: range.lowerBound, repairs: own)
      return TextLine(text.text, range: range, end: range.upperBound..<upper)
    }
  }
}

internal import ChineseText

/// The lines with which a document begins: its title and, on web pages, the credit line.
struct TitleBlock {
  /// The lines of the title; empty where the document has none.
  private(set) var lines: [Int] = []
  /// The title as written, without the spaces between characters.
  private(set) var title = ""
  /// The credit line and its index.
  private(set) var credit: (index: Int, line: CreditLine)?

  /// Longer lines are paragraphs; in characters.
  private static let longestLine = 45
  private static let longestLastLine = 30

  /// Reads the title at the beginning of a range of lines.
  init(_ all: [TextLine], in range: Range<Int>, words: TypeWords) {
    let written = range.filter { !all[$0].isBlank }
    guard let first = written.first else { return }
    var next = 0
    // A diary that begins with its day has no title.
    if Self.isTitle(all[first], words), StatedLine(all[first]) == nil {
      lines = [first]
      next = 1
      if written.count > 1, Self.isLastLine(all[written[1]], words),
        !Self.isWhole(all[first], words) || all[written[1]].isSpread
      {
        lines.append(written[1])
        next = 2
      }
    }
    title = lines.map { all[$0].text.withoutSpacesBetweenCharacters }.joined()
    if next < written.count, let line = CreditLine(all[written[next]]) {
      credit = (written[next], line)
    }
  }

  /// The last line of the block; nil where it is empty.
  var lastLine: Int? { credit?.index ?? lines.last }

  /// Whether a line can be a title: short, without a sentence, and not numbered.
  static func isTitle(_ line: TextLine, _ words: TypeWords) -> Bool {
    let text = line.squeezed
    guard !text.isEmpty, text.count <= longestLine, !line.text.contains("。"),
      let last = text.last, !".;:,".contains(last), CreditLine(line) == nil,
      NumberedLine(line) == nil, !text.hasPrefix("附件"), !text.hasPrefix("【")
    else { return false }
    return !text.contains(",") || words.endsTitle(text)
  }

  /// Whether a title needs no second line.
  ///
  /// 关于……考核、调研 names its matter with a word that also ends titles; only 关于……的通报
  /// says what it is.
  private static func isWhole(_ line: TextLine, _ words: TypeWords) -> Bool {
    let text = line.squeezed
    return words.endsTitle(text) && (!text.hasPrefix("关于") || text.contains("的"))
  }

  /// Whether a line can be the second of a title: 工作情况汇报 below the name of the station.
  static func isLastLine(_ line: TextLine, _ words: TypeWords) -> Bool {
    line.squeezed.count <= longestLastLine && isTitle(line, words) && words.endsTitle(line.squeezed)
  }
}

extension String {
  /// Without the spaces that spread a title: those with a Chinese character on one side.
  var withoutSpacesBetweenCharacters: String {
    let all = Array(self)
    return String(
      all.indices.filter { index in
        guard all[index].isWhitespace else { return true }
        let before = all[..<index].last { !$0.isWhitespace }
        let after = all[index...].first { !$0.isWhitespace }
        guard let before, let after else { return false }
        return before.isASCII && after.isASCII
      }.map { all[$0] })
  }
}

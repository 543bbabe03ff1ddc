internal import ChineseText
internal import Records

/// The sentences of a record's body outside its issue blocks, each with its line and heading.
struct RecordProse {
  /// A sentence.
  struct Sentence {
    let text: String
    /// The line at which it begins, from 1.
    let line: Int
    /// Whether it stands under a heading that announces difficulties.
    let isUnderDifficulties: Bool
  }

  /// The sentences in order.
  private(set) var sentences: [Sentence] = []
  /// Whether the record is a letter: it greets somebody, and nobody of the station wrote it.
  let isLetter: Bool

  /// The longest line that may be a heading, in characters.
  private static let longestHeading = 24
  /// Greetings of letters.
  private static let greetings = ["尊敬的", "您好", "你好", "领导：", "书记：", "县长：", "镇长：", "此致"]

  init(_ record: Record, signs: CandidateSigns) {
    let source = record.source
    let body = source.string(record.bodyRange)
    isLetter =
      record.issues.isEmpty && Self.greetings.contains { body.prefix(120).contains($0) }
    var isUnderDifficulties = false
    var open = ""
    var openLine = 0
    guard record.bodyRange.lowerBound < source.bytes.count else { return }
    for line in source.line(at: record.bodyRange.lowerBound)...source.lineCount {
      let range = source.lineRange(line)
      let isInBlock = record.issues.contains { $0.range.overlaps(range) }
      let text = String(
        source.string(range).drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
          .reversed())
      if isInBlock || text.isEmpty || Self.isHeading(text) {
        close(&open, openLine, isUnderDifficulties)
        if !isInBlock, !text.isEmpty { isUnderDifficulties = signs.announcesDifficulties(text) }
        continue
      }
      for character in text {
        if open.isEmpty { openLine = line }
        // A point between digits belongs to the number.
        let isEnd = "。！？；!?;".contains(character)
          || character == "." && open.last.map { !$0.isNumber } ?? false
        open.append(character)
        if isEnd { close(&open, openLine, isUnderDifficulties) }
      }
    }
    close(&open, openLine, isUnderDifficulties)
  }

  private mutating func close(_ open: inout String, _ line: Int, _ difficult: Bool) {
    let text = open.drop { $0.isWhitespace }
    if !text.isEmpty {
      sentences.append(Sentence(text: String(text), line: line, isUnderDifficulties: difficult))
    }
    open = ""
  }

  /// Whether a line is a heading: short, and no sentence.
  private static func isHeading(_ text: String) -> Bool {
    guard text.count <= longestHeading, let last = text.last, !"。！？；，,".contains(last) else {
      return false
    }
    let isNumbered = text.first.map { "一二三四五六七八九十（(【#".contains($0) } ?? false
    return isNumbered || "：:".contains(last) || text.count <= 10
  }
}

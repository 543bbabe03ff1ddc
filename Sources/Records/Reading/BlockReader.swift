internal import ChineseText

/// Finds the blocks of a body.
///
/// A block begins with the mark of its kind, as 【问题】, and a number or name. Its lines are
/// `键：值` with keys of that kind; a line that is none continues the value before, unless it is
/// a heading. A blank line ends the block, except where a known key of the kind follows it: word
/// processors like to double-space. Nothing between the marks of ``VerbatimText`` begins a block.
struct BlockReader {
  private let source: SourceText
  private let firstLine: Int
  private(set) var blocks: [RecordBlock] = []

  init(_ source: SourceText, bodyStart: Int) {
    self.source = source
    firstLine = bodyStart < source.bytes.count ? source.line(at: bodyStart) : source.lineCount + 1
    read()
  }

  private mutating func read() {
    var line = firstLine
    var closings: VerbatimText.Closings?
    while line <= source.lineCount {
      if let mark = VerbatimText.closing(openedAt: line, in: source) {
        if closings == nil { closings = VerbatimText.Closings(of: source, from: line) }
        if let end = closings?.next(mark, after: line) {
          line = end + 1
          continue
        }
      }
      guard let mark = blockMark(line) else {
        line += 1
        continue
      }
      line = readBlock(mark.kind, id: mark.id, from: line)
    }
  }

  /// Reads a block and returns the line after it.
  private mutating func readBlock(_ kind: BlockKind, id: String, from start: Int) -> Int {
    var entries: [HeaderEntry] = []
    var end = source.lineRange(start).upperBound
    var line = start + 1
    while line <= source.lineCount {
      let range = source.lineRange(line)
      let text = KeyValueLine.trimmed(source.string(range))
      if text.isEmpty {
        guard hasKey(of: kind, line + 1) else { break }
      } else if text.hasPrefix("【") || blockMark(line) != nil || isHeading(text) {
        break
      } else if let pair = KeyValueLine(range, of: source.bytes), isKey(pair.key) {
        entries.append(
          HeaderEntry(
            key: pair.key, field: Field.named(pair.key), value: pair.value, line: line,
            valueRange: pair.valueRange))
        end = range.upperBound
      } else if !entries.isEmpty {
        entries[entries.count - 1].value += text
        end = range.upperBound
      } else if hasKey(of: kind, line + 1) {
        // A key whose colon was forgotten; the lines after it still belong to the block.
        end = range.upperBound
      } else {
        break
      }
      line += 1
    }
    blocks.append(
      RecordBlock(
        kind: kind, id: id, line: start, range: source.lineRange(start).lowerBound..<end,
        entries: entries))
    return line
  }

  /// Short, and with no sentence in it: a key, known or mistyped.
  private func isKey(_ key: String) -> Bool {
    if Field.named(key) != nil { return true }
    return key.count <= 6 && !key.contains(where: { "，。；、,.".contains($0) })
  }

  /// Whether a line begins with a known key of a kind of block.
  private func hasKey(of kind: BlockKind, _ line: Int) -> Bool {
    guard line <= source.lineCount,
      let pair = KeyValueLine(source.lineRange(line), of: source.bytes)
    else { return false }
    return Field.named(pair.key)?.scope.contains(kind.scope) ?? false
  }

  /// The kind of a block and what stands behind its mark; nil where the line begins no block.
  private func blockMark(_ line: Int) -> (kind: BlockKind, id: String)? {
    let range = source.lineRange(line)
    // 【, ［ and [ begin with these bytes; most lines do not.
    guard let first = range.first(where: { ![0x20, 0x09].contains(source.bytes[$0]) }),
      [0xE3, 0xEF, 0x5B].contains(source.bytes[first])
    else { return nil }
    let text = KeyValueLine.trimmed(source.string(range))
    guard let opening = text.first, "【[［".contains(opening),
      let closing = text.firstIndex(where: { "】]］".contains($0) }),
      let kind = BlockKind(
        rawValue: fold(text[..<closing].dropFirst().filter { !$0.isWhitespace }))
    else { return nil }
    let isMark = { (character: Character) in ":： \u{3000}".contains(character) }
    var id = text[text.index(after: closing)...].drop(while: isMark)
    if id.hasPrefix("编号") { id = id.dropFirst(2).drop(while: isMark) }
    return (kind, KeyValueLine.trimmed(String(id)))
  }

  /// 一、 or （一） at the beginning.
  private func isHeading(_ text: String) -> Bool {
    let rest = text.drop { $0 == "（" || $0 == "(" }
    let digits = rest.prefix { "一二三四五六七八九十".contains($0) }
    guard !digits.isEmpty, let mark = rest.dropFirst(digits.count).first else { return false }
    return "、）)．.".contains(mark)
  }
}

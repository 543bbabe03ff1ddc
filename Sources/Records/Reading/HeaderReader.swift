internal import ChineseText

/// Reads the header of a record, as people type it.
///
/// Valid YAML is read, and so is what YAML rejects or changes: full-width colons and dashes,
/// tabs, `**村`, `[2010]5号`, `0012`. Every value stays the text that was typed.
struct HeaderReader {
  private let source: SourceText
  private let path: String
  private(set) var entries: [HeaderEntry] = []
  private(set) var findings: [Finding] = []
  /// Where the body begins, in bytes.
  private(set) var bodyStart = 0

  /// A header longer than this is a file gone wrong; the rest is body.
  private static let mostLines = 500

  init(_ source: SourceText, path: String) {
    self.source = source
    self.path = path
    read()
  }

  private mutating func read() {
    var line = 1
    while line <= source.lineCount, isBlank(source.lineRange(line)) { line += 1 }
    guard line <= source.lineCount, isFence(source.lineRange(line)) else {
      report(
        .noHeader, line: 1, "文件开头没有题头。",
        "请在第一行写 ---，下面逐行写“键: 值”（类型、标题、日期、村名、记录人），再写一行 ---，然后是正文。")
      return
    }
    let fenceLine = line
    line += 1
    var seen: [Field: Int] = [:]
    while line <= source.lineCount {
      let range = source.lineRange(line)
      if isFence(range) {
        bodyStart = line < source.lineStarts.count ? source.lineStarts[line] : source.bytes.count
        return
      }
      if line - fenceLine > Self.mostLines { break }
      if !isBlank(range), !readLine(line, range, &seen) {
        if endsUnclosedHeader(line) { break }
        report(
          .unreadableLine, line: line, "题头第\(line)行不是“键: 值”：\(excerpt(range))",
          "请写成“键: 值”，冒号全角半角都可以；如果是正文，请移到第二行 --- 之后。")
      }
      line += 1
    }
    bodyStart = line <= source.lineCount ? source.lineStarts[line - 1] : source.bytes.count
    report(
      .unclosedHeader, line: fenceLine, "题头从第\(fenceLine)行开始，但没有结束的 ---。",
      "请在题头最后一项的下一行补上 ---。")
  }

  /// Takes a header line; false where it is none.
  private mutating func readLine(
    _ line: Int, _ range: Range<Int>, _ seen: inout [Field: Int]
  ) -> Bool {
    guard source.bytes[range.lowerBound] != UInt8(ascii: "#") else { return true }
    guard let pair = KeyValueLine(range, of: source.bytes) else { return continueValue(range) }
    let field = Field.named(pair.key)
    if field == nil {
      let hint = Field.closest(to: pair.key).map { "您是不是要写“\($0.name)”？" } ?? ""
      report(
        .unknownKey, line: line, "不认识的键“\(pair.key)”。",
        "\(hint)不需要的键可以删去，内容可以写进正文；此行照原样保留。")
    } else if let field, let first = seen[field] {
      report(
        .repeatedKey, line: line, "“\(pair.key)”在第\(first)行已经写过，以前一处为准。",
        "请只保留一处。")
    }
    if let field, seen[field] == nil { seen[field] = line }
    entries.append(
      HeaderEntry(
        key: pair.key, field: field, value: pair.value, line: line, valueRange: pair.valueRange))
    return true
  }

  /// Joins an indented line to the value before it, an item of a YAML list as one more name.
  private mutating func continueValue(_ range: Range<Int>) -> Bool {
    let text = source.string(range)
    let more = KeyValueLine.trimmed(text)
    let isItem = more.hasPrefix("- ")
    guard let last = entries.indices.last, isItem || text.first?.isWhitespace == true else {
      return false
    }
    let value = entries[last].value
    if isItem {
      let item = KeyValueLine.unquoted(KeyValueLine.trimmed(String(more.dropFirst(2))))
      entries[last].value += (value.isEmpty ? "" : "、") + item
    } else {
      // Words of Latin letters need the space that Chinese does without.
      let isLatin = value.last?.isASCII == true && more.first?.isASCII == true
      entries[last].value += (isLatin ? " " : "") + more
    }
    return true
  }

  /// Whether a line that is no `键：值` is where the body of an unclosed header begins.
  private func endsUnclosedHeader(_ line: Int) -> Bool {
    var next = line
    while next <= source.lineCount, next - line <= Self.mostLines {
      if isFence(source.lineRange(next)) { return false }
      next += 1
    }
    return true
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    guard let first = firstByte(range) else { return true }
    // No space of Unicode begins with any other byte.
    return [0x0B, 0x0C, 0xC2, 0xE1, 0xE2, 0xE3].contains(first)
      && KeyValueLine.trimmed(source.string(range)).isEmpty
  }

  /// Three or more dashes of any kind: `---`, `———`, `－－－`.
  private func isFence(_ range: Range<Int>) -> Bool {
    // Nearly every line is told by its first byte; dashes begin with these.
    guard range.count >= 3, range.count <= 120, let first = firstByte(range),
      [0x2D, 0xE2, 0xE3, 0xEF].contains(first)
    else { return false }
    let text = fold(source.string(range)).filter { $0 != " " }
    return text.count >= 3 && text.allSatisfy { $0 == "-" }
  }

  /// The first byte of a line that is no ASCII space; nil where there is none.
  private func firstByte(_ range: Range<Int>) -> UInt8? {
    range.first { source.bytes[$0] != 0x20 && source.bytes[$0] != 0x09 }.map { source.bytes[$0] }
  }

  private func excerpt(_ range: Range<Int>) -> String {
    let text = KeyValueLine.trimmed(source.string(range))
    return text.count > 20 ? text.prefix(20) + "…" : text
  }

  private mutating func report(
    _ code: FindingCode, line: Int, _ message: String, _ remedy: String
  ) {
    findings.append(
      Finding(code: code, path: path, line: line, column: 1, message: message, remedy: remedy))
  }
}

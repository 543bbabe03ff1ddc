internal import Records

/// A line written as a record, and whether it reads back as the line said.
struct RecordDraft {
  /// The bytes of the record.
  let bytes: [UInt8]
  /// The bytes of the record that are the line's text; nil where it has none.
  let textRange: Range<Int>?
  /// Whether the record is marked as a state secret.
  let isRefused: Bool
  /// Keys whose values were written otherwise: on one line, or without control characters.
  let changed: [String]

  /// More lines would not be read as a header.
  private static let mostHeaderLines = 490

  /// Writes a line as a record.
  ///
  /// The text stands in the body as it is, followed by one line break. Where it looks as if it
  /// held issue blocks, the marks of ``VerbatimText`` stand around it.
  ///
  /// - Throws: ``RecordLineFault`` where no record can hold the line.
  init(_ line: RecordLine) throws(RecordLineFault) {
    guard line.header.count <= Self.mostHeaderLines else {
      throw RecordLineFault(
        message: "有\(line.header.count)个键，题头放不下。", remedy: "请减到\(Self.mostHeaderLines)个以内。")
    }
    guard !line.holdsNUL else {
      throw RecordLineFault(message: "文字里有空字符（\\u0000）。", remedy: "请去掉空字符再导入。")
    }
    var draft = Self.write(line, marks: nil)
    var record = Record(path: "", data: draft.bytes)
    if let text = line.text, record.issues.count != line.issues.count {
      draft = Self.write(line, marks: VerbatimText.marks(for: text))
      record = Record(path: "", data: draft.bytes)
    }
    guard draft.bytes.count <= Corpus.largestFile else {
      throw RecordLineFault(message: "正文超过32MB。", remedy: "请拆成几件。")
    }
    (bytes, textRange) = draft
    isRefused = record.isRefused
    changed = Self.differences(record, line)
  }

  private static func write(
    _ line: RecordLine, marks: (opening: String, closing: String)?
  ) -> (bytes: [UInt8], textRange: Range<Int>?) {
    var bytes = Array("---\n".utf8)
    for entry in line.header {
      bytes += Array((RecordWriter.line(key: entry.key, value: entry.value) + "\n").utf8)
    }
    bytes += Array("---\n".utf8)
    var range: Range<Int>?
    if let text = line.text {
      if let marks { bytes += Array((marks.opening + "\n").utf8) }
      let start = bytes.count
      bytes += Array(text.utf8)
      range = start..<bytes.count
      bytes.append(0x0A)
      if let marks { bytes += Array((marks.closing + "\n").utf8) }
    }
    for (place, issue) in line.issues.enumerated() {
      let isFirstOfBody = range == nil && place == 0
      let block = RecordWriter.issueBlock(
        id: issue.id, entries: issue.entries.map { ($0.key, $0.value) })
      bytes += Array(((isFirstOfBody ? "" : "\n") + block).utf8)
    }
    return (bytes, range)
  }

  /// The keys whose values read back otherwise.
  private static func differences(_ record: Record, _ line: RecordLine) -> [String] {
    var keys = zip(line.header, record.header).compactMap { wanted, there in
      wanted.key == there.key && wanted.value == there.value ? nil : wanted.key
    }
    if record.header.count != line.header.count { keys.append("题头") }
    for (issue, block) in zip(line.issues, record.issues) {
      if issue.id != block.id { keys.append("编号") }
      keys += zip(issue.entries, block.entries).compactMap { wanted, there in
        wanted.key == there.key && wanted.value == there.value ? nil : wanted.key
      }
      if issue.entries.count != block.entries.count { keys.append("问题") }
    }
    if record.issues.count != line.issues.count { keys.append("问题") }
    return keys
  }
}

extension RecordLine {
  /// Whether a NUL stands anywhere: a file with one is taken for no text.
  fileprivate var holdsNUL: Bool {
    let entries = header + issues.flatMap(\.entries)
    return ([text, id].compactMap { $0 } + entries.map(\.value) + issues.map(\.id))
      .contains { $0.utf8.contains(0) }
  }
}

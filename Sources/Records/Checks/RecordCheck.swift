internal import ChineseText

/// A check of one record that collects what it finds.
protocol RecordCheck {
  /// The record that is checked.
  var record: Record { get }
  /// What was found so far.
  var findings: [Finding] { get set }
}

extension RecordCheck {
  /// Adds a finding at a line of the record.
  mutating func report(
    _ code: FindingCode, _ line: Int, _ message: String, _ remedy: String, column: Int = 1
  ) {
    findings.append(
      Finding(
        code: code, path: record.path, line: line, column: column, message: message,
        remedy: remedy))
  }

  /// Adds a finding at the value of an entry.
  mutating func report(
    _ code: FindingCode, _ entry: HeaderEntry, _ message: String, _ remedy: String
  ) {
    report(
      code, entry.line, message, remedy,
      column: record.source.column(at: entry.valueRange.lowerBound))
  }

  /// Adds a finding of a key without a value: at its own line where it is written and left empty,
  /// as in a new record, so that nobody writes it a second time.
  ///
  /// - Parameters:
  ///   - code: What was found.
  ///   - key: The key.
  ///   - entries: The lines among which it should stand.
  ///   - owner: Whose key it is, in Chinese: 题头, 问题下庄-2010-007.
  ///   - line: Where to tell of a key that is not written at all.
  ///   - remedy: What to do then.
  mutating func reportMissing(
    _ code: FindingCode, _ key: String, among entries: [HeaderEntry], of owner: String,
    line: Int, _ remedy: String
  ) {
    let field = Field.named(key)
    let isSame = { (entry: HeaderEntry) in
      field == nil ? fold(entry.key) == fold(key) : entry.field == field
    }
    if let entry = entries.first(where: isSame) {
      report(code, entry, "\(owner)的“\(key)”没有填。", "请在这一行的冒号后面填上。")
    } else {
      report(code, line, "\(owner)缺少“\(key)”。", remedy)
    }
  }
}

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
}

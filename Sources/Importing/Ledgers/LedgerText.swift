internal import Records

/// Tells a ledger that Excel saved as “Unicode 文本” from other text: both end in `.txt`.
enum LedgerText {
  /// Whether a text file is a table of issues, its cells cut by tabs.
  ///
  /// - Parameters:
  ///   - data: The file's bytes.
  ///   - map: What the importer's user said of columns.
  /// - Returns: Whether it is one; a record with a header is none.
  static func isLedger(_ data: [UInt8], map: [String: LedgerColumn]) -> Bool {
    guard let source = try? SourceText(decoding: data), source.bytes.contains(0x09) else {
      return false
    }
    let text = source.string(0..<source.bytes.count)
    guard !text.hasPrefix("---") else { return false }
    let rows = CSVText.rows(of: text)
    guard let head = LedgerHead(rows, map: map) else { return false }
    let line = source.lineRange(rows[head.row].line)
    return source.bytes[line].contains(0x09)
  }
}

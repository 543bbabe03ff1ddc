internal import Records

/// A sheet of a table: rows of cells.
struct TableSheet: Sendable {
  /// The name of the sheet; empty for a table in a text file.
  let name: String
  /// The rows that are not blank.
  let rows: [CSVText.Row]
  /// The table as text.
  let text: String

  /// Takes rows that were read from a text.
  init(name: String, rows: [CSVText.Row], text: String) {
    (self.name, self.rows, self.text) = (name, rows, text)
  }

  /// Reads a table in a text file.
  init(name: String, text: String) {
    self.name = name
    self.text = text
    rows = CSVText.rows(of: text)
  }

  /// Reads what a converter gave: one sheet, or several, each below a line with a form feed,
  /// its number and its name.
  static func sheets(name: String, text: String) -> [TableSheet] {
    let parts = text.split(separator: "\u{0C}", omittingEmptySubsequences: true)
    guard text.hasPrefix("\u{0C} ") else {
      // LibreOffice writes one file a sheet: input-一季度.csv.
      let sheet = name.split(separator: "-", maxSplits: 1).dropFirst().first ?? ""
      return parts.enumerated().map { number, part in
        let own = sheet.hasSuffix(".csv") ? String(sheet.dropLast(4)) : String(sheet)
        return TableSheet(
          name: parts.count > 1 ? "\(own)\(number + 1)" : own,
          text: part.first == "\n" ? String(part.dropFirst()) : String(part))
      }.filter { !$0.rows.isEmpty }
    }
    return parts.compactMap { part in
      guard let end = part.firstIndex(of: "\n") else { return nil }
      let head = part[..<end].split(separator: " - ", maxSplits: 1)
      let sheet = TableSheet(
        name: head.count > 1 ? String(head[1]) : "", text: String(part[end...].dropFirst()))
      return sheet.rows.isEmpty ? nil : sheet
    }
  }
}

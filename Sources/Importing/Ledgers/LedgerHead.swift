internal import Records

/// The rows with which a ledger begins: its title and the headings of its columns.
struct LedgerHead {
  /// The place of the row of headings among the rows.
  let row: Int
  /// What each column is.
  let columns: [LedgerColumn]

  /// The headings stand on one of so many rows.
  private static let rowsSearched = 15

  /// Finds the headings: the row that most columns are known of, the content among them.
  ///
  /// Nil where the table is no ledger of issues.
  init?(_ rows: [CSVText.Row], map: [String: LedgerColumn]) {
    var best: (row: Int, columns: [LedgerColumn], known: Int)?
    for (place, row) in rows.prefix(Self.rowsSearched).enumerated() {
      let columns = row.cells.map { LedgerColumn($0, map: map) }
      let known = Set(columns.filter(\.isKnown)).count
      guard columns.contains(.field(.content)), known >= 2, known > best?.known ?? 0 else {
        continue
      }
      best = (place, columns, known)
    }
    guard let best else { return nil }
    (row, columns) = (best.row, best.columns)
  }
}

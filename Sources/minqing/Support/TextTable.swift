import Search

/// Rows of cells with the columns below each other on a terminal.
struct TextTable {
  /// The rows, the heading first.
  let rows: [[String]]
  /// The columns that are not set to the left.
  var rightColumns: Set<Int> = []

  /// The lines, without blanks at their ends.
  var lines: [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { $0.indices.contains(column) ? displayWidth(of: $0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      row.enumerated().map { column, cell in
        let blank = String(repeating: " ", count: widths[column] - displayWidth(of: cell))
        if rightColumns.contains(column) { return blank + cell }
        return column == row.count - 1 ? cell : cell + blank
      }.joined(separator: "  ")
    }
  }
}

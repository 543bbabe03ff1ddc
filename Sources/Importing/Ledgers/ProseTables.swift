internal import Records

/// The tables in a text that was taken out of a Word document or a web page: there a row is a
/// line, its cells cut by tabs.
///
/// Offices keep their ledgers in Word as often as in Excel: a heading, one table, the office and
/// the day below it. Such a document is a ledger. A report with a table in it stays a report.
struct ProseTables {
  /// The whole document as a sheet, where it is nothing but a ledger.
  let ledger: TableSheet?
  /// What a person should know of tables that look like ledgers and stay text.
  let notes: [ImportNote]

  private static let formats: Set<OfficeFormat> = [.docx, .doc, .odt, .rtf, .html, .webArchive]

  /// Looks for tables; nil for content of which no line is a row.
  ///
  /// - Parameters:
  ///   - content: What was taken out of a file.
  ///   - map: What the importer's user said of columns.
  init?(_ content: OfficeContent, map: [String: LedgerColumn]) {
    guard case .prose(let text) = content.body, Self.formats.contains(content.format) else {
      return nil
    }
    let rows = Self.rows(of: text)
    let tables = Self.tables(in: rows)
    let heads = tables.map { LedgerHead(Array(rows[$0]), map: map) }
    guard let place = heads.firstIndex(where: { $0 != nil }), let head = heads[place] else {
      return nil
    }
    let headings = rows[tables[place].lowerBound + head.row].cells
    let isOnlyOne = zip(tables, heads).allSatisfy { table, head in
      head.map { rows[table.lowerBound + $0.row].cells == headings } ?? false
    }
    let inside = tables.reduce(0) { $0 + Self.length(of: rows[$1]) }
    if isOnlyOne, Self.length(of: rows[...]) < inside * 2 {
      ledger = TableSheet(name: "", rows: rows, text: text)
      notes = []
    } else {
      ledger = nil
      notes = zip(tables, heads).filter { $0.1 != nil }.map { table, _ in
        ImportNote(
          message: "文中“\(rows[table.lowerBound].cells.first ?? "")…”一表像问题台账，有\(table.count)行，"
            + "这里照文字存入。要让每行成为一个【问题】，请把这张表复制到Excel，另存为.xlsx再导入。")
      }
    }
  }

  private static func rows(of text: String) -> [CSVText.Row] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.enumerated().compactMap { place, line in
      guard line.contains(where: { !$0.isWhitespace }) else { return nil }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return CSVText.Row(cells: cells, line: place + 1, number: place + 1)
    }
  }

  /// The runs of two or more rows of several cells.
  private static func tables(in rows: [CSVText.Row]) -> [Range<Int>] {
    var tables: [Range<Int>] = []
    for place in rows.indices where rows[place].cells.count > 1 {
      if let last = tables.last, last.upperBound == place {
        tables[tables.count - 1] = last.lowerBound..<(place + 1)
      } else {
        tables.append(place..<(place + 1))
      }
    }
    return tables.filter { $0.count > 1 }
  }

  /// In bytes of UTF-8.
  private static func length(of rows: ArraySlice<CSVText.Row>) -> Int {
    rows.reduce(0) { $0 + $1.cells.reduce(0) { $0 + $1.utf8.count } }
  }
}

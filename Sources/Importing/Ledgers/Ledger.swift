internal import ChineseText
internal import Records

/// A sheet of a ledger as a record: its title, a block for each row, and all other rows as text.
struct Ledger {
  /// The title: the row above the headings, or the name of the file.
  private(set) var title: String
  /// The villages in the order in which they come.
  private(set) var villages: [String] = []
  /// The days that the title speaks of.
  private(set) var period: CivilPeriod?
  /// The day written below or above the table.
  private(set) var date: CivilDate?
  /// The office that keeps it.
  private(set) var responsible: String?
  /// The body of the record.
  private(set) var body = ""
  /// For each block the row of the table, from 1.
  private(set) var rows: [LedgerLog.Row] = []
  /// What each column became.
  private(set) var columns: [LedgerLog.Column] = []
  /// What a person should know.
  private(set) var notes: [ImportNote] = []

  private var texts: [String] = []
  private var leftOut: [String: Int] = [:]
  private var filled: [Int] = []
  private var completedDays = 0
  private var unknownHeadings: [String] = []

  /// Reads a sheet; nil where it is no ledger of issues.
  init?(
    _ sheet: TableSheet, stem: String, map: [String: LedgerColumn], vocabularies: Vocabularies
  ) {
    guard let head = LedgerHead(sheet.rows, map: map) else { return nil }
    let above = sheet.rows[..<head.row]
    let prefix = sheet.name.isEmpty ? stem : "\(stem)-\(sheet.name)"
    title = above.first.flatMap { row in row.cells.first { !$0.isEmpty } } ?? prefix
    let headings = sheet.rows[head.row].cells.map(KeyValueLine.trimmed)
    for row in above { add(text: row.cells) }
    period = DateReader.period(in: title)
    var village: String?
    for row in sheet.rows[(head.row + 1)...] {
      let cells = row.cells.map(KeyValueLine.trimmed)
      // Printed tables repeat their headings on every page.
      guard cells != headings, cells.contains(where: { !$0.isEmpty }) else { continue }
      let named = zip(head.columns, cells).map { (column: $0, text: $1) }
      let content = named.first { $0.column == .field(.content) && !$0.text.isEmpty }
      guard content != nil, !LedgerCell.isTotal(cells) else {
        add(text: cells)
        continue
      }
      let own = named.first { $0.column == .village && !$0.text.isEmpty }?.text
      if own == nil, village != nil { filled.append(row.number) }
      village = own ?? village
      add(row, head.columns, headings, cells, village, prefix, vocabularies)
    }
    guard !rows.isEmpty else { return nil }
    unknownHeadings = zip(headings, head.columns).compactMap { heading, column in
      column.isKnown || heading.isEmpty ? nil : heading
    }
    columns = zip(headings, head.columns).filter { !$0.0.isEmpty }.map(LedgerLog.Column.init)
    readTexts()
    note()
    body = bodyText
  }

  private mutating func add(
    _ row: CSVText.Row, _ columns: [LedgerColumn], _ headings: [String], _ cells: [String],
    _ village: String?, _ prefix: String, _ vocabularies: Vocabularies
  ) {
    // A cell right of all headings has none and is kept all the same.
    let triples = cells.enumerated().map { place, text in
      let heading =
        place < headings.count && !headings[place].isEmpty ? headings[place] : "第\(place + 1)列"
      let column =
        place < columns.count && columns[place] != .other("") ? columns[place] : .other(heading)
      return (column: column, heading: heading, text: text)
    }
    let issue = LedgerRow(
      triples, village: village, number: rows.count + 1, year: year, prefix: prefix,
      vocabularies: vocabularies)
    completedDays += issue.completedDays
    if let village, !villages.contains(village) { villages.append(village) }
    for heading in issue.leftOut { leftOut[heading, default: 0] += 1 }
    rows.append(LedgerLog.Row(row: row.number, line: row.line, id: issue.id))
    texts.append(issue.block)
  }

  /// The one year that the title speaks of.
  private var year: Int? {
    period.flatMap { $0.first.year == $0.last.year ? $0.first.year : nil }
  }

  private mutating func add(text cells: [String]) {
    let line = cells.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
      .filter { !$0.isEmpty }.joined(separator: "\t")
    if !line.isEmpty { texts.append(line + "\n") }
  }

  /// The texts with blank lines between; rows that would be read as part of a block stand
  /// between the marks of ``VerbatimText``.
  private var bodyText: String {
    let plain = texts.joined(separator: "\n")
    guard
      Record(path: "", data: Array(plain.utf8)).issues.map(\.entries.count)
        != texts.filter({ $0.hasPrefix("【问题】") }).map({ $0.split(separator: "\n").count - 1 })
    else { return plain }
    return texts.map { text in
      guard !text.hasPrefix("【问题】") else { return text }
      let marks = VerbatimText.marks(for: text)
      return "\(marks.opening)\n\(text)\(marks.closing)\n"
    }.joined(separator: "\n")
  }

  private static let officeKeys = ["填报单位", "填表单位", "制表单位", "报送单位", "单位"]

  /// Reads the day and the office from the rows around the table.
  private mutating func readTexts() {
    for text in texts where !text.hasPrefix("【问题】") {
      for cell in text.split(whereSeparator: { $0 == "\t" || $0 == "\n" }) {
        let parts = cell.split(maxSplits: 1) { ":：︰".contains($0) }.map {
          KeyValueLine.trimmed(String($0))
        }
        let value = parts.last ?? ""
        if date == nil, let day = ChineseDate.parse(value, relativeTo: nil), day.precision == .day {
          date = day.first
        }
        if responsible == nil, parts.count == 2, Self.officeKeys.contains(fold(parts[0])) {
          responsible = value
        }
      }
    }
  }

  private mutating func note() {
    for (heading, count) in leftOut.sorted(by: { $0.key < $1.key }) {
      notes.append(
        ImportNote(message: "“\(heading)”一列有\(count)处是姓名或个人信息，记录里不写（写职务或“群众”），原样只在原件里。"))
    }
    let others = unknownHeadings.filter { $0 != LedgerLog.Column.remarks }
    if !others.isEmpty {
      notes.append(
        ImportNote(
          message: "字段表里没有的列（\(others.joined(separator: "、"))）写进了“备注”。要对应到别的键，用 --map 列名=键。"))
    }
    if completedDays > 0, let year {
      notes.append(
        ImportNote(message: "有\(completedDays)处日期没有写年份，按表题补作\(year)年。请对照原件。"))
    }
    if !filled.isEmpty {
      notes.append(ImportNote(message: "有\(filled.count)行的村名空着，按合并的单元格接着上一行。请核对。"))
    }
  }
}

import ArgumentParser
import ChineseText
import Issues
import Records

/// A fact by which issues are counted, as typed.
struct FactName: ExpressibleByArgument {
  let fact: IssueTally.Fact

  init?(argument: String) {
    let field = Field.queryable(argument).map(Self.name)
    guard
      let fact = IssueTally.Fact(rawValue: argument)
        ?? field.flatMap({ IssueTally.Fact(rawValue: $0) })
    else { return nil }
    self.fact = fact
  }

  /// 村名, 乡镇 and 承办单位 are understood as in a query.
  private static func name(of field: Field) -> String {
    field == .villages ? IssueTally.Fact.village.rawValue : field.name
  }

  static var allValueStrings: [String] { IssueTally.Fact.allCases.map(\.rawValue) }
}

/// Prints how many issues there are by one fact, how they ended and how fast.
struct TallyPrinter {
  let fact: IssueTally.Fact
  let issues: [Issue]
  /// The day by which deadlines are measured.
  let day: CivilDate?

  /// Prints the table for a person, with the sum of all below.
  func print(_ tally: IssueTally) {
    guard !issues.isEmpty else { return }
    let table = [columns] + tally.rows.map(cells)
    let numbers = Set(1..<columns.count)
    for line in TextTable(rows: table, rightColumns: numbers).lines { Swift.print(line) }
    let days = day.map { "（超期算到\($0)）" } ?? ""
    let several = fact == .handler ? "几个单位一起承办的，每个单位都算；" : ""
    Swift.print("\(several)共\(issues.count)条\(days)。用时是从受理到办结的天数，取中位数。")
  }

  /// Prints the table for a spreadsheet.
  func printTable(_ tally: IssueTally) {
    Swift.print(CSVText.mark + CSVText.row(columns), terminator: "")
    for row in tally.rows { Swift.print(CSVText.row(cells(row)), terminator: "") }
  }

  private var columns: [String] {
    [fact.rawValue, "条数", "未办结", "超期", "办结", "办结率", "解释", "用时（天）"]
  }

  private func cells(_ row: IssueTally.Row) -> [String] {
    let figures = row.figures
    return [
      row.value ?? "没有写", String(figures.issues.count), String(figures.openCount),
      String(row.overdue), String(figures.solvedCount), figures.solvedShare.percent,
      String(figures.explainedCount), figures.medianDaysToClose.map { String($0) } ?? "-",
    ]
  }
}

/// `minqing.tally/1`.
struct TallyDocument: Encodable {
  struct Row: Encodable {
    let value: String?
    let count: Int
    let open: Int
    let overdue: Int
    let solvedCount: Int
    let solvedShare: Double
    let explainedCount: Int
    let medianDaysToClose: Int?
    let issues: [String]
  }

  let schema = "minqing.tally/1"
  let fact: String
  let day: String?
  let rows: [Row]

  init(_ tally: IssueTally, by fact: IssueTally.Fact, on day: CivilDate?) {
    self.fact = "\(fact)"
    self.day = day?.description
    rows = tally.rows.map { row in
      let figures = row.figures
      return Row(
        value: row.value, count: figures.issues.count, open: figures.openCount,
        overdue: row.overdue, solvedCount: figures.solvedCount,
        solvedShare: figures.solvedShare, explainedCount: figures.explainedCount,
        medianDaysToClose: figures.medianDaysToClose, issues: figures.issues.map(\.id))
    }
  }
}

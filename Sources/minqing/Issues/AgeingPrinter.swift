import ChineseText
import Issues

/// Prints how long issues have stood at each stage.
struct AgeingPrinter {
  let day: CivilDate

  func print(_ table: StageAgeing) {
    let rows = table.rows.map { row in
      let longest = [row.longestDays.map { "\($0)天" }, row.longestIssue].compactMap { $0 }
      return [
        row.stage?.rawValue ?? "状态不明", String(row.count), String(row.overdue),
        row.medianDays.map { String($0) } ?? "-", longest.joined(separator: " "),
      ]
    }
    let heading = ["步骤", "条数", "超期", "天数中位", "最久"]
    for line in TextTable(rows: [heading] + rows, rightColumns: [1, 2, 3]).lines {
      Swift.print(line)
    }
    let count = table.rows.reduce(0) { $0 + $1.count }
    Swift.print("没有办结的共\(count)条（算到\(day)；天数从到这一步的那天算起）。")
  }
}

/// `minqing.ageing/1`.
struct AgeingDocument: Encodable {
  struct Row: Encodable {
    let stage: String?
    let count: Int
    let overdue: Int
    let medianDays: Int?
    let longestDays: Int?
    let longestIssue: String?
  }

  let schema = "minqing.ageing/1"
  let day: String
  let stages: [Row]

  init(_ table: StageAgeing, on day: CivilDate) {
    self.day = day.description
    stages = table.rows.map {
      Row(
        stage: $0.stage?.rawValue, count: $0.count, overdue: $0.overdue,
        medianDays: $0.medianDays, longestDays: $0.longestDays, longestIssue: $0.longestIssue)
    }
  }
}

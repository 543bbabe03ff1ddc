import ChineseText
import Issues
import Records
import Search

/// Prints groups of issues for a spreadsheet: a row for each group, or for each of its issues.
struct RecurringTable {
  /// The day by which deadlines are measured.
  let day: CivilDate?
  let showsMembers: Bool

  func print(_ groups: [RecurringProblem], covered mask: PersonalDataMask?) {
    let rows =
      showsMembers
      ? [Self.memberColumns] + groups.flatMap(memberRows) : [Self.columns] + groups.map(row)
    Swift.print(CSVText.mark, terminator: "")
    for cells in rows {
      Swift.print(CSVText.row(cells.map { mask($0) }), terminator: "")
    }
  }

  private static let columns = [
    "问题", "一级", "村数", "村", "镇", "条数", "未办结", "超期", "办结", "办结率", "解释", "用时（天）", "最早", "最近",
    "办结后又反映", "办结后同村又提出", "编号",
  ]

  private func row(_ group: RecurringProblem) -> [String] {
    [
      group.name, group.family ?? "", String(group.villages.count),
      group.villages.joined(separator: "、"), group.towns.joined(separator: "、"),
      String(group.issues.count), String(group.openCount),
      day.map { String(group.overdueCount(on: $0)) } ?? "", String(group.solvedCount),
      group.solvedShare.percent, String(group.explainedCount),
      group.medianDaysToClose.map { String($0) } ?? "", group.firstDate?.description ?? "",
      group.lastDate?.description ?? "", String(group.reopenedCount),
      String(group.recurrences.count), group.issues.map(\.id).joined(separator: "、"),
    ]
  }

  private static let memberColumns = [
    "问题", "方面", "编号", "村名", "镇", "状态", "提出日期", "办结日期", "用时（天）", "承办", "内容", "处理", "出处",
  ]

  private func memberRows(_ group: RecurringProblem) -> [[String]] {
    group.members.map { member in
      let issue = member.issue
      return [
        group.name, member.aspect ?? "", issue.id, issue.village ?? "", issue.town ?? "",
        issue.status ?? "", issue.firstDate?.description ?? "",
        issue.closedDate?.description ?? "", issue.daysToClose.map { String($0) } ?? "",
        issue.handler ?? "", issue.content, issue.handling ?? "",
        issue.evidence.map { "\($0.path):\($0.line)" } ?? "",
      ]
    }
  }
}

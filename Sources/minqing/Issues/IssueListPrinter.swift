import ChineseText
import Issues
import Records
import Search

/// Prints a list of issues in one of the forms.
struct IssueListPrinter {
  /// The day by which deadlines are measured.
  let day: CivilDate?
  /// What followed the issues, where that was asked for.
  let chains: IssueChains?
  /// What issues tell of, where one of them has no category.
  let analysis: IssueAnalysis?

  /// Prints issues for a person; nothing where there are none.
  func print(_ issues: [Issue]) {
    guard !issues.isEmpty else { return }
    for issue in issues {
      IssuePrinter.print(issue, day: day, inferred: inferred(issue))
      for later in chains?.recurrences(of: issue) ?? [] {
        Swift.print("  办结后同村又提出：\(later.id) \(later.content)")
      }
    }
    Swift.print(summary(issues))
  }

  /// Returns the issues as one document.
  func document(_ issues: [Issue], _ unknown: [UnknownValue]) -> IssueList {
    IssueList(
      issues: issues.map { IssueDocument($0, on: day, chains: chains, inferred: inferred($0)) },
      unknownValues: UnknownValueDocument.list(unknown))
  }

  /// Prints issues as a table with a row and the place in the records for each.
  func printTable(_ issues: [Issue], covered mask: PersonalDataMask?) {
    let columns = [
      "编号", "镇", "村名", "内容", "类别", "看来是", "状态", "提出日期", "办结日期", "用时（天）", "承办", "处理", "停在",
      "停了（天）", "期限", "超期（天）", "出处",
    ]
    Swift.print(CSVText.mark + CSVText.row(columns), terminator: "")
    for issue in issues {
      let row = cells(issue).map { mask($0) }
      Swift.print(CSVText.row(row), terminator: "")
    }
  }

  private func cells(_ issue: Issue) -> [String] {
    let missed = day.flatMap { issue.missedDeadline(on: $0) } ?? issue.deadline
    let number = { (value: Int?) in value.map { String($0) } ?? "" }
    return [
      issue.id, issue.town ?? "", issue.village ?? "", issue.content, issue.category ?? "",
      inferred(issue)?.name ?? "", issue.status ?? "", issue.firstDate?.description ?? "",
      issue.closedDate?.description ?? "", number(issue.daysToClose), issue.handler ?? "",
      issue.handling ?? "", issue.waiting?.stage?.rawValue ?? "",
      number(day.flatMap { issue.daysWaiting(on: $0) }), missed?.day.description ?? "",
      number(day.flatMap { issue.daysOverdue(on: $0) }),
      issue.mentions.map { "\($0.path):\($0.line)" }.joined(separator: "；"),
    ]
  }

  /// The category that was found for an issue that nobody filed.
  private func inferred(_ issue: Issue) -> ProblemFinding? {
    issue.category == nil ? analysis?.problem(of: issue) : nil
  }

  private func summary(_ issues: [Issue]) -> String {
    var facts = ["共\(issues.count)条", "未办结\(issues.count { !$0.isClosed })条"]
    if let day {
      let count = issues.count { $0.isOverdue(on: day) }
      if count > 0 { facts.append("超期\(count)条（算到\(day)）") }
    }
    return facts.joined(separator: "，") + "。"
  }
}

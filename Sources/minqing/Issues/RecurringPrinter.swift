import ChineseText
import Issues

/// Prints a group of issues so that a leader need not ask again.
struct RecurringPrinter {
  /// The day by which deadlines are measured.
  let day: CivilDate?
  let showsMembers: Bool
  let causes: IssueCauses

  /// How many villages, months and solutions are named before the rest is counted.
  private static let shortList = 8
  private static let solutions = 2

  func print(_ group: RecurringProblem, number: Int) {
    Swift.print("\(number). \(Terminal.styled(group.name, .heading))")
    Swift.print("   \(spread(of: group))")
    Swift.print("   \(progress(of: group))")
    if group.aspects.count > 1 {
      Swift.print("   方面：" + counted(group.aspects.map { ($0.name, $0.count) }))
    }
    if group.months.count > 1 {
      Swift.print("   逐月：" + counted(group.months.map { ($0.month, $0.count) }))
    }
    for issue in group.solved.filter({ $0.handling != nil }).prefix(Self.solutions) {
      Swift.print("   办成的：\(solution(issue))")
    }
    if showsMembers {
      for issue in group.issues { IssuePrinter.print(issue, indent: "   ", day: day) }
      for pair in group.recurrences {
        Swift.print("   办结后同村又提出：\(pair.earlier.id) → \(pair.later.id)")
      }
      let ids = Set(group.issues.map(\.id))
      for link in causes.links where ids.contains(link.cause) || ids.contains(link.effect) {
        Swift.print("   因果：\(link.cause) → \(link.effect)")
      }
    }
    Swift.print("")
  }

  private func spread(of group: RecurringProblem) -> String {
    let villages = group.villages
    let names = villages.prefix(Self.shortList).joined(separator: "、")
    let more = villages.count > Self.shortList ? "等" : ""
    let towns = group.towns.count > 1 ? "（\(group.towns.count)个镇）" : ""
    let place = villages.isEmpty ? "村不明" : "\(villages.count)个村\(towns)：\(names)\(more)"
    let dates = [group.firstDate, group.lastDate].compactMap { $0?.description }
    let time = dates.isEmpty ? "" : "；\(dates.joined(separator: " 至 "))"
    return "\(place)；\(group.issues.count)条\(time)"
  }

  private func progress(of group: RecurringProblem) -> String {
    let overdue = day.map { group.overdueCount(on: $0) } ?? 0
    var facts = ["未办结\(group.openCount)\(overdue > 0 ? "（超期\(overdue)）" : "")"]
    facts.append("已办结\(group.solvedCount)（办结率\(group.solvedShare.percent)）")
    if group.explainedCount > 0 {
      facts.append("解释\(group.explainedCount)（解释率\(group.explainedShare.percent)）")
    }
    if group.transferredCount > 0 { facts.append("转送\(group.transferredCount)") }
    if group.declinedCount > 0 { facts.append("不予受理\(group.declinedCount)") }
    if let days = group.medianDaysToClose { facts.append("办结用时中位数\(days)天") }
    if group.reopenedCount > 0 { facts.append("办结后又反映\(group.reopenedCount)") }
    let again = group.recurrences.count
    if again > 0 { facts.append("办结后同村又提出\(again)") }
    return facts.joined(separator: "，")
  }

  private func counted(_ entries: [(String, Int)]) -> String {
    let shown = entries.prefix(Self.shortList).map { "\($0.0) \($0.1)" }
    return shown.joined(separator: "，") + (entries.count > Self.shortList ? " …" : "")
  }

  private func solution(_ issue: Issue) -> String {
    let facts = [issue.daysToClose.map { "\($0)天" }, issue.handler].compactMap { $0 }
    let note = facts.isEmpty ? "" : "（\(facts.joined(separator: "，"))）"
    return "\(issue.village ?? issue.id)\(note) \(issue.handling ?? "")"
  }
}

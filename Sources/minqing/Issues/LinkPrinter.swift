import ChineseText
import Issues

/// Prints an issue with its links for a person.
struct LinkPrinter {
  let issue: Issue
  let problem: ProblemFinding?

  /// Prints the close ones of some links, or where none is close the nearest of them.
  func print(_ answer: IssueLinker.Answer) {
    IssuePrinter.print(issue)
    if let problem {
      let words = problem.words.isEmpty ? "" : "（凭：\(problem.words.joined(separator: "、"))）"
      Swift.print("  看来是“\(problem.family)／\(problem.name)”，把握\(problem.share.percent)\(words)")
    }
    guard !answer.links.isEmpty else {
      Swift.print("\n别的村没有找到相似的问题。")
      return
    }
    let close = answer.links.filter(\.isClose)
    guard !close.isEmpty else {
      Swift.print("\n别的村没有找到相似的问题。沾点边的有：")
      answer.links.prefix(Self.nearest).forEach(print)
      return
    }
    let solved = answer.closeSolvedCount > 0 ? "，其中办成了\(answer.closeSolvedCount)条" : ""
    let listed = close.count < answer.closeCount ? "，先列\(close.count)条" : ""
    Swift.print("\n别的村相似的问题\(answer.closeCount)条\(solved)\(listed)：")
    close.forEach(print)
  }

  /// How many are shown where none is close.
  private static let nearest = 3

  private func print(_ link: IssueLinker.Link) {
    Swift.print("")
    IssuePrinter.print(link.issue)
    let parts = link.parts.map { "\($0.name)\($0.value.percent)" }.joined(separator: "，")
    Swift.print("  相似\(link.score.percent)（\(parts)）：\(link.reasons.joined(separator: "；"))")
    if let outcome = outcome(of: link.issue) { Swift.print("  \(outcome)") }
  }

  /// What was done about an issue that was solved, how long it took, and by whom.
  private func outcome(of issue: Issue) -> String? {
    guard issue.isSolved, let handling = issue.handling else { return nil }
    let facts = [issue.daysToClose.map { "用了\($0)天" }, issue.handler].compactMap { $0 }
    return "已办成\(facts.isEmpty ? "" : "（\(facts.joined(separator: "，"))）")：\(handling)"
  }
}

import Issues

/// Prints an issue with its links for a person.
struct LinkPrinter {
  let issue: Issue
  let problem: ProblemFinding?

  func print(_ links: [IssueLinker.Link]) {
    IssuePrinter.print(issue)
    if let problem {
      let words = problem.words.isEmpty ? "" : "（凭：\(problem.words.joined(separator: "、"))）"
      Swift.print("  看来是“\(problem.family)／\(problem.name)”，把握\(problem.share.percent)\(words)")
    }
    guard !links.isEmpty else {
      Swift.print("\n别的村没有找到相似的问题。")
      return
    }
    let solved = links.count(where: \.issue.isSolved)
    Swift.print("\n别的村相似的问题\(links.count)条\(solved > 0 ? "，其中办成了\(solved)条" : "")：")
    for link in links {
      Swift.print("")
      IssuePrinter.print(link.issue)
      let parts = link.parts.map { "\($0.name)\($0.value.percent)" }.joined(separator: "，")
      Swift.print("  相似\(link.score.percent)（\(parts)）：\(link.reasons.joined(separator: "；"))")
      if let outcome = outcome(of: link.issue) { Swift.print("  \(outcome)") }
    }
  }

  /// What was done about an issue that was solved, how long it took, and by whom.
  private func outcome(of issue: Issue) -> String? {
    guard issue.isSolved, let handling = issue.handling else { return nil }
    let facts = [issue.daysToClose.map { "用了\($0)天" }, issue.handler].compactMap { $0 }
    return "已办成\(facts.isEmpty ? "" : "（\(facts.joined(separator: "，"))）")：\(handling)"
  }
}

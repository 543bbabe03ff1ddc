import ChineseText
import Issues
import Records

/// Prints the whole life of an issue: every step with its day and place, what contradicts it, what
/// came before and after.
struct LifePrinter {
  /// The day by which deadlines and ages are measured.
  let day: CivilDate?
  let story: IssueStory
  let findings: [Finding]

  /// How many places of a step are named before the rest is counted.
  private static let shownPlaces = 2

  func print() {
    let issue = story.issue
    let place = [issue.village, issue.town.map { "（\($0)）" }].compactMap { $0 }.joined()
    let facts = [place, issue.category ?? "没有类别"].filter { !$0.isEmpty }
    Swift.print("\(Terminal.styled(issue.id, .heading))  \(facts.joined(separator: " · "))")
    Swift.print("  \(issue.content)")
    Swift.print("  \(state(of: issue))")
    Swift.print("\n经过：")
    let steps = issue.life
    var round = 0
    for step in steps {
      if step.round != round {
        round = step.round
        Swift.print("  —— 办结后又反映，第\(round + 1)次办理 ——")
      }
      Swift.print("  \(line(of: step))")
    }
    if steps.contains(where: { !$0.isDateWritten }) {
      Swift.print("  （带“记”的没有写是哪天，日期是记下这一步的那件记录的日期。）")
    }
    printFindings()
    printChains()
  }

  private func state(of issue: Issue) -> String {
    if let day, let state = IssuePrinter.state(of: issue, on: day) {
      return (issue.isReopened ? "办结后又反映，" : "") + "\(state)（算到\(day)）"
    }
    guard let ending = issue.ending else { return issue.status ?? "状态不明" }
    let days = issue.daysToClose.map { "，用了\($0)天" } ?? ""
    let again = issue.isReopened ? "，办结后曾又反映" : ""
    return "已\(ending.isSolving ? "办结" : ending.rawValue)\(days)\(again)"
  }

  private func line(of step: LifeStep) -> String {
    let date = step.date.map { "\($0)\(step.isDateWritten ? "  " : "记")" } ?? "日期不明  "
    let text = [step.who, step.detail].compactMap { $0 }.joined(separator: "：")
    let shown = step.evidence.prefix(Self.shownPlaces).map { "\($0.path):\($0.line)" }
    let more = step.evidence.count > Self.shownPlaces ? " 等\(step.evidence.count)处" : ""
    let places = Terminal.styled("[\(shown.joined(separator: "，"))\(more)]", .faint)
    return [date, step.name, text, places].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private func printFindings() {
    guard !findings.isEmpty else { return }
    Swift.print("\n对不上或缺的：")
    for finding in findings {
      let place = Terminal.styled("[\(finding.path):\(finding.line)]", .faint)
      Swift.print("  \(finding.code.rawValue) \(finding.message)\(place)")
    }
  }

  private func printChains() {
    let earlier = story.precedent
    let later = story.recurrences
    if earlier != nil || !later.isEmpty {
      Swift.print("\n同村同样的问题：")
      if let earlier { Swift.print("  这以前已经办结：\(brief(earlier))") }
      for one in later { Swift.print("  这次办结后又提出：\(brief(one))") }
    }
    guard !story.causes.isEmpty else { return }
    Swift.print("\n因果：")
    for link in story.causes {
      let reason = link.reason.isEmpty ? "" : "（\(link.reason)）"
      let place = Terminal.styled("  [\(link.path):\(link.line)]", .faint)
      Swift.print("  \(named(link.cause)) → \(named(link.effect))\(reason)\(place)")
    }
  }

  private func named(_ id: String) -> String {
    story.cause(id).map { "\($0.id) \($0.content)" } ?? "\(id)（资料里没有）"
  }

  private func brief(_ issue: Issue) -> String {
    let date = issue.firstDate.map { "\($0)提出，" } ?? ""
    return "\(issue.id) \(issue.content)（\(date)\(issue.status ?? "状态不明")）"
  }
}

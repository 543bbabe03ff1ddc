import ChineseText
import Issues

/// Prints an issue on two lines.
enum IssuePrinter {
  static func print(_ issue: Issue, indent: String = "") {
    let status = (issue.status ?? "状态不明") + (issue.isReopened ? "（再次反映）" : "")
    let dates = [
      issue.firstDate.map { "\($0)提出" }, issue.closedDate.map { "\($0)办结" },
    ].compactMap { $0 }.joined(separator: "，")
    let facts = [issue.village, status, dates].compactMap { $0 }.filter { !$0.isEmpty }
    Swift.print(
      "\(indent)\(Terminal.styled(issue.id, .heading))  \(facts.joined(separator: " · "))")
    let evidence = issue.evidence.map { "  [\($0.path):\($0.line)]" } ?? ""
    Swift.print("\(indent)  \(issue.content)\(Terminal.styled(evidence, .faint))")
  }
}

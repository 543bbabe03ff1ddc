import ChineseText
import Issues

/// Prints an issue on a few lines.
enum IssuePrinter {
  static func print(
    _ issue: Issue, indent: String = "", day: CivilDate? = nil, inferred: ProblemFinding? = nil
  ) {
    let status = (issue.status ?? "状态不明") + (issue.isOpenAgain ? "（再次反映）" : "")
    let dates = [
      issue.firstDate.map { "\($0)提出" }, issue.closedDate.map { "\($0)办结" },
    ].compactMap { $0 }.joined(separator: "，")
    let facts = [issue.village, status, dates].compactMap { $0 }.filter { !$0.isEmpty }
    Swift.print(
      "\(indent)\(Terminal.styled(issue.id, .heading))  \(facts.joined(separator: " · "))")
    let evidence = issue.evidence.map { "  [\($0.path):\($0.line)]" } ?? ""
    Swift.print("\(indent)  \(issue.content)\(Terminal.styled(evidence, .faint))")
    if let inferred { Swift.print("\(indent)  \(category(inferred))") }
    if let day, let state = state(of: issue, on: day) { Swift.print("\(indent)  \(state)") }
  }

  /// The category that was found for an issue that nobody filed, with what decided it.
  static func category(_ finding: ProblemFinding) -> String {
    let words = finding.words.map { "“\($0)”" }.joined(separator: "、")
    let name = finding.category ?? "\(finding.family)／\(finding.name)"
    let also = finding.category == nil ? "" : "（\(finding.name)）"
    let codes = finding.codes.isEmpty ? "" : "，编码\(finding.codes.joined(separator: "、"))"
    let reason = words.isEmpty ? "" : "，凭\(words)"
    return "没写类别，看来是\(name)\(also)，把握\(finding.share.percent)\(reason)\(codes)"
  }

  /// Where an open issue waits, by when it is due, who acts; nil for a closed one.
  static func state(of issue: Issue, on day: CivilDate) -> String? {
    guard let waiting = issue.waiting else { return nil }
    var facts: [String] = []
    if let missed = issue.missedDeadline(on: day), let days = issue.daysOverdue(on: day) {
      facts.append("超期\(days)天（\(missed.explanation)）")
    } else if let deadline = issue.deadline {
      facts.append("期限\(deadline.day)（\(deadline.explanation)）")
    }
    let days = issue.daysWaiting(on: day).map { "\($0)天" } ?? ""
    facts.append("停在“\(waiting.stage?.rawValue ?? issue.status ?? "状态不明")”\(days)")
    facts.append(issue.handler.map { "承办：\($0)" } ?? "没有写承办")
    return facts.joined(separator: "，")
  }
}

extension Issue.Deadline {
  /// What sets the day, for a reader.
  var explanation: String {
    switch basis {
    case .written: "办理期限\(day)"
    case .extended: "延期至\(day)"
    case .review: "复查日期\(day)"
    case .whole(let span): "按规定全程\(span)，到\(day)"
    case .stage(let stage, let span): "按规定“\(stage.rawValue)”不过\(span)，到\(day)"
    }
  }

  /// What sets the day, in JSON.
  var basisName: String {
    switch basis {
    case .written: "written"
    case .extended: "extended"
    case .review: "review"
    case .whole: "whole"
    case .stage: "stage"
    }
  }
}

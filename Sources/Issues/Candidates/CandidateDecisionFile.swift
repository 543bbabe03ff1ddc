internal import ChineseText

/// A decision as a text file: lines `键：值` that a person can read and correct.
///
/// Like judgements, each has a file of its own, and undoing one adds lines.
enum CandidateDecisionFile {
  private static let undoneKey = "撤销时间"

  /// Returns the text of a decision.
  static func text(_ decision: CandidateDecision) -> String {
    let entries: [(String, String?)] = [
      ("决定", decision.verdict.rawValue), ("编号", decision.number), ("候选", decision.candidate),
      ("记录", decision.source), ("行", String(decision.line)), ("原话", decision.sentence),
      ("村名", decision.village), ("日期", decision.date?.description), ("理由", decision.reason),
      ("决定人", decision.author), ("时间", decision.time),
    ]
    return JudgementFile.lines(
      entries.compactMap { key, value in
        value.flatMap { $0.isEmpty ? nil : (key: key, value: $0) }
      })
  }

  /// Returns the lines that undo a decision.
  static func undoing(reason: String, author: String, time: String) -> String {
    JudgementFile.undoing(reason: reason, author: author, time: time)
  }

  /// What a file holds.
  enum Content {
    /// A decision that stands.
    case standing(CandidateDecision)
    /// A decision that was undone.
    case undone
    /// No decision, with the line and what is wrong there.
    case unreadable(line: Int, message: String)
  }

  /// Reads a decision.
  static func read(_ text: String, path: String) -> Content {
    var values: [String: String] = [:]
    for (index, line) in text.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).enumerated() {
      let content = line.drop(while: \.isWhitespace)
      if content.isEmpty || content.first == "#" { continue }
      guard let colon = content.firstIndex(where: { $0 == "：" || $0 == ":" }) else {
        return .unreadable(line: index + 1, message: "这里应是“键：值”")
      }
      let value = content[content.index(after: colon)...].split(whereSeparator: \.isWhitespace)
      values[content[..<colon].filter { !$0.isWhitespace }] = value.joined(separator: " ")
    }
    if values[undoneKey] != nil { return .undone }
    guard let verdict = values["决定"].flatMap(CandidateDecision.Verdict.init) else {
      let known = CandidateDecision.Verdict.allCases.map(\.rawValue).joined(separator: "、")
      return .unreadable(line: 1, message: "缺少“决定：”一行，应写\(known)之一")
    }
    guard let source = values["记录"], let sentence = values["原话"] else {
      return .unreadable(line: 1, message: "缺少“记录：”或“原话：”一行")
    }
    let number = values["编号"] ?? ""
    guard verdict == .dismissed || !number.isEmpty else {
      return .unreadable(line: 1, message: "立项的要有“编号：”一行")
    }
    return .standing(
      CandidateDecision(
        verdict: verdict, number: number,
        candidate: values["候选"] ?? Candidate.id(path: source, sentence: sentence),
        source: source, line: values["行"].flatMap { Int($0) } ?? 1, sentence: sentence,
        village: values["村名"], date: values["日期"].flatMap { CivilDate(iso: $0) },
        reason: values["理由"] ?? "", author: values["决定人"] ?? "", time: values["时间"] ?? "",
        path: path))
  }
}

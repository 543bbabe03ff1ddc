/// A decision as a text file: lines `键：值` that a person can read and correct.
///
/// The same form as a judgement on issues: a file each, and undoing one adds lines.
enum DecisionFile {
  private static let verdictKey = "判断"
  private static let pathKey = "记录"
  private static let digestKey = "摘要"
  private static let reasonKey = "理由"
  private static let authorKey = "判断人"
  private static let timeKey = "时间"
  private static let undoneKey = "撤销时间"

  /// Returns the text of a decision.
  static func text(_ decision: DuplicateDecision) -> String {
    lines([
      (verdictKey, decision.verdict.rawValue),
      (pathKey, decision.first.path), (digestKey, decision.first.digest),
      (pathKey, decision.second.path), (digestKey, decision.second.digest),
      (reasonKey, decision.reason), (authorKey, decision.author), (timeKey, decision.time),
    ])
  }

  /// Returns the lines that undo a decision.
  static func undoing(author: String, time: String, reason: String) -> String {
    lines([(undoneKey, time), ("撤销人", author), ("撤销理由", reason)])
  }

  private static func lines(_ entries: [(key: String, value: String)]) -> String {
    entries.map { key, value in
      key + "：" + value.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n"
    }.joined()
  }

  /// What a file holds.
  enum Content {
    /// A decision that stands.
    case standing(DuplicateDecision)
    /// A decision that was undone.
    case undone
    /// No decision, with the line and what is wrong there.
    case unreadable(line: Int, message: String)
  }

  /// Reads a decision.
  static func read(_ text: String) -> Content {
    var values: [String: [String]] = [:]
    var verdictLine = 1
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let content = line.drop(while: \.isWhitespace)
      if content.isEmpty || content.first == "#" { continue }
      guard let colon = content.firstIndex(where: { $0 == "：" || $0 == ":" }) else {
        return .unreadable(line: index + 1, message: "这里应是“键：值”")
      }
      let key = content[..<colon].filter { !$0.isWhitespace }
      let value = content[content.index(after: colon)...].drop(while: \.isWhitespace)
      if key == verdictKey { verdictLine = index + 1 }
      values[key, default: []].append(String(value))
    }
    if values[undoneKey] != nil { return .undone }
    guard let word = values[verdictKey]?.first,
      let verdict = DuplicateDecision.Verdict(rawValue: word.filter { !$0.isWhitespace })
    else {
      let known = DuplicateDecision.Verdict.allCases.map(\.rawValue).joined(separator: "、")
      return .unreadable(line: verdictLine, message: "“判断：”应写\(known)之一")
    }
    let paths = values[pathKey] ?? []
    guard paths.count == 2, paths[0] != paths[1] else {
      return .unreadable(line: 1, message: "应有两行“记录：路径”，写两件不同的记录")
    }
    // A person who writes the file by hand leaves the digests out.
    let digests = values[digestKey] ?? []
    let sides = paths.enumerated().map { index, path in
      DuplicateDecision.Side(path: path, digest: digests.count == 2 ? digests[index] : "")
    }
    return .standing(
      DuplicateDecision(
        verdict, sides[0], sides[1], reason: values[reasonKey]?.first ?? "",
        author: values[authorKey]?.first ?? "", time: values[timeKey]?.first ?? ""))
  }
}

/// A judgement as a text file: lines `键：值` that a person can read and correct.
///
/// Each judgement has a file of its own, so that two people's judgements never touch the same
/// lines in version control. Undoing one adds lines; what was decided stays on record.
enum JudgementFile {
  private static let relationKey = "判断"
  private static let issueKey = "问题"
  private static let reasonKey = "理由"
  private static let authorKey = "判断人"
  private static let timeKey = "时间"
  private static let undoneKey = "撤销时间"

  /// Returns the text of a judgement.
  static func text(_ judgement: Judgement) -> String {
    lines([
      (relationKey, judgement.relation.rawValue), (issueKey, judgement.first),
      (issueKey, judgement.second), (reasonKey, judgement.reason),
      (authorKey, judgement.author), (timeKey, judgement.time),
    ])
  }

  /// Returns the lines that undo a judgement.
  static func undoing(reason: String, author: String, time: String) -> String {
    lines([(undoneKey, time), ("撤销人", author), ("撤销理由", reason)])
  }

  static func lines(_ entries: [(key: String, value: String)]) -> String {
    entries.map { key, value in
      key + "：" + value.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n"
    }.joined()
  }

  /// What a file holds.
  enum Content {
    /// A judgement that stands.
    case standing(Judgement)
    /// A judgement that was undone.
    case undone
    /// No judgement, with the line and what is wrong there.
    case unreadable(line: Int, message: String)
  }

  /// Reads a judgement.
  static func read(_ text: String, path: String) -> Content {
    var values: [String: String] = [:]
    var issues: [String] = []
    var relation: Judgement.Relation?
    for (index, line) in text.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).enumerated() {
      let content = line.drop(while: \.isWhitespace)
      if content.isEmpty || content.first == "#" { continue }
      guard let colon = content.firstIndex(where: { $0 == "：" || $0 == ":" }) else {
        return .unreadable(line: index + 1, message: "这里应是“键：值”")
      }
      let key = content[..<colon].filter { !$0.isWhitespace }
      let value = content[content.index(after: colon)...].split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      if key == issueKey {
        issues.append(value)
      } else if key == relationKey {
        relation = Judgement.Relation(rawValue: value)
        guard relation != nil else {
          let known = Judgement.Relation.allCases.map(\.rawValue).joined(separator: "、")
          return .unreadable(line: index + 1, message: "“\(value)”不是\(known)之一")
        }
      } else {
        values[key] = value
      }
    }
    if values[undoneKey] != nil { return .undone }
    guard let relation else { return .unreadable(line: 1, message: "缺少“判断：”一行") }
    guard issues.count == 2, issues[0] != issues[1] else {
      return .unreadable(line: 1, message: "应有两行“问题：编号”，写两个不同的编号")
    }
    return .standing(
      Judgement(
        relation, issues[0], issues[1], reason: values[reasonKey] ?? "",
        author: values[authorKey] ?? "", time: values[timeKey] ?? "", path: path))
  }
}

internal import Records

/// The lines of a judgement's file.
enum JudgementFile {
  private static let relationKey = "判断"
  private static let issueKey = "问题"
  private static let reasonKey = "理由"
  private static let authorKey = "判断人"
  private static let timeKey = "时间"

  static let keys = [relationKey, issueKey, reasonKey, authorKey, timeKey]

  static func entries(_ judgement: Judgement) -> [(key: String, value: String)] {
    [
      (relationKey, judgement.relation.rawValue), (issueKey, judgement.first),
      (issueKey, judgement.second), (reasonKey, judgement.reason),
      (authorKey, judgement.author), (timeKey, judgement.time),
    ]
  }

  /// Reads a judgement.
  static func judgement(_ lines: DecisionLines, path: String) throws(DecisionFault) -> Judgement {
    guard let word = lines[relationKey] else {
      throw DecisionFault(line: 1, message: "缺少“判断：”一行")
    }
    guard let relation = Judgement.Relation(rawValue: word) else {
      let known = Judgement.Relation.allCases.map(\.rawValue).joined(separator: "、")
      throw DecisionFault(line: lines.line(of: relationKey), message: "“\(word)”不是\(known)之一")
    }
    let issues = lines.values(of: issueKey)
    guard issues.count == 2, issues[0] != issues[1] else {
      throw DecisionFault(line: 1, message: "应有两行“问题：编号”，写两个不同的编号")
    }
    return Judgement(
      relation, issues[0], issues[1], reason: lines[reasonKey] ?? "",
      author: lines[authorKey] ?? "", time: lines[timeKey] ?? "", path: path)
  }
}

internal import Records

/// The lines of a decision's file.
enum DecisionFile {
  private static let verdictKey = "判断"
  private static let pathKey = "记录"
  private static let digestKey = "摘要"
  private static let reasonKey = "理由"
  private static let authorKey = "判断人"
  private static let timeKey = "时间"

  static let keys = [verdictKey, pathKey, digestKey, reasonKey, authorKey, timeKey]

  static func entries(_ decision: DuplicateDecision) -> [(key: String, value: String)] {
    [
      (verdictKey, decision.verdict.rawValue),
      (pathKey, decision.first.path), (digestKey, decision.first.digest),
      (pathKey, decision.second.path), (digestKey, decision.second.digest),
      (reasonKey, decision.reason), (authorKey, decision.author), (timeKey, decision.time),
    ]
  }

  /// Reads a decision.
  static func decision(_ lines: DecisionLines) throws(DecisionFault) -> DuplicateDecision {
    guard let word = lines[verdictKey],
      let verdict = DuplicateDecision.Verdict(rawValue: word.filter { !$0.isWhitespace })
    else {
      let known = DuplicateDecision.Verdict.allCases.map(\.rawValue).joined(separator: "、")
      throw DecisionFault(line: lines.line(of: verdictKey), message: "“判断：”应写\(known)之一")
    }
    let paths = lines.values(of: pathKey)
    guard paths.count == 2, paths[0] != paths[1] else {
      throw DecisionFault(line: 1, message: "应有两行“记录：路径”，写两件不同的记录")
    }
    // A person who writes the file by hand leaves the digests out.
    let digests = lines.values(of: digestKey)
    let sides = paths.enumerated().map { index, path in
      DuplicateDecision.Side(path: path, digest: digests.count == 2 ? digests[index] : "")
    }
    return DuplicateDecision(
      verdict, sides[0], sides[1], reason: lines[reasonKey] ?? "",
      author: lines[authorKey] ?? "", time: lines[timeKey] ?? "")
  }
}

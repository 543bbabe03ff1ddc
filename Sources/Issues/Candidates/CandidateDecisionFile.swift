internal import ChineseText
internal import Records

/// The lines of a decision's file.
enum CandidateDecisionFile {
  private static let verdictKey = "决定"
  private static let numberKey = "编号"
  private static let candidateKey = "候选"
  private static let sourceKey = "记录"
  private static let lineKey = "行"
  private static let sentenceKey = "原话"
  private static let villageKey = "村名"
  private static let dateKey = "日期"
  private static let reasonKey = "理由"
  private static let authorKey = "决定人"
  private static let timeKey = "时间"

  static let keys = [
    verdictKey, numberKey, candidateKey, sourceKey, lineKey, sentenceKey, villageKey, dateKey,
    reasonKey, authorKey, timeKey,
  ]

  static func entries(_ decision: CandidateDecision) -> [(key: String, value: String)] {
    let entries: [(key: String, value: String?)] = [
      (verdictKey, decision.verdict.rawValue), (numberKey, decision.number),
      (candidateKey, decision.candidate), (sourceKey, decision.source),
      (lineKey, String(decision.line)), (sentenceKey, decision.sentence),
      (villageKey, decision.village), (dateKey, decision.date?.description),
      (reasonKey, decision.reason), (authorKey, decision.author), (timeKey, decision.time),
    ]
    return entries.compactMap { key, value in
      value.flatMap { $0.isEmpty ? nil : (key: key, value: $0) }
    }
  }

  /// Reads a decision.
  static func decision(
    _ lines: DecisionLines, path: String
  ) throws(DecisionFault) -> CandidateDecision {
    guard let verdict = lines[verdictKey].flatMap(CandidateDecision.Verdict.init) else {
      let known = CandidateDecision.Verdict.allCases.map(\.rawValue).joined(separator: "、")
      throw DecisionFault(
        line: lines.line(of: verdictKey), message: "“决定：”应写\(known)之一")
    }
    guard let source = lines[sourceKey], let sentence = lines[sentenceKey] else {
      throw DecisionFault(line: 1, message: "缺少“记录：”或“原话：”一行")
    }
    let number = lines[numberKey] ?? ""
    guard verdict == .dismissed || !number.isEmpty else {
      throw DecisionFault(line: 1, message: "立项的要有“编号：”一行")
    }
    return CandidateDecision(
      verdict: verdict, number: number,
      candidate: lines[candidateKey] ?? Candidate.id(path: source, sentence: sentence),
      source: source, line: lines[lineKey].flatMap { Int($0) } ?? 1, sentence: sentence,
      village: lines[villageKey], date: lines[dateKey].flatMap { CivilDate(iso: $0) },
      reason: lines[reasonKey] ?? "", author: lines[authorKey] ?? "",
      time: lines[timeKey] ?? "", path: path)
  }
}

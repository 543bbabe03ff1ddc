internal import ChineseText
internal import Records

/// The lines of a decision's file.
enum CandidateDecisionFile {
  private static let verdictKey = "决定"

  static func entries(_ decision: CandidateDecision) -> [(key: String, value: String)] {
    let entries: [(key: String, value: String?)] = [
      (verdictKey, decision.verdict.rawValue), ("编号", decision.number),
      ("候选", decision.candidate), ("记录", decision.source), ("行", String(decision.line)),
      ("原话", decision.sentence), ("村名", decision.village),
      ("日期", decision.date?.description), ("理由", decision.reason), ("决定人", decision.author),
      ("时间", decision.time),
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
    guard let source = lines["记录"], let sentence = lines["原话"] else {
      throw DecisionFault(line: 1, message: "缺少“记录：”或“原话：”一行")
    }
    let number = lines["编号"] ?? ""
    guard verdict == .dismissed || !number.isEmpty else {
      throw DecisionFault(line: 1, message: "立项的要有“编号：”一行")
    }
    return CandidateDecision(
      verdict: verdict, number: number,
      candidate: lines["候选"] ?? Candidate.id(path: source, sentence: sentence),
      source: source, line: lines["行"].flatMap { Int($0) } ?? 1, sentence: sentence,
      village: lines["村名"], date: lines["日期"].flatMap { CivilDate(iso: $0) },
      reason: lines["理由"] ?? "", author: lines["决定人"] ?? "", time: lines["时间"] ?? "",
      path: path)
  }
}

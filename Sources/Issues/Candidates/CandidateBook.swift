internal import ChineseText
public import Records
public import Search

/// What people decided about candidates, read from the corpus folder 判断/候选.
public struct CandidateBook: Sendable {
  /// The folder of the decisions, below the corpus.
  public static let folder = Corpus.judgementsFolder + "/候选"

  /// The decisions that stand, in order of their files.
  public private(set) var decisions: [CandidateDecision]
  /// What is wrong with files of the folder.
  public let findings: [Finding]
  private let files: DecisionFolder
  private let places: PlaceBook

  /// Reads the decisions of a corpus; a missing folder holds none.
  public init(_ corpus: Corpus) {
    places = corpus.rules.places
    files = DecisionFolder(corpus, path: Self.folder)
    (decisions, findings) = files.read(
      keys: CandidateDecisionFile.keys, CandidateDecisionFile.decision)
  }

  /// The decision on a candidate; the newest where there are several.
  public func decision(on candidate: String) -> CandidateDecision? {
    decisions.filter { $0.candidate == candidate }.max { $0.time < $1.time }
  }

  /// The promoted candidates as mentions of issues.
  public var promoted: [IssueEntry] {
    decisions.filter { $0.verdict == .promoted }.map { decision in
      let place = decision.village.flatMap(places.resolve)
      return IssueEntry(
        id: decision.number, path: decision.source, line: decision.line,
        village: place?.village ?? decision.village, town: place?.town,
        recordDate: decision.date, content: decision.sentence)
    }
  }

  /// A text that is another one whenever the promoted candidates are others.
  var state: String {
    let lines = decisions.filter { $0.verdict == .promoted }
      .map { [$0.number, $0.source, String($0.line), $0.sentence].joined(separator: "\t") }
    return ContentDigest(of: Array(lines.sorted().joined(separator: "\n").utf8)).description
  }

  /// Writes a decision into the corpus; one on the same candidate is undone by it.
  ///
  /// Without a number for the new issue one is made of village, year and candidate.
  ///
  /// - Returns: The decision with its path.
  /// - Throws: ``Records/DecisionError`` where a file cannot be written.
  public mutating func decide(
    _ verdict: CandidateDecision.Verdict, on candidate: Candidate, number: String?,
    reason: String, author: String, time: String
  ) throws(DecisionError) -> CandidateDecision {
    _ = try undo(candidate.id, reason: "改为\(verdict.rawValue)", author: author, time: time)
    var decision = CandidateDecision(
      verdict: verdict,
      number: verdict == .promoted ? number ?? Self.number(for: candidate) : "",
      candidate: candidate.id, source: candidate.path, line: candidate.line,
      sentence: candidate.sentence, village: candidate.village, date: candidate.date,
      reason: reason, author: author, time: time, path: "")
    decision.path = try files.add(
      CandidateDecisionFile.entries(decision),
      named: "\(time.filter(\.isNumber))_\(candidate.id)_\(verdict.rawValue)")
    decisions.append(decision)
    return decision
  }

  /// Undoes the decisions on a candidate; the files stay, with who undid them and when.
  ///
  /// - Returns: The decisions that stood; none where there was nothing to undo.
  /// - Throws: ``Records/DecisionError`` where a file cannot be written.
  public mutating func undo(
    _ candidate: String, reason: String, author: String, time: String
  ) throws(DecisionError) -> [CandidateDecision] {
    let undone = decisions.filter { $0.candidate == candidate }
    for decision in undone {
      try files.undo(decision.path, reason: reason, author: author, time: time)
    }
    decisions.removeAll { $0.candidate == candidate }
    return undone
  }

  /// 下庄-2010-候3f2a: the village's short name, the year, and the candidate's own.
  private static func number(for candidate: Candidate) -> String {
    let village = candidate.village ?? candidate.town ?? "未知村"
    let short = village.count > 2 && village.hasSuffix("村") ? String(village.dropLast()) : village
    let year = candidate.date.map { String($0.description.prefix(4)) }
    return [short, year, String(candidate.id)].compactMap { $0 }.joined(separator: "-")
  }
}

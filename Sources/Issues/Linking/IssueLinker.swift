internal import ChineseText
internal import Records
public import Search

/// Finds the same problem elsewhere.
public struct IssueLinker: Sendable {
  /// An issue of another village that looks like the same problem.
  public struct Link: Sendable {
    /// The other issue.
    public let issue: Issue
    /// How alike, 0 to 1.
    public let score: Double
    /// The parts of the score with their names, each 0 to 1.
    public let parts: [(name: String, value: Double)]
    /// Why, in Chinese, the strongest reason first.
    public let reasons: [String]

    /// Whether it is alike enough to be called the same problem.
    public var isClose: Bool { score >= closeScore }
  }

  /// Links of an issue, and how many there are beyond them.
  public struct Answer: Sendable {
    /// The links, best first, as many as were asked for.
    public let links: [Link]
    /// How many issues of other villages are close, among the links or not.
    public let closeCount: Int
    /// How many of these were solved.
    public let closeSolvedCount: Int
  }

  /// Which links come first.
  public enum Order: Sendable {
    /// The most alike.
    case likeness
    /// Those that were solved, then the most alike.
    case solvedFirst
  }

  /// Less alike issues share nothing but common words.
  static let leastScore = 0.12

  /// Issues at least so alike mostly have the same problem.
  ///
  /// On real messages four of five pairs above it do, and it leaves out one pair of twenty-five.
  /// What is put first for being solved must be as alike.
  public static let closeScore = 0.4

  /// An issue that may be linked.
  private struct Candidate {
    let place: Int
    let likeness: Likeness
    let score: Double

    init(_ place: Int, _ likeness: Likeness, _ score: Double) {
      (self.place, self.likeness, self.score) = (place, likeness, score)
    }
  }

  private let table: IssueTable
  private let judgements: [Judgement]
  private let source: IssueSource

  /// Creates a linker over analysed issues.
  public init(_ analysis: IssueAnalysis) {
    self.init(analysis.table, .memory(analysis.issues), judgements: analysis.judgements)
  }

  /// Creates a linker over a table of issues.
  init(_ table: IssueTable, _ source: IssueSource, judgements: [Judgement]) {
    self.table = table
    self.judgements = judgements
    self.source = source
  }

  /// Returns the issue with a number, in any width; nil where there is none.
  ///
  /// - Throws: ``Search/IndexError`` where the index cannot be read.
  public func issue(_ id: String) throws(IndexError) -> Issue? {
    guard let place = table.place(of: id) else { return nil }
    return try source.issue(at: place, in: table)
  }

  /// Returns the numbers most like one that no issue has, in search form, the nearest first; at
  /// most three.
  public func nearestNumbers(to id: String) -> [String] {
    NearestNames.of(id, among: table.foldedIDs)
  }

  /// The problem that an issue tells of; see ``IssueAnalysis/problem(of:)``.
  public func problem(of issue: Issue) -> ProblemFinding? {
    table.place(of: issue.id).flatMap(table.profiles.finding)
  }

  /// Returns the most similar issues of other villages, best first.
  ///
  /// What a person judged the same comes before everything, and what was judged unrelated not
  /// at all. An issue whose village is unknown is taken to be of another.
  ///
  /// - Throws: ``Search/IndexError`` where the index cannot be read.
  /// - Complexity: See `ProblemProfiles.likenesses(to:)`; of the others only those that are
  ///   returned are read.
  public func links(
    of issue: Issue, limit: Int = 10, order: Order = .likeness
  ) throws(IndexError) -> [Link] {
    try answer(for: issue, limit: limit, order: order).links
  }

  /// Returns the same links with how many there are that are close.
  ///
  /// - Throws: ``Search/IndexError`` where the index cannot be read.
  public func answer(
    for issue: Issue, limit: Int, order: Order
  ) throws(IndexError) -> Answer {
    guard let place = table.place(of: issue.id) else {
      return Answer(links: [], closeCount: 0, closeSolvedCount: 0)
    }
    let judged = judgements(on: issue)
    let found = candidates(for: place, judged, order).sorted { left, right in
      if order == .solvedFirst {
        let (first, second) = (table.isSolved(at: left.place), table.isSolved(at: right.place))
        if first != second { return first }
      }
      return left.score != right.score ? left.score > right.score : left.place < right.place
    }
    var links: [Link] = []
    for candidate in found.prefix(limit) {
      let other = try source.issue(at: candidate.place, in: table)
      let reasons = LinkReasons(
        profiles: table.profiles, issue: (place, issue), other: (candidate.place, other))
      links.append(
        Link(
          issue: other, score: candidate.score,
          parts: [
            ("问题", candidate.likeness.problem), ("方面", candidate.likeness.aspect),
            ("用语", candidate.likeness.terms),
          ],
          reasons: reasons.reasons(candidate.likeness, judgement: judged[candidate.place])))
    }
    let close = found.filter { $0.score >= Self.closeScore }
    return Answer(
      links: links, closeCount: close.count,
      closeSolvedCount: close.count { table.isSolved(at: $0.place) })
  }

  /// The issues of other villages that are alike enough, and those judged to belong together.
  private func candidates(
    for place: Int, _ judged: [Int: Judgement], _ order: Order
  ) -> [Candidate] {
    let village = table.villages[place]
    // What is hardly alike is no answer, solved or not.
    let least = order == .solvedFirst ? Self.closeScore : Self.leastScore
    var candidates: [Candidate] = []
    for (other, likeness) in table.profiles.likenesses(to: place).enumerated()
    where other != place {
      let relation = judged.isEmpty ? nil : judged[other]?.relation
      let score = relation == nil ? likeness.score : 1
      guard score >= least, relation != .unrelated else { continue }
      let isElsewhere = village < 0 || table.villages[other] != village
      guard isElsewhere || relation != nil else { continue }
      candidates.append(Candidate(other, likeness, score))
    }
    return candidates
  }

  /// The judgements on an issue, by the place of the other.
  private func judgements(on issue: Issue) -> [Int: Judgement] {
    let id = fold(issue.id)
    var judged: [Int: Judgement] = [:]
    for judgement in judgements.sorted(by: { $0.time < $1.time }) {
      let other =
        fold(judgement.first) == id
        ? judgement.second : fold(judgement.second) == id ? judgement.first : nil
      if let other, let place = table.place(of: other) { judged[place] = judgement }
    }
    return judged
  }
}

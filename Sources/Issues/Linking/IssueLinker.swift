internal import ChineseText
internal import Records

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

  /// What is put first for being solved must be alike at least so much.
  static let leastSolvedScore = 0.3

  /// An issue that may be linked.
  private struct Candidate {
    let place: Int
    let likeness: Likeness
    let score: Double

    init(_ place: Int, _ likeness: Likeness, _ score: Double) {
      (self.place, self.likeness, self.score) = (place, likeness, score)
    }
  }

  private let analysis: IssueAnalysis

  /// Creates a linker over analysed issues.
  public init(_ analysis: IssueAnalysis) {
    self.analysis = analysis
  }

  /// The problem that an issue tells of; see ``IssueAnalysis/problem(of:)``.
  public func problem(of issue: Issue) -> ProblemFinding? { analysis.problem(of: issue) }

  /// Returns the most similar issues of other villages, best first.
  ///
  /// What a person judged the same comes before everything, and what was judged unrelated not
  /// at all. An issue whose village is unknown is taken to be of another.
  ///
  /// - Complexity: Proportional to the number of issues.
  public func links(
    of issue: Issue, limit: Int = 10, order: Order = .likeness
  ) -> [Link] {
    guard let place = analysis.place(of: issue.id) else { return [] }
    let issues = analysis.issues
    let judged = judgements(on: issue)
    let villages = analysis.villages
    var candidates: [Candidate] = []
    for (other, likeness) in analysis.profiles.likenesses(to: place).enumerated()
    where other != place {
      let relation = judged.isEmpty ? nil : judged[other]?.relation
      let isElsewhere = villages[place] < 0 || villages[other] != villages[place]
      guard relation != .unrelated, isElsewhere || relation != nil else { continue }
      let score = relation == nil ? likeness.score : 1
      if score >= Self.leastScore { candidates.append(Candidate(other, likeness, score)) }
    }
    if order == .solvedFirst {
      // What is hardly alike is no answer, solved or not.
      candidates.removeAll { $0.score < Self.leastSolvedScore }
    }
    let sorted = candidates.sorted { left, right in
      if order == .solvedFirst, issues[left.place].isSolved != issues[right.place].isSolved {
        return issues[left.place].isSolved
      }
      return left.score != right.score ? left.score > right.score : left.place < right.place
    }
    return sorted.prefix(limit).map { found in
      Link(
        issue: issues[found.place], score: found.score,
        parts: [
          ("问题", found.likeness.problem), ("方面", found.likeness.aspect),
          ("用语", found.likeness.terms),
        ],
        reasons: LinkReasons(analysis: analysis, issue: place, other: found.place)
          .reasons(found.likeness, judgement: judged[found.place]))
    }
  }

  /// The judgements on an issue, by the place of the other.
  private func judgements(on issue: Issue) -> [Int: Judgement] {
    let id = fold(issue.id)
    var judged: [Int: Judgement] = [:]
    for judgement in analysis.judgements.sorted(by: { $0.time < $1.time }) {
      let other =
        fold(judgement.first) == id
        ? judgement.second : fold(judgement.second) == id ? judgement.first : nil
      if let other, let place = analysis.place(of: other) { judged[place] = judgement }
    }
    return judged
  }
}

internal import ChineseText

extension RecurringProblem {
  /// How many ended with something done.
  public var solvedCount: Int { issues.count(where: \.isSolved) }
  /// How many ended with an explanation: never counted as done.
  public var explainedCount: Int { issues.count { $0.ending == .explained } }
  /// How many were sent to another agency.
  public var transferredCount: Int { issues.count { $0.ending == .transferred } }
  /// How many were not taken up.
  public var declinedCount: Int { issues.count { $0.ending == .declined } }

  /// 办结率: the share that ended with something done, 0 to 1.
  public var solvedShare: Double { share(solvedCount) }
  /// 解释率: the share that ended with an explanation, 0 to 1.
  public var explainedShare: Double { share(explainedCount) }

  private func share(_ count: Int) -> Double {
    issues.isEmpty ? 0 : Double(count) / Double(issues.count)
  }

  /// The least fit of both issues: what only touches on the problem is not the same again.
  private static let leastScore = 0.5

  /// Pairs of issues of one village of which the later came up after the earlier was done.
  ///
  /// Of several earlier ones the last counts; both tell clearly of the problem and of the same
  /// aspect of it.
  public var recurrences: [(earlier: Issue, later: Issue)] {
    let clear = members.filter { $0.issue.village != nil && $0.score >= Self.leastScore }
    let byVillage = Dictionary(grouping: clear) { $0.issue.village }
    return clear.compactMap { later in
      guard let first = later.issue.firstDate else { return nil }
      let earlier = (byVillage[later.issue.village] ?? []).filter { member in
        member.issue.id != later.issue.id && member.aspect == later.aspect
          && member.issue.solvedDates.contains { $0 < first }
      }
      return earlier.map(\.issue).max { left, right in
        let (one, other) = (left.solvedDates.min(), right.solvedDates.min())
        guard let one, let other, one != other else { return left.id < right.id }
        return one < other
      }.map { ($0, later.issue) }
    }
  }
}

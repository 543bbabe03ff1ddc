internal import ChineseText

/// Finds what came up again in a village after it was done.
///
/// That two issues of a village are of one problem is not enough: a tree that shades a yard and
/// eaves that drip into one are both quarrels of neighbours. They tell of the same aspect, and in
/// like words.
struct Recurrences {
  let analysis: IssueAnalysis

  /// An issue of a group with its place among all issues.
  typealias Placed = (place: Int, member: RecurringProblem.Member)

  /// The least fit of both issues: what only touches on the problem is not the same again.
  private static let leastScore = 0.5
  /// The least likeness of the terms of both.
  private static let leastTerms = 0.6

  /// Returns pairs of issues of one village of which the later came up after the earlier was done;
  /// of several earlier ones the last.
  func pairs(among members: [Placed]) -> [RecurringProblem.Recurrence] {
    let clear = members.filter {
      $0.member.issue.village != nil && $0.member.score >= Self.leastScore
    }
    let byVillage = Dictionary(grouping: clear) { $0.member.issue.village }
    return clear.compactMap { later in
      guard let first = later.member.issue.firstDate else { return nil }
      let earlier = (byVillage[later.member.issue.village] ?? []).filter { earlier in
        earlier.place != later.place && earlier.member.aspect == later.member.aspect
          && earlier.member.issue.solvedDates.contains { $0 < first }
          && areAlike(earlier.place, later.place)
      }
      return earlier.map(\.member.issue).max { left, right in
        let (one, other) = (left.solvedDates.min(), right.solvedDates.min())
        guard let one, let other, one != other else { return left.id < right.id }
        return one < other
      }.map { RecurringProblem.Recurrence(earlier: $0, later: later.member.issue) }
    }
  }

  private func areAlike(_ earlier: Int, _ later: Int) -> Bool {
    let likeness = MeanProfile(of: [earlier], in: analysis.profiles).likeness(to: later)
    return likeness.terms >= Self.leastTerms
  }
}

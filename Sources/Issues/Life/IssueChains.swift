/// What followed an issue: the same problem in the same village again.
public struct IssueChains: Sendable {
  private let groups: [RecurringProblem]
  private let groupOf: [String: Int]

  /// Groups issues that were analysed by problem.
  public init(_ analysis: IssueAnalysis) {
    var filter = RecurringFilter()
    filter.leastVillages = 1
    groups = RecurringProblems(analysis).groups(filter)
    groupOf = Dictionary(
      groups.enumerated().flatMap { number, group in group.issues.map { ($0.id, number) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Returns the issues of the same village and problem that came up after an issue was done, the
  /// first first.
  public func recurrences(of issue: Issue) -> [Issue] {
    guard let group = groupOf[issue.id] else { return [] }
    return groups[group].recurrences.filter { $0.earlier.id == issue.id }.map(\.later)
  }

  /// Returns the issue of the same village and problem that was done before an issue came up, the
  /// last of several.
  public func precedent(of issue: Issue) -> Issue? {
    guard let group = groupOf[issue.id] else { return nil }
    return groups[group].recurrences.first { $0.later.id == issue.id }?.earlier
  }

  /// All pairs of an issue that was done and one that came up after, group by group.
  var pairs: [RecurringProblem.Recurrence] { groups.flatMap(\.recurrences) }

  /// The numbers of all issues that were done and came up again, under their own number or as a
  /// new issue of the same village and problem.
  public var reopened: Set<String> {
    Set(
      groups.flatMap { group in
        group.recurrences.map(\.earlier.id) + group.issues.filter(\.isReopened).map(\.id)
      })
  }
}

internal import ChineseText
internal import Records

/// Groups issues by problem over all villages.
public struct RecurringProblems: Sendable {
  private let analysis: IssueAnalysis

  /// Creates the grouping of analysed issues.
  public init(_ analysis: IssueAnalysis) {
    self.analysis = analysis
  }

  /// Returns the groups that pass a filter, in its order.
  ///
  /// - Returns: The groups; every issue stands in one at most.
  public func groups(_ filter: RecurringFilter = RecurringFilter()) -> [RecurringProblem] {
    ProblemGroups(analysis).groups().compactMap { group in
      let members = group.members.filter { filter.admits(analysis.issues[$0]) }
      // Naming a group takes longer than seeing that it is not wanted.
      guard !members.isEmpty, filter.admits(members.map { analysis.issues[$0] }) else {
        return nil
      }
      let problem = problem(of: group, showing: members)
      return filter.admits(problem) ? problem : nil
    }
    .sorted(by: filter.order.precedes)
  }

  private func problem(
    of group: ProblemGroups.Group, showing members: [Int]
  ) -> RecurringProblem {
    let profiles = analysis.profiles
    let ordered = members.sorted { left, right in
      let first = analysis.issues[left].firstDate?.dayNumber ?? .max
      let second = analysis.issues[right].firstDate?.dayNumber ?? .max
      return first != second
        ? first < second : analysis.issues[left].id < analysis.issues[right].id
    }
    let named = group.problem.map { profiles.problems[$0] }
    let placed = ordered.map { place in
      (
        place: place,
        member: RecurringProblem.Member(
          issue: analysis.issues[place],
          score: group.problem.map { profiles.share(of: $0, in: place) } ?? 1,
          aspect: group.problem.flatMap { profiles.aspect(of: place, in: $0) })
      )
    }
    return RecurringProblem(
      id: named?.name ?? group.members.first.map { analysis.issues[$0].id } ?? "",
      name: GroupName(analysis: analysis).name(of: group), problem: named?.name,
      family: named?.family, members: placed.map(\.member),
      recurrences: Recurrences(analysis: analysis).pairs(among: placed))
  }
}

internal import ChineseText
internal import Records
internal import Search

/// What followed an issue: the same problem in the same village again, and what caused what.
public struct IssueChains: Sendable {
  /// That one issue was the cause of another.
  public struct Cause: Sendable, Hashable {
    /// The cause.
    public let cause: String
    /// What came of it.
    public let effect: String
    /// Why, as a person judged; empty where a record only says 因果.
    public let reason: String
    /// Where it is written.
    public let path: String
    /// The line, from 1.
    public let line: Int
  }

  private let issues: [String: Issue]
  private let groups: [RecurringProblem]
  private let groupOf: [String: Int]
  /// Every cause that is on record, in order of numbers.
  public let causes: [Cause]

  /// Prepares the chains of issues that were analysed.
  public init(_ analysis: IssueAnalysis) {
    var filter = RecurringFilter()
    filter.leastVillages = 1
    groups = RecurringProblems(analysis).groups(filter)
    groupOf = Dictionary(
      groups.enumerated().flatMap { number, group in group.issues.map { ($0.id, number) } },
      uniquingKeysWith: { first, _ in first })
    let issues = Dictionary(
      analysis.issues.map { (fold($0.id), $0) }, uniquingKeysWith: { first, _ in first })
    self.issues = issues
    let judged = analysis.judgements.filter { $0.relation == .cause }.map {
      Cause(
        cause: issues[fold($0.first)]?.id ?? $0.first,
        effect: issues[fold($0.second)]?.id ?? $0.second, reason: $0.reason, path: $0.path, line: 1)
    }
    let written = analysis.issues.flatMap { Self.causes(in: $0, issues) }
    var seen: Set<Set<String>> = []
    causes = (judged + written).filter { seen.insert([$0.cause, $0.effect]).inserted }
      .sorted { ($0.cause, $0.effect) < ($1.cause, $1.effect) }
  }

  /// The causes that an issue's blocks name: of the two, the one that came up first.
  private static func causes(in issue: Issue, _ issues: [String: Issue]) -> [Cause] {
    issue.mentions.flatMap { mention in
      mention.lines.filter { $0.key == Field.related.name }.flatMap { line in
        IssueReference.read(line.value).filter { $0.relation?.contains("因果") ?? false }
          .map { reference in
            let other = issues[fold(reference.id)]
            let isLater =
              (other?.firstDate?.dayNumber ?? .min) > (issue.firstDate?.dayNumber ?? .max)
            let id = other?.id ?? reference.id
            return Cause(
              cause: isLater ? issue.id : id, effect: isLater ? id : issue.id, reason: "",
              path: mention.path, line: line.line)
          }
      }
    }
  }

  /// Returns the issues of the same village and problem that came up after an issue was closed,
  /// the first first.
  public func recurrences(of issue: Issue) -> [Issue] {
    guard let group = groupOf[issue.id] else { return [] }
    return groups[group].recurrences.filter { $0.earlier.id == issue.id }.map(\.later)
  }

  /// Returns the issues of the same village and problem that were closed before an issue came up.
  public func precedents(of issue: Issue) -> [Issue] {
    guard let group = groupOf[issue.id] else { return [] }
    return groups[group].recurrences.filter { $0.later.id == issue.id }.map(\.earlier)
  }

  /// The numbers of all issues that were closed and came up again, under their own number or as a
  /// new issue of the same village and problem.
  public var reopened: Set<String> {
    let again = groups.flatMap { $0.recurrences.map(\.earlier.id) }
    return Set(again + issues.values.filter(\.isReopened).map(\.id))
  }

  /// Returns the chain of causes that leads to an issue and from it, each step once.
  public func chain(of issue: Issue) -> [Cause] {
    var known: Set<String> = [issue.id]
    var chain: Set<Cause> = []
    var ends = [issue.id]
    while let end = ends.popLast() {
      for cause in causes where cause.cause == end || cause.effect == end {
        chain.insert(cause)
        for next in [cause.cause, cause.effect] where known.insert(next).inserted {
          ends.append(next)
        }
      }
    }
    return chain.sorted { left, right in
      let (first, second) = (day(of: left.cause), day(of: right.cause))
      return first != second
        ? first < second : (left.cause, left.effect) < (right.cause, right.effect)
    }
  }

  private func day(of id: String) -> Int {
    issues[fold(id)]?.firstDate?.dayNumber ?? .max
  }

  /// Returns the issue of a number.
  public func issue(_ id: String) -> Issue? { issues[fold(id)] }
}

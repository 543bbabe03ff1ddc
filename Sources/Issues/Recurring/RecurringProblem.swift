public import ChineseText

/// Issues of one or more villages that are one problem.
public struct RecurringProblem: Sendable {
  /// An issue of the group with how well it fits.
  public struct Member: Sendable {
    /// The issue.
    public let issue: Issue
    /// The problem's share in the issue, 0 to 1; 1 where the group has no named problem.
    public let score: Double
    /// The aspect it tells of, where one is told.
    public let aspect: String?
  }

  /// An issue that was done and another of the same village and problem that came up after.
  public struct Recurrence: Sendable {
    /// What was done.
    public let earlier: Issue
    /// What came up again.
    public let later: Issue
  }

  /// The group's identity: it stays when records are added.
  public let id: String
  /// A name drawn from the problem and the words that the issues use.
  public let name: String
  /// The problem of the vocabulary; nil where the group was joined by its words alone.
  public let problem: String?
  /// The first level above the problem.
  public let family: String?
  /// The issues with their fit, oldest first.
  public let members: [Member]

  /// What came up again in a village after it was done, in order of the later ones.
  public let recurrences: [Recurrence]

  /// The issues, oldest first.
  public let issues: [Issue]
  /// The villages, each once, in order of their first issue.
  public let villages: [String]
  /// The towns, each once, in order of their first issue.
  public let towns: [String]

  /// Creates a group of issues that are given oldest first.
  init(
    id: String, name: String, problem: String?, family: String?, members: [Member],
    recurrences: [Recurrence]
  ) {
    (self.id, self.name, self.problem, self.family) = (id, name, problem, family)
    (self.members, self.recurrences) = (members, recurrences)
    issues = members.map(\.issue)
    // Groups are sorted by their villages, so these are found once and not at each comparison.
    villages = Self.distinct(issues.compactMap(\.village))
    towns = Self.distinct(issues.compactMap(\.town))
  }

  /// The day of the first issue.
  public var firstDate: CivilDate? { issues.compactMap(\.firstDate).min() }
  /// The day of the last mention.
  public var lastDate: CivilDate? { issues.compactMap(\.lastDate).max() }
  /// How many are open.
  public var openCount: Int { issues.count - closedCount }
  /// How many are closed.
  public var closedCount: Int { issues.count(where: \.isClosed) }
  /// How many came up again after they were closed, even if they are closed again now.
  public var reopenedCount: Int { issues.count(where: \.isReopened) }
  /// The issues that were solved, the quickest first.
  public var solved: [Issue] {
    issues.filter(\.isSolved).sorted { left, right in
      let (first, second) = (left.daysToClose ?? .max, right.daysToClose ?? .max)
      return first != second ? first < second : left.id < right.id
    }
  }

  /// How many are open on a day after their deadline.
  public func overdueCount(on day: CivilDate) -> Int {
    issues.count { $0.isOverdue(on: day) }
  }

  /// The months in which issues came up, with how many, in order.
  public var months: [(month: String, count: Int)] {
    let months = issues.compactMap(\.firstDate).map { String($0.description.prefix(7)) }
    return Dictionary(grouping: months) { $0 }.map { ($0.key, $0.value.count) }
      .sorted { $0.0 < $1.0 }
  }

  /// The aspects with how many issues tell of each, the commonest first.
  public var aspects: [(name: String, count: Int)] {
    Dictionary(grouping: members.compactMap(\.aspect)) { $0 }.map { ($0.key, $0.value.count) }
      .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
  }

  private static func distinct(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }
}

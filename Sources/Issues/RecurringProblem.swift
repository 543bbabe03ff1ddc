public import ChineseText

/// Issues of several villages that are one problem.
public struct RecurringProblem: Sendable {
  /// A name drawn from the category and the words that the issues share.
  public let name: String
  /// The issues, oldest first.
  public let issues: [Issue]

  /// The villages, each once, in order of their first issue.
  public var villages: [String] {
    issues.compactMap(\.village).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
  /// The towns, each once.
  public var towns: [String] {
    issues.compactMap(\.town).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
  /// The day of the first issue.
  public var firstDate: CivilDate? { issues.compactMap(\.firstDate).min() }
  /// The day of the last mention.
  public var lastDate: CivilDate? { issues.compactMap(\.lastDate).max() }
  /// How many are open.
  public var openCount: Int { issues.count - closedCount }
  /// How many are closed.
  public var closedCount: Int { issues.filter(\.isClosed).count }
}

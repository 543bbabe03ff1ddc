/// How many issues there are of some, how they ended and how fast.
public struct IssueFigures: Sendable {
  /// The issues.
  public let issues: [Issue]

  /// Counts issues.
  public init(_ issues: [Issue]) {
    self.issues = issues
  }

  /// How many are open.
  public var openCount: Int { issues.count { !$0.isClosed } }
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

  /// The median of the days to closing of those that were solved; nil where none was with both
  /// dates known.
  public var medianDaysToClose: Int? {
    Median.of(issues.filter(\.isSolved).compactMap(\.daysToClose).sorted())
  }

  private func share(_ count: Int) -> Double {
    issues.isEmpty ? 0 : Double(count) / Double(issues.count)
  }
}

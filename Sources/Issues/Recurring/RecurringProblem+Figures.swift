extension RecurringProblem {
  private var figures: IssueFigures { IssueFigures(issues) }

  /// How many ended with something done.
  public var solvedCount: Int { figures.solvedCount }
  /// How many ended with an explanation: never counted as done.
  public var explainedCount: Int { figures.explainedCount }
  /// How many were sent to another agency.
  public var transferredCount: Int { figures.transferredCount }
  /// How many were not taken up.
  public var declinedCount: Int { figures.declinedCount }

  /// 办结率: the share that ended with something done, 0 to 1.
  public var solvedShare: Double { figures.solvedShare }
  /// 解释率: the share that ended with an explanation, 0 to 1.
  public var explainedShare: Double { figures.explainedShare }

  /// The median of the days to closing of those that were solved; nil where none was with both
  /// dates known.
  public var medianDaysToClose: Int? { figures.medianDaysToClose }
}

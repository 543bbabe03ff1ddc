public import ChineseText

/// How long open issues have stood at each stage.
public struct StageAgeing: Sendable {
  /// One stage.
  public struct Row: Sendable {
    /// The stage; nil for issues whose status is none of the known ones.
    public let stage: LifeStage?
    /// How many issues stand at it.
    public let count: Int
    /// How many of them are overdue.
    public let overdue: Int
    /// The median of the days since they reached it; nil where no day is known.
    public let medianDays: Int?
    /// The most days since one of them reached it.
    public let longestDays: Int?
    /// The number of the issue that has stood there longest.
    public let longestIssue: String?
  }

  /// The stages at which issues stand, in their usual course.
  public let rows: [Row]

  /// Counts issues as of a day.
  public init(_ issues: [Issue], on day: CivilDate) {
    var stages: [LifeStage?: [Issue]] = [:]
    for issue in issues {
      guard let waiting = issue.waiting else { continue }
      stages[waiting.stage, default: []].append(issue)
    }
    rows = stages.map { stage, issues in
      let ages = issues.compactMap { issue in issue.daysWaiting(on: day).map { ($0, issue.id) } }
        .sorted { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1 > $1.1 }
      return Row(
        stage: stage, count: issues.count, overdue: issues.count { $0.isOverdue(on: day) },
        medianDays: Median.of(ages.map(\.0)), longestDays: ages.last?.0,
        longestIssue: ages.last?.1)
    }
    .sorted { ($0.stage?.order ?? .max) < ($1.stage?.order ?? .max) }
  }
}

extension Issue {
  /// How many days an open issue has stood at its stage on a day; nil where none is known.
  public func daysWaiting(on day: CivilDate) -> Int? {
    waiting?.since.map { max(0, day.dayNumber - $0.dayNumber) }
  }
}

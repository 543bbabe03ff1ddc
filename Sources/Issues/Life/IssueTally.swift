public import ChineseText

/// Issues counted by one fact about them: by town, by office, by year.
public struct IssueTally: Sendable {
  /// The fact by which issues are counted.
  public enum Fact: String, Sendable, CaseIterable {
    /// The town.
    case town = "镇"
    /// The village.
    case village = "村"
    /// The category that was written, else the one that was found.
    case category = "类别"
    /// The problem of the vocabulary that was found.
    case problem = "问题"
    /// Who acts; an issue with several counts for each.
    case handler = "承办"
    /// The status.
    case status = "状态"
    /// The year in which it came up.
    case year = "年"
    /// The month in which it came up.
    case month = "月"

    /// Whether the values have an order of their own.
    fileprivate var isTime: Bool { self == .year || self == .month }
  }

  /// How rows are ordered.
  public enum Order: Sendable {
    /// The most issues first; years and months by themselves.
    case count
    /// The most overdue first.
    case overdue
    /// Those that were done soonest first, by the median of the days.
    case speed
  }

  /// The issues with one value.
  public struct Row: Sendable {
    /// The value; nil for issues that have none.
    public let value: String?
    /// What they come to.
    public let figures: IssueFigures
    /// How many are overdue; 0 where no day is known.
    public let overdue: Int
  }

  /// The rows, in the order asked for; issues without a value last.
  public let rows: [Row]

  /// Counts issues.
  ///
  /// - Parameters:
  ///   - issues: The issues.
  ///   - fact: By what.
  ///   - day: The day by which they are overdue; nil where no record has a date.
  ///   - analysis: What issues tell of, for the problem and for a category that nobody wrote.
  ///   - order: The order of the rows.
  public init(
    _ issues: [Issue], by fact: Fact, on day: CivilDate?, analysis: IssueAnalysis?,
    order: Order = .count
  ) {
    var parts: [String?: [Issue]] = [:]
    for issue in issues {
      let values = Self.values(of: fact, in: issue, analysis)
      for value in values.isEmpty ? [nil] : values { parts[value, default: []].append(issue) }
    }
    rows = parts.map { value, issues in
      let overdue = day.map { day in issues.count { $0.isOverdue(on: day) } } ?? 0
      return Row(value: value, figures: IssueFigures(issues), overdue: overdue)
    }
    .sorted { Self.precedes($0, $1, fact, order) }
  }

  private static func values(
    of fact: Fact, in issue: Issue, _ analysis: IssueAnalysis?
  ) -> [String?] {
    switch fact {
    case .town: [issue.town]
    case .village: [issue.village]
    case .category: [issue.category ?? analysis?.problem(of: issue)?.category]
    case .problem: [analysis?.problem(of: issue)?.name]
    case .handler: Array(Set(issue.handlers))
    case .status: [issue.status]
    case .year: [issue.firstDate.map { String($0.description.prefix(4)) }]
    case .month: [issue.firstDate.map { String($0.description.prefix(7)) }]
    }
  }

  private static func precedes(_ left: Row, _ right: Row, _ fact: Fact, _ order: Order) -> Bool {
    guard let first = left.value, let second = right.value else { return left.value != nil }
    let (one, other): (Int, Int) =
      switch order {
      case .count:
        fact.isTime ? (0, 0) : (-left.figures.issues.count, -right.figures.issues.count)
      case .overdue: (-left.overdue, -right.overdue)
      case .speed:
        (left.figures.medianDaysToClose ?? .max, right.figures.medianDaysToClose ?? .max)
      }
    return one != other ? one < other : first < second
  }
}

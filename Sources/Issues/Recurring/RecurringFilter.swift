public import ChineseText

/// Which groups of issues are wanted, and in which order.
public struct RecurringFilter: Sendable {
  /// How groups are ordered.
  public enum Order: Sendable {
    /// The most villages first.
    case spread
    /// The most issues in the last 90 days first, as against the 90 before.
    case growth
    /// The oldest first.
    case age
  }

  /// The least number of villages, 1 or more; issues without a village count as one together.
  public var leastVillages = 2
  /// Only issues that came up on this day or later.
  public var since: CivilDate?
  /// Only issues of this town.
  public var town: String?
  /// Only groups with this first level, problem or category, in whole or in part.
  public var category: String?
  /// Only groups with an open issue.
  public var openOnly = false
  /// The order.
  public var order = Order.spread

  /// Creates a filter that passes every problem of two villages or more.
  public init() {}

  /// Whether an issue is counted at all.
  func admits(_ issue: Issue) -> Bool {
    if let since {
      guard let date = issue.firstDate, date >= since else { return false }
    }
    return town == nil || issue.town == town
  }

  /// Whether issues stand in so many villages, and so open, that their group may be shown.
  func admits(_ issues: [Issue]) -> Bool {
    let villages = Set(issues.compactMap(\.village)).count
    guard max(1, villages) >= leastVillages else { return false }
    return !openOnly || issues.contains { !$0.isClosed }
  }

  /// Whether a group is of the category that is wanted.
  func admits(_ problem: RecurringProblem) -> Bool {
    guard let category else { return true }
    let names =
      [problem.family, problem.name].compactMap { $0 } + problem.issues.compactMap(\.category)
    return names.contains { $0.contains(category) }
  }
}

extension RecurringFilter.Order {
  /// Whether a group stands before another; ties by the name, so that runs agree.
  func precedes(_ left: RecurringProblem, _ right: RecurringProblem) -> Bool {
    for (first, second) in zip(key(left), key(right)) where first != second {
      return first > second
    }
    return left.id < right.id
  }

  /// What counts, the more the earlier.
  private func key(_ problem: RecurringProblem) -> [Int] {
    let size = [problem.villages.count, problem.issues.count]
    switch self {
    case .spread: return size
    case .growth: return [growth(of: problem)] + size
    case .age: return [-(problem.firstDate?.dayNumber ?? .max)] + size
    }
  }

  /// Issues of the last 90 days of the group's time less those of the 90 days before.
  private func growth(of problem: RecurringProblem) -> Int {
    let days = problem.issues.compactMap(\.firstDate?.dayNumber)
    guard let last = days.max() else { return 0 }
    return days.count { $0 > last - 90 } - days.count { $0 <= last - 90 && $0 > last - 180 }
  }
}

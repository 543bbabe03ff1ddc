public import ChineseText
internal import Records
internal import Search

/// Which issues are wanted, and in which order.
public struct IssueFilter: Sendable {
  /// How issues are ordered.
  public enum Order: Sendable {
    /// By number.
    case number
    /// The oldest first.
    case date
    /// The longest overdue first.
    case overdue
    /// Those that have stood longest at their stage first.
    case waiting
    /// By village, the oldest first.
    case village
  }

  /// Only issues of this village, as the places file names it.
  public var village: String?
  /// Only issues with this status, in the vocabulary's word.
  public var status: String?
  /// Only open ones.
  public var openOnly = false
  /// Only those that are overdue.
  public var overdueOnly = false
  /// Only open ones that wait at this stage.
  public var stage: LifeStage?
  /// Only those that somebody with this in the name handles.
  public var handler: String?
  /// Only those with this in the category.
  public var category: String?
  /// Only those that came up on this day or later.
  public var since: CivilDate?
  /// Only these numbers.
  public var ids: Set<String>?
  /// The order.
  public var order = Order.number
  /// The day by which deadlines and ages are measured; without one nothing is overdue.
  public var day: CivilDate?

  /// Creates a filter that passes every issue, by number.
  public init() {}

  /// Returns the issues that pass, in order.
  public func apply(to issues: [Issue]) -> [Issue] {
    let passed = issues.filter(admits)
    let keys = passed.map(key)
    return passed.indices.sorted { left, right in
      if keys[left] != keys[right] { return keys[left] < keys[right] }
      return passed[left].id < passed[right].id
    }.map { passed[$0] }
  }

  private func admits(_ issue: Issue) -> Bool {
    if let village, issue.village != village { return false }
    if let status, issue.status != status { return false }
    if openOnly, issue.isClosed { return false }
    if let ids, !ids.contains(issue.id) { return false }
    if let category, issue.category?.contains(category) != true { return false }
    if let handler, !issue.handlers.contains(where: { $0.contains(handler) }) { return false }
    if let since {
      guard let date = issue.firstDate, date >= since else { return false }
    }
    if let stage, issue.waiting?.stage != stage { return false }
    if overdueOnly {
      guard let day, issue.isOverdue(on: day) else { return false }
    }
    return true
  }

  /// What counts, the less the earlier.
  private func key(_ issue: Issue) -> Key {
    let first = issue.firstDate?.dayNumber ?? .max
    switch order {
    case .number: return Key(text: "", number: 0)
    case .date: return Key(text: "", number: first)
    case .overdue: return Key(text: "", number: -(day.flatMap(issue.daysOverdue) ?? 0))
    case .waiting: return Key(text: "", number: -(day.flatMap(issue.daysWaiting) ?? 0))
    case .village: return Key(text: issue.village ?? "\u{FFFF}", number: first)
    }
  }

  private struct Key: Comparable {
    let text: String
    let number: Int

    static func < (left: Key, right: Key) -> Bool {
      (left.text, left.number) < (right.text, right.number)
    }
  }
}

extension Issue {
  /// All who act or acted now: several may be written, 镇水利站、供电所.
  var handlers: [String] {
    currentMentions.lazy.reversed().compactMap { $0[.handler] }.first
      .map { KeyValueLine.items(of: $0).map(String.init) } ?? handler.map { [$0] } ?? []
  }
}

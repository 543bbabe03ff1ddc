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
    /// Those that were done soonest first.
    case speed
  }

  /// Only issues of this village, as the places file names it.
  public var village: String?
  /// Only issues of this town, as the places file names it.
  public var town: String?
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
  /// Only those with this in the category that was written, or in the problem that was found.
  public var category: String?
  /// What issues tell of, to know the problem; without it only what was written counts.
  public var analysis: IssueAnalysis?
  /// Only those that came up on this day or later.
  public var since: CivilDate?
  /// Only those that came up on this day or before.
  public var until: CivilDate?
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
    guard isOfPlace(issue), hasStatus(issue) else { return false }
    if openOnly, issue.isClosed { return false }
    if let ids, !ids.contains(issue.id) { return false }
    guard isOfCategory(issue), isHandled(issue), isOfTime(issue) else { return false }
    if let stage, issue.waiting?.stage != stage { return false }
    if overdueOnly {
      guard let day, issue.isOverdue(on: day) else { return false }
    }
    return true
  }

  private func isOfPlace(_ issue: Issue) -> Bool {
    (village == nil || issue.village == village) && (town == nil || issue.town == town)
  }

  func hasStatus(_ issue: Issue) -> Bool { status == nil || issue.status == status }

  func isOfCategory(_ issue: Issue) -> Bool {
    guard let category else { return true }
    return issue.category?.contains(category) == true
      || analysis?.problem(of: issue)?.isNamed(by: category) == true
  }

  func isHandled(_ issue: Issue) -> Bool {
    guard let handler else { return true }
    return issue.handlers.contains { $0.contains(handler) }
  }

  private func isOfTime(_ issue: Issue) -> Bool {
    if since == nil, until == nil { return true }
    guard let date = issue.firstDate else { return false }
    return (since.map { $0 <= date } ?? true) && (until.map { date <= $0 } ?? true)
  }

  /// What counts, the less the earlier.
  private func key(_ issue: Issue) -> Key {
    let first = issue.firstDate?.dayNumber ?? .max
    switch order {
    case .number: return Key(text: "", number: 0)
    case .date: return Key(text: "", number: first)
    case .overdue: return Key(text: "", number: -(day.flatMap(issue.daysOverdue) ?? 0))
    case .waiting: return Key(text: "", number: -(day.flatMap(issue.daysWaiting) ?? 0))
    case .speed: return Key(text: "", number: issue.isSolved ? issue.daysToClose ?? .max : .max)
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

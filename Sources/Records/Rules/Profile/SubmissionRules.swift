public import ChineseText
internal import Yams

/// When records are due, and what counts as filled in afterwards.
public struct SubmissionRules: Sendable, Hashable {
  /// The days from the end of a record's time to the day on which it is due, by type.
  public internal(set) var daysByType: [String: Int] = [:]
  /// How many days late a record may come in.
  public internal(set) var grace = 0
  /// How many records of a station that come in on one day, all long after their days, are
  /// taken for filled in afterwards; nil for no rule.
  public internal(set) var backfilledCount: Int?
  /// After how many days a record counts as long after its day.
  public internal(set) var backfilledDays = 7

  /// Computes the day on which a record is due.
  ///
  /// - Parameters:
  ///   - type: The type, in the vocabulary's words.
  ///   - end: The last day that the record speaks of.
  /// - Returns: The day; nil where the county sets none.
  public func dueDay(ofType type: String, ending end: CivilDate) -> CivilDate? {
    daysByType[type].flatMap { end.adding(days: $0) }
  }
}

extension RulesReader {
  private enum SubmissionKey: String, CaseIterable {
    case days = "期限天数"
    case grace = "宽限天数"
    case backfilledCount = "集中补记件数"
    case backfilledDays = "集中补记天数"
  }

  /// Reads the group 报送.
  static func submissionRules(
    _ node: Node?, _ slips: inout [RulesSlip]
  ) throws(RulesError) -> SubmissionRules {
    var rules = SubmissionRules()
    guard let node else { return rules }
    for (key, value) in try entries(of: node, in: "报送", as: SubmissionKey.self, &slips) {
      switch key {
      case .grace: rules.grace = try number(value, of: key.rawValue)
      case .backfilledCount: rules.backfilledCount = try number(value, of: key.rawValue)
      case .backfilledDays: rules.backfilledDays = try number(value, of: key.rawValue)
      case .days:
        for (type, days) in try pairs(value) {
          rules.daysByType[type] = try number(days, of: type)
        }
      }
    }
    return rules
  }
}

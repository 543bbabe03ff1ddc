public import ChineseText
internal import Yams

/// What a county asks of its stations: people, days in the village, visits.
public struct StationRules: Sendable, Hashable {
  /// The least number of people at a station; nil for no rule.
  public internal(set) var staff: Int?
  /// The least number of days in the village each year; nil for no rule.
  public internal(set) var daysPerYear: Int?
  /// The days on which a station is open; nil for no rule.
  public internal(set) var fixedDays: FixedDays?
  /// How many days after a fixed day may make up for it.
  public internal(set) var makeUpDays = 0
  /// The most days from one diary or log of a station to its next; nil for no rule.
  public internal(set) var longestGap: Int?
  /// The least number of records with visits each month; nil for no rule.
  public internal(set) var visitsPerMonth: Int?
  /// Whether each day at a station leaves a record, so that days can be counted by records.
  public internal(set) var recordsEveryDay = false

  /// The days of the month, or the distance of days, on which a station is open.
  public enum FixedDays: Sendable, Hashable {
    /// 逢五: the 5th, 15th and 25th.
    case endingInFive
    /// Every so many days from a first one.
    case every(Int, from: CivilDate)

    /// Whether a station is open on a day.
    public func contains(_ day: CivilDate) -> Bool {
      switch self {
      case .endingInFive: day.day % 10 == 5
      case .every(let days, let first):
        day >= first && (day.dayNumber - first.dayNumber) % days == 0
      }
    }

    /// How the rule is called.
    public var name: String {
      switch self {
      case .endingInFive: "逢五"
      case .every(let days, _): "每\(days)日"
      }
    }
  }
}

extension RulesReader {
  private enum VisitKey: String, CaseIterable {
    case fixedDays = "固定日"
    case makeUpDays = "补到天数"
    case longestGap = "最长间隔天数"
    case visitsPerMonth = "每月走访次数"
    case recordsEveryDay = "每天有记录"
  }

  /// Reads 每站人数, 全年天数 and the group 进站.
  static func stationRules(
    _ node: Node, from: CivilDate?, _ slips: inout [RulesSlip]
  ) throws(RulesError) -> StationRules {
    var rules = StationRules()
    if let staff = node["每站人数"] { rules.staff = try number(staff, of: "每站人数") }
    if let days = node["全年天数"] { rules.daysPerYear = try number(days, of: "全年天数") }
    guard let group = node["进站"] else { return rules }
    for (key, value) in try entries(of: group, in: "进站", as: VisitKey.self, &slips) {
      switch key {
      case .fixedDays: rules.fixedDays = try fixedDays(value, from: from)
      case .makeUpDays: rules.makeUpDays = try number(value, of: key.rawValue)
      case .longestGap: rules.longestGap = try number(value, of: key.rawValue)
      case .visitsPerMonth: rules.visitsPerMonth = try number(value, of: key.rawValue)
      case .recordsEveryDay: rules.recordsEveryDay = try yesNo(value, of: key.rawValue)
      }
    }
    return rules
  }

  /// 逢五, or 每5日.
  private static func fixedDays(
    _ node: Node, from: CivilDate?
  ) throws(RulesError) -> StationRules.FixedDays {
    let text = fold(node.string ?? "")
    if text == "逢五" || text == "逢5" { return .endingInFive }
    let digits = text.filter { $0 != "每" && $0 != "日" && $0 != "天" }
    if text.hasPrefix("每"), let days = ChineseNumeral.value(digits), days > 0,
      let first = from ?? CivilDate(year: 2000, month: 1, day: 1)
    {
      return .every(days, from: first)
    }
    throw error(node, "“固定日”写“逢五”（每月5日、15日、25日）或“每5日”")
  }
}

internal import ChineseText
internal import Yams

extension RulesReader {
  private enum ClauseKey: String, CaseIterable {
    case from = "自"
    case nature = "性质"
    case category = "类别"
    case channel = "来源"
    case stages = "各步"
    case whole = "全程"
    case longestExtension = "延期最多"
    case extensionParts = "延期须写"
    case demands = "必经"
  }

  /// Reads the keys 时限, 节假日 and 调休上班 of the county's profile.
  static func stageClocks(
    _ root: Node, _ slips: inout [RulesSlip]
  ) throws(RulesError) -> StageClocks {
    var clauses: [StageClocks.Clause] = []
    if let node = root[.clocks], node.null == nil {
      guard let list = node.sequence else {
        throw error(node, "“时限”下面应是“- ”开头的各组规定")
      }
      for item in list { clauses.append(try clause(item, &slips)) }
    }
    return StageClocks(
      clauses: clauses,
      calendar: WorkCalendar(
        holidays: try days(.holidays, of: root), movedDays: try days(.movedDays, of: root)))
  }

  private static func clause(
    _ node: Node, _ slips: inout [RulesSlip]
  ) throws(RulesError) -> StageClocks.Clause {
    var clause = StageClocks.Clause()
    for (key, value) in try entries(of: node, in: "时限", as: ClauseKey.self, &slips) {
      switch key {
      case .from: clause.from = try firstDay(value)
      case .nature: clause.nature = value.string
      case .category: clause.category = value.string
      case .channel: clause.channel = value.string
      case .stages:
        for (stage, length) in try pairs(value) { clause.terms.stages[stage] = try span(length) }
      case .whole: clause.terms.whole = try span(value)
      case .longestExtension: clause.terms.longestExtension = try span(value)
      case .extensionParts: clause.terms.extensionParts = strings(value)
      case .demands:
        for (stage, needed) in try pairs(value) { clause.terms.demands[stage] = strings(needed) }
      }
    }
    return clause
  }

  private static func span(_ node: Node) throws(RulesError) -> TimeSpan {
    guard let span = node.string.flatMap({ TimeSpan($0) }) else {
      throw error(node, "期限应写成 15日 或 5个工作日")
    }
    return span
  }

  private static func days(
    _ key: ProfileKey, of root: Node
  ) throws(RulesError) -> [CivilPeriod] {
    guard let node = root[key] else { return [] }
    var periods: [CivilPeriod] = []
    for text in strings(node) {
      guard let period = ChineseDate.parse(text, relativeTo: nil) else {
        throw error(
          node, "“\(key.rawValue)”里的“\(text)”不是日期，应写成 2010-10-01 或 2010-10-01 至 2010-10-07")
      }
      periods.append(period)
    }
    return periods
  }
}

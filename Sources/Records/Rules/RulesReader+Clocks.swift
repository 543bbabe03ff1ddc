internal import ChineseText
internal import Yams

extension RulesReader {
  /// Reads the keys 时限, 节假日 and 调休上班 of the county's profile.
  static func stageClocks(_ root: [(key: String, value: Node)]) throws(RulesError) -> StageClocks {
    var clauses: [StageClocks.Clause] = []
    for (key, node) in root where key == "时限" {
      guard let list = node.sequence else {
        throw error(node, "“时限”下面应是“- ”开头的各组规定")
      }
      for item in list { clauses.append(try clause(item)) }
    }
    return StageClocks(
      clauses: clauses,
      calendar: WorkCalendar(
        holidays: try days("节假日", of: root), movedDays: try days("调休上班", of: root)))
  }

  private static func clause(_ node: Node) throws(RulesError) -> StageClocks.Clause {
    var clause = StageClocks.Clause()
    for (key, value) in try pairs(node) {
      switch key {
      case "自":
        guard let day = value.string.flatMap({ ChineseDate.parse($0, relativeTo: nil)?.first })
        else { throw error(value, "“自”应是日期，如 2010-01-01") }
        clause.from = day
      case "性质": clause.nature = value.string
      case "类别": clause.category = value.string
      case "来源": clause.channel = value.string
      case "各步":
        for (stage, length) in try pairs(value) { clause.terms.stages[stage] = try span(length) }
      case "全程": clause.terms.whole = try span(value)
      case "延期最多": clause.terms.longestExtension = try span(value)
      case "延期须写": clause.terms.extensionParts = strings(value)
      case "必经":
        for (stage, needed) in try pairs(value) { clause.terms.demands[stage] = strings(needed) }
      default:
        throw error(value, "“时限”里没有“\(key)”这一项，可以写自、性质、类别、来源、各步、全程、延期最多、延期须写、必经")
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
    _ name: String, of root: [(key: String, value: Node)]
  ) throws(RulesError) -> [CivilPeriod] {
    var periods: [CivilPeriod] = []
    for (key, node) in root where key == name {
      for text in strings(node) {
        guard let period = ChineseDate.parse(text, relativeTo: nil) else {
          throw error(node, "“\(name)”里的“\(text)”不是日期，应写成 2010-10-01 或 2010-10-01 至 2010-10-07")
        }
        periods.append(period)
      }
    }
    return periods
  }
}

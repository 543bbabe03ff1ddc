internal import Yams

/// A meeting that must be held so many times a year, such as the 双月例会.
public struct MeetingRule: Sendable, Hashable {
  /// How the meeting is called.
  public let name: String
  /// The words of which one stands in the title, or in 会议, of its minutes.
  public let words: [String]
  /// The types of record that tell of it.
  public let types: [String]
  /// How many times a year: 1, 2, 3, 4, 6 or 12.
  public let timesPerYear: Int
  /// Who holds it.
  public let holder: RecordKeeper

  /// The months of which each needs a meeting.
  public var months: Int { 12 / timesPerYear }
}

/// Who keeps a kind of record.
public enum RecordKeeper: String, Sendable, Hashable {
  /// Each town.
  case town = "镇"
  /// Each station, that is each village.
  case station = "站"
}

extension RulesReader {
  /// Reads the list 会议.
  static func meetingRules(
    _ node: Node?, _ slips: inout [RulesSlip]
  ) throws(RulesError) -> [MeetingRule] {
    guard let node else { return [] }
    guard let list = node.sequence else {
      throw error(node, "“会议”下面每项以“- 名称: …”开头")
    }
    var rules: [MeetingRule] = []
    for item in Array(list) {
      guard let name = item["名称"]?.string, let times = item["每年次数"]?.int else {
        throw error(item, "会议要写“名称”和“每年次数”")
      }
      noteUnknownKeys(
        of: item, in: "会议", known: ["名称", "由", "类型", "题名含", "每年次数"], &slips)
      guard [1, 2, 3, 4, 6, 12].contains(times) else {
        throw error(item, "“每年次数”可以写1、2、3、4、6、12")
      }
      let words = strings(item["题名含"])
      let types = strings(item["类型"])
      rules.append(
        MeetingRule(
          name: name, words: words.isEmpty ? [name] : words,
          types: types.isEmpty ? ["会议纪要"] : types, timesPerYear: times,
          holder: try keeper(item["由"])))
    }
    return rules
  }

  /// 镇 or 站; 站 where nothing is written.
  static func keeper(_ node: Node?) throws(RulesError) -> RecordKeeper {
    guard let node else { return .station }
    guard let keeper = RecordKeeper(rawValue: node.string ?? "") else {
      throw error(node, "“由”写“镇”或“站”")
    }
    return keeper
  }
}

internal import ChineseText
internal import Yams

extension RulesReader {
  /// A group of the list 规则 with what it takes over from the groups before it.
  struct DatedGroup {
    /// The first day on which it holds; nil for always.
    let from: CivilDate?
    /// Its keys and values, those that were taken over included.
    let node: Node
  }

  /// What a group may hold.
  private static let keys = [
    "自", "每站人数", "全年天数", "进站", "会议", "通用必填", "必填", "段落", "七有", "报送", "台账", "公示",
    "通常公开", "查看",
  ]
  /// A value that ends a rule which an earlier group has.
  static let ended = "无"
  private static var nothing: Node { .mapping(Node.Mapping([])) }

  /// Returns the groups in order of their days, each completed by the one before it.
  ///
  /// A key that a group does not write it takes over; of a key with lines of its own (进站, 必填)
  /// it takes over the lines that it does not write. A list is one value. `无` ends a rule.
  static func inheriting(
    _ groups: [Node], _ slips: inout [RulesSlip]
  ) throws(RulesError) -> [DatedGroup] {
    var dated: [DatedGroup] = []
    for group in groups {
      _ = try pairs(group)
      noteUnknownKeys(of: group, in: "规则", known: keys, &slips)
      dated.append(DatedGroup(from: try firstDay(group["自"]), node: group))
    }
    dated.sort { left, right in
      guard let to = right.from else { return false }
      return left.from.map { $0 < to } ?? true
    }
    var earlier = nothing
    return dated.map { group in
      earlier = completed(group.node, by: earlier)
      return DatedGroup(from: group.from, node: earlier)
    }
  }

  /// The day on which something begins to hold; nil where nothing is written.
  static func firstDay(_ node: Node?) throws(RulesError) -> CivilDate? {
    guard let node else { return nil }
    guard let day = node.string.flatMap({ ChineseDate.parse($0, relativeTo: nil)?.first }) else {
      throw error(node, "“自”应是日期，如 2010-01-01")
    }
    return day
  }

  private static func completed(_ later: Node, by earlier: Node) -> Node {
    guard let written = later.mapping else { return later }
    let taken = earlier.mapping ?? Node.Mapping([])
    var pairs: [(Node, Node)] = []
    for (key, value) in taken where written[key] == nil { pairs.append((key, value)) }
    for (key, value) in written where value.string != ended {
      pairs.append((key, completed(value, by: taken[key] ?? nothing)))
    }
    // A mark is where a finding about the rules points to.
    return .mapping(Node.Mapping(pairs, written.tag, written.style, written.mark))
  }
}

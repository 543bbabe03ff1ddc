internal import ChineseText
internal import Yams

/// Reads the YAML files of the folder 规则.
enum RulesReader {
  static func places(
    _ text: String, _ slips: inout [RulesSlip]
  ) throws(RulesError) -> PlaceBook {
    let root = try mapping(text)
    var entries: [(place: Place, aliases: [String])] = []
    for (county, towns) in root {
      for (town, villages) in try pairs(towns) {
        entries.append((Place(county: county, town: town, village: nil), []))
        for village in try self.villages(villages, of: town) {
          entries.append(try self.village(village, county: county, town: town, &slips))
        }
      }
    }
    return PlaceBook(entries)
  }

  /// The list of a town's villages; a town may have none yet.
  private static func villages(_ node: Node, of town: String) throws(RulesError) -> [Node] {
    if let list = node.sequence { return Array(list) }
    guard node.null != nil else {
      throw error(node, "“\(town)”下面每个村写一行，以“- ”开头，如“- 下庄村”")
    }
    return []
  }

  private static func village(
    _ node: Node, county: String, town: String, _ slips: inout [RulesSlip]
  ) throws(RulesError) -> (place: Place, aliases: [String]) {
    if let name = node.string {
      return (Place(county: county, town: town, village: name), [])
    }
    guard let name = node["名称"]?.string else {
      throw error(node, "村应写成“- 下庄村”，或带有“名称”的一项")
    }
    noteUnknownKeys(of: node, in: name, known: ["名称", "代码", "别名", "并入"], &slips)
    let place = Place(
      county: county, town: town, village: name, code: node["代码"]?.string,
      merger: try merger(node["并入"], &slips))
    return (place, strings(node["别名"]))
  }

  /// Reads `{村: 下庄村, 自: 2011-01-01}`.
  private static func merger(
    _ node: Node?, _ slips: inout [RulesSlip]
  ) throws(RulesError) -> Place.Merger? {
    guard let node else { return nil }
    guard let village = node["村"]?.string,
      let day = node["自"]?.string.flatMap({ ChineseDate.parse($0, relativeTo: nil)?.first })
    else { throw error(node, "“并入”应写成 {村: 下庄村, 自: 2011-01-01}") }
    noteUnknownKeys(of: node, in: "并入", known: ["村", "自"], &slips)
    return Place.Merger(village: village, day: day)
  }

  static func vocabularies(
    _ text: String, _ slips: inout [RulesSlip]
  ) throws(RulesError) -> Vocabularies {
    let root = try root(of: text)
    var result: [VocabularyName: [(value: String, aliases: [String])]] = [:]
    for (name, node) in try entries(of: root, in: "词表.yaml", as: VocabularyName.self, &slips) {
      result[name] = try entries(node)
    }
    return Vocabularies(result)
  }

  /// A list of words, or of `词: [别名]`, or two levels of words.
  static func entries(
    _ node: Node
  ) throws(RulesError) -> [(value: String, aliases: [String])] {
    if let list = node.sequence {
      return try Array(list).flatMapRules { item throws(RulesError) in
        if let word = item.string { return [(word, [])] }
        return try pairs(item).map { ($0.key, strings($0.value)) }
      }
    }
    return try pairs(node).flatMapRules { pair throws(RulesError) in
      [(pair.key, [])]
        + strings(pair.value).map { (pair.key + "/" + $0, [$0]) }
    }
  }

  /// What 县情.yaml may hold.
  enum ProfileKey: String, CaseIterable {
    case name = "名称"
    case unmaskedReaders = "可看原文"
    case rules = "规则"
    case clocks = "时限"
    case holidays = "节假日"
    case movedDays = "调休上班"
    case retention = "保管期限"
  }

  static func profile(
    _ text: String, _ slips: inout [RulesSlip]
  ) throws(RulesError) -> CountyProfile {
    let root = try root(of: text)
    noteUnknownKeys(
      of: root, in: "县情.yaml", known: ProfileKey.allCases.map(\.rawValue), &slips)
    var list: [CountyProfile.Rules] = []
    for group in try inheriting(try ruleGroups(root), &slips) {
      let node = group.node
      list.append(
        CountyProfile.Rules(
          from: group.from, line: node.mark?.line ?? 1, completeness: try completenessRules(node),
          station: try stationRules(node, from: group.from, &slips),
          meetings: try meetingRules(node["会议"], &slips),
          submission: try submissionRules(node["报送"], &slips),
          disclosure: try disclosureRules(node["公示"], &slips),
          ledger: try ledgerRules(node["台账"], &slips), access: try accessRules(node)))
    }
    return CountyProfile(
      name: root[.name]?.string ?? "", rules: list, clocks: try stageClocks(root, &slips),
      unmaskedReaders: strings(root[.unmaskedReaders]))
  }

  private static func ruleGroups(_ root: Node) throws(RulesError) -> [Node] {
    guard let rules = root[.rules], rules.null == nil else { return [] }
    guard let list = rules.sequence else {
      throw error(rules, "“规则”下面每组以“- 自: 2010-01-01”开头")
    }
    return Array(list)
  }

  static func mapping(_ text: String) throws(RulesError) -> [(key: String, value: Node)] {
    try pairs(try root(of: text))
  }

  /// The whole of a file, which holds lines `名称: 内容`; an empty one holds none.
  static func root(of text: String) throws(RulesError) -> Node {
    do {
      let node = try compose(yaml: text) ?? .mapping([:])
      _ = try pairs(node)
      return node
    } catch let failure as RulesError {
      throw failure
    } catch let failure as YamlError {
      throw RulesError(failure, in: text)
    } catch {
      throw RulesError(line: 1, message: "格式有误")
    }
  }

  static func pairs(_ node: Node) throws(RulesError) -> [(key: String, value: Node)] {
    guard let mapping = node.mapping else {
      throw error(node, "这里应是“名称: 内容”，冒号是半角的，后面空一格")
    }
    return mapping.compactMap { pair in pair.key.string.map { ($0, pair.value) } }
  }

  static func strings(_ node: Node?) -> [String] {
    guard let node else { return [] }
    if let list = node.sequence { return list.compactMap(\.string) }
    return node.string.map { [$0] } ?? []
  }

  static func error(_ node: Node, _ message: String) -> RulesError {
    RulesError(line: node.mark?.line ?? 1, message: message)
  }

  /// A number, 0 or more.
  static func number(_ node: Node, of key: String) throws(RulesError) -> Int {
    guard let number = node.int, number >= 0 else { throw error(node, "“\(key)”应是数字") }
    return number
  }

  /// 是 or 否.
  static func yesNo(_ node: Node, of key: String) throws(RulesError) -> Bool {
    switch node.string {
    case "是": return true
    case "否": return false
    default: throw error(node, "“\(key)”写是或否")
    }
  }
}

extension Node {
  /// The value of a key of 县情.yaml; nil where it is not written.
  subscript(key: RulesReader.ProfileKey) -> Node? { self[key.rawValue] }
}

extension Array {
  /// `flatMap` for bodies with a typed error.
  fileprivate func flatMapRules<Item>(
    _ transform: (Element) throws(RulesError) -> [Item]
  ) throws(RulesError) -> [Item] {
    var result: [Item] = []
    for element in self { result += try transform(element) }
    return result
  }
}

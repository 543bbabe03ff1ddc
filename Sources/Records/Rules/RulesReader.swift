internal import ChineseText
internal import Yams

/// Reads the YAML files of the folder 规则.
enum RulesReader {
  static func places(_ text: String) throws(RulesError) -> PlaceBook {
    let root = try mapping(text)
    var entries: [(place: Place, aliases: [String])] = []
    for (county, towns) in root {
      for (town, villages) in try pairs(towns) {
        entries.append((Place(county: county, town: town, village: nil), []))
        for village in villages.sequence.map(Array.init) ?? [] {
          if let name = village.string {
            entries.append((Place(county: county, town: town, village: name), []))
          } else if let name = village["名称"]?.string {
            let place = Place(
              county: county, town: town, village: name, code: village["代码"]?.string,
              merger: try merger(village["并入"]))
            entries.append((place, strings(village["别名"])))
          } else {
            throw error(village, "村应写成“- 下庄村”，或带有“名称”的一项")
          }
        }
      }
    }
    return PlaceBook(entries)
  }

  /// Reads `{村: 下庄村, 自: 2011-01-01}`.
  private static func merger(_ node: Node?) throws(RulesError) -> Place.Merger? {
    guard let node else { return nil }
    guard let village = node["村"]?.string,
      let day = node["自"]?.string.flatMap({ ChineseDate.parse($0, relativeTo: nil)?.first })
    else { throw error(node, "“并入”应写成 {村: 下庄村, 自: 2011-01-01}") }
    return Place.Merger(village: village, day: day)
  }

  static func vocabularies(_ text: String) throws(RulesError) -> Vocabularies {
    let root = try mapping(text)
    var result: [VocabularyName: [(value: String, aliases: [String])]] = [:]
    for (key, node) in root {
      guard let name = VocabularyName(rawValue: key) else {
        throw error(node, "没有叫“\(key)”的词表")
      }
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

  static func profile(_ text: String) throws(RulesError) -> CountyProfile {
    let root = try mapping(text)
    let rules = root.first { $0.key == "规则" }?.value
    var list: [CountyProfile.Rules] = []
    for group in try inheriting(rules?.sequence.map(Array.init) ?? []) {
      let node = group.node
      list.append(
        CountyProfile.Rules(
          from: group.from, line: node.mark?.line ?? 1, completeness: try completenessRules(node),
          station: try stationRules(node, from: group.from),
          meetings: try meetingRules(node["会议"]),
          submission: try submissionRules(node["报送"]),
          disclosure: try disclosureRules(node["公示"]), ledger: try ledgerRules(node["台账"]),
          access: try accessRules(node)))
    }
    let name = root.first { $0.key == "名称" }?.value.string ?? ""
    return CountyProfile(
      name: name, rules: list, clocks: try stageClocks(root),
      unmaskedReaders: strings(root.first { $0.key == "可看原文" }?.value))
  }

  static func mapping(_ text: String) throws(RulesError) -> [(key: String, value: Node)] {
    do {
      guard let node = try compose(yaml: text) else { return [] }
      return try pairs(node)
    } catch let failure as RulesError {
      throw failure
    } catch let failure as YamlError {
      throw RulesError(line: failure.line, message: "格式有误（请检查缩进和冒号）")
    } catch {
      throw RulesError(line: 1, message: "格式有误")
    }
  }

  static func pairs(_ node: Node) throws(RulesError) -> [(key: String, value: Node)] {
    guard let mapping = node.mapping else { throw error(node, "这里应是“名称: 内容”") }
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

  /// A key that no group of rules has: a slip that would silently switch a rule off.
  static func unknownKey(_ key: String, of group: String, _ node: Node) -> RulesError {
    error(node, "“\(group)”里没有“\(key)”这一项")
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

extension YamlError {
  /// The line of a syntax error, from 1.
  fileprivate var line: Int {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    default: 1
    }
  }
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

internal import Yams

/// What a record must have to be complete.
public struct CompletenessRules: Sendable, Hashable {
  /// The keys that every record needs.
  public internal(set) var required: [String] = []
  /// The keys that a type of record needs besides.
  public internal(set) var requiredByType: [String: [String]] = [:]
  /// The parts that the body of a type of record needs, by type.
  public internal(set) var parts: [String: [Part]] = [:]
  /// The things that a station must have, the 七有; empty for no rule.
  public internal(set) var equipment: [Part] = []

  /// A part of a body, or a thing of a station, with the words by which it is recognised.
  public struct Part: Sendable, Hashable {
    /// How it is called.
    public let name: String
    /// Other words for it.
    public let aliases: [String]

    /// The words by which it is recognised, its name first.
    public var words: [String] { [name] + aliases }
  }
}

extension RulesReader {
  /// Reads 通用必填, 必填, 段落 and 七有.
  static func completenessRules(_ node: Node) throws(RulesError) -> CompletenessRules {
    var rules = CompletenessRules()
    rules.required = strings(node["通用必填"])
    if let required = node["必填"] {
      for (type, keys) in try pairs(required) { rules.requiredByType[type] = strings(keys) }
    }
    if let types = node["段落"] {
      for (type, list) in try pairs(types) { rules.parts[type] = try parts(list) }
    }
    if let list = node["七有"] { rules.equipment = try parts(list) }
    return rules
  }

  /// A list of `名称` or `名称: [别的叫法]`.
  private static func parts(_ node: Node) throws(RulesError) -> [CompletenessRules.Part] {
    try entries(node).map { CompletenessRules.Part(name: $0.value, aliases: $0.aliases) }
  }
}

internal import Yams

/// What must be made known to the people, and how soon.
public struct DisclosureRules: Sendable, Hashable {
  /// The most months from one disclosure of a village or town to its next; nil for no rule.
  ///
  /// The law asks for one each quarter (村民委员会组织法, article 30).
  public internal(set) var longestGapInMonths: Int?
  /// The most days from closing an issue to making it known; nil for no rule.
  public internal(set) var daysAfterClosing: Int?
}

/// How the issues of the diaries must come into the town's ledger.
public struct LedgerRules: Sendable, Hashable {
  /// The natures of the issues that must be in the ledger; empty for no rule.
  public internal(set) var natures: [String] = []
  /// How many quarters later an issue may come into the ledger.
  public internal(set) var quartersOfGrace = 0
}

extension RulesReader {
  /// Reads the group 公示.
  static func disclosureRules(_ node: Node?) throws(RulesError) -> DisclosureRules {
    var rules = DisclosureRules()
    guard let node else { return rules }
    for (key, value) in try pairs(node) {
      switch key {
      case "最长间隔月数": rules.longestGapInMonths = try number(value, of: key)
      case "办结后天数": rules.daysAfterClosing = try number(value, of: key)
      default: throw unknownKey(key, of: "公示", value)
      }
    }
    return rules
  }

  /// Reads the group 台账.
  static func ledgerRules(_ node: Node?) throws(RulesError) -> LedgerRules {
    var rules = LedgerRules()
    guard let node else { return rules }
    for (key, value) in try pairs(node) {
      switch key {
      case "必入性质": rules.natures = strings(value)
      case "宽限季度数": rules.quartersOfGrace = try number(value, of: key)
      default: throw unknownKey(key, of: "台账", value)
      }
    }
    return rules
  }
}

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
  private enum DisclosureKey: String, CaseIterable {
    case longestGap = "最长间隔月数"
    case daysAfterClosing = "办结后天数"
  }

  private enum LedgerKey: String, CaseIterable {
    case natures = "必入性质"
    case quartersOfGrace = "宽限季度数"
  }

  /// Reads the group 公示.
  static func disclosureRules(
    _ node: Node?, _ slips: inout [RulesSlip]
  ) throws(RulesError) -> DisclosureRules {
    var rules = DisclosureRules()
    guard let node else { return rules }
    for (key, value) in try entries(of: node, in: "公示", as: DisclosureKey.self, &slips) {
      switch key {
      case .longestGap: rules.longestGapInMonths = try number(value, of: key.rawValue)
      case .daysAfterClosing: rules.daysAfterClosing = try number(value, of: key.rawValue)
      }
    }
    return rules
  }

  /// Reads the group 台账.
  static func ledgerRules(
    _ node: Node?, _ slips: inout [RulesSlip]
  ) throws(RulesError) -> LedgerRules {
    var rules = LedgerRules()
    guard let node else { return rules }
    for (key, value) in try entries(of: node, in: "台账", as: LedgerKey.self, &slips) {
      switch key {
      case .natures: rules.natures = strings(value)
      case .quartersOfGrace: rules.quartersOfGrace = try number(value, of: key.rawValue)
      }
    }
    return rules
  }
}

/// What the county's rules files can show.
extension FindingCode {
  /// A rules file that cannot be read, so that the built-in one stands in for it.
  public static let unreadableRules = FindingCode("G001", .error, "规则文件读不懂")
  /// A key that no group of rules has: a slip that would switch a rule off in silence.
  public static let unknownRulesKey = FindingCode("G002", .warning, "规则里有不认识的项")

  static let rules: [FindingCode] = [.unreadableRules, .unknownRulesKey]
}

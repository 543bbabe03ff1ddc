/// What the county's rules files can show.
extension FindingCode {
  /// A rules file that cannot be read, so that the built-in one stands in for it.
  public static let unreadableRules = FindingCode("G001", .error, "规则文件读不懂")
  /// A key that no group of rules has: a slip that would switch a rule off in silence.
  public static let unknownRulesKey = FindingCode("G002", .warning, "规则里有不认识的项")
  /// A name that no vocabulary has, or a key like one of the field table: the rule on it never holds.
  public static let unknownRulesName = FindingCode("G003", .warning, "规则里的名称对不上")
  /// A required key that is no field: the county's own, or forgotten in the field table.
  public static let ownRequiredKey = FindingCode("G004", .note, "必填的键不在字段表里")

  static let rules: [FindingCode] = [
    .unreadableRules, .unknownRulesKey, .unknownRulesName, .ownRequiredKey,
  ]
}

/// What people's decisions and kept searches, written beside the records, can show.
extension FindingCode {
  /// A decision whose file cannot be opened or is no text.
  public static let unreadableDecision = FindingCode("D001", .error, "判断文件打不开")
  /// A line of a decision that is no `键：值`.
  public static let unreadableDecisionLine = FindingCode("D002", .error, "判断里有读不懂的行")
  /// A decision that lacks what it needs, or says what cannot be.
  public static let incompleteDecision = FindingCode("D003", .error, "判断缺项或有误")
  /// A key that no decision of the kind has.
  public static let unknownDecisionKey = FindingCode("D004", .warning, "判断里有不认识的键")
  /// A decision about an issue or a record that is nowhere.
  public static let danglingDecision = FindingCode("D005", .warning, "判断所指的找不到")
  /// A kept search that cannot be opened or holds no query.
  public static let unreadableSearch = FindingCode("D006", .error, "存下的查询读不懂")
  /// A kept search whose query cannot be understood.
  public static let badSearchQuery = FindingCode("D007", .error, "存下的查询写法有误")

  static let decisions: [FindingCode] = [
    .unreadableDecision, .unreadableDecisionLine, .incompleteDecision, .unknownDecisionKey,
    .danglingDecision, .unreadableSearch, .badSearchQuery,
  ]
}

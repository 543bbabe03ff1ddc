/// What the issue blocks of a record can show.
extension FindingCode {
  /// An issue without number.
  public static let issueWithoutID = FindingCode("I001", .error, "问题没有编号")
  /// An issue without content.
  public static let issueWithoutContent = FindingCode("I002", .error, "问题没有内容")
  /// An issue whose status is missing or unknown.
  public static let issueStatus = FindingCode("I003", .error, "问题状态缺少或有误")
  /// A nature or category outside its vocabulary.
  public static let issueVocabulary = FindingCode("I004", .warning, "性质或类别不在词表中")
  /// Closed before it was received.
  public static let closedBeforeReceived = FindingCode("I005", .error, "办结早于受理")
  /// Closed without a date.
  public static let closedWithoutDate = FindingCode("I006", .warning, "办结而无日期")
  /// A number that stands twice in one record.
  public static let repeatedIssue = FindingCode("I007", .error, "同一件里编号重复")
  /// A key in a block that is no field of issues.
  public static let unknownIssueKey = FindingCode("I008", .warning, "问题里有不认识的键")
  /// Put off without a reason.
  public static let deferredWithoutReason = FindingCode("I009", .warning, "暂缓而无原因")
  /// A related issue that is nowhere in the corpus.
  public static let danglingReference = FindingCode("I010", .warning, "关联的问题找不到")
  /// A diary without an issue.
  public static let diaryWithoutIssue = FindingCode("I011", .error, "民情日记没有问题")

  static let issues: [FindingCode] = [
    .issueWithoutID, .issueWithoutContent, .issueStatus, .issueVocabulary,
    .closedBeforeReceived, .closedWithoutDate, .repeatedIssue, .unknownIssueKey,
    .deferredWithoutReason, .danglingReference, .diaryWithoutIssue,
  ]
}

/// What the life of an issue over several records can show.
extension FindingCode {
  /// Two days of closing.
  public static let twoClosings = FindingCode("L001", .error, "办结日期前后不一")
  /// Two days of receiving.
  public static let twoReceptions = FindingCode("L002", .warning, "受理日期前后不一")
  /// Two categories.
  public static let twoCategories = FindingCode("L003", .warning, "类别前后不一")
  /// A stage that the county demands and nobody recorded.
  public static let skippedStage = FindingCode("L004", .warning, "缺少必经的步骤")
  /// Closed, and no record that the people were told.
  public static let closedUntold = FindingCode("L005", .warning, "办结而没有反馈")
  /// Days of stages in an impossible order.
  public static let stagesReversed = FindingCode("L006", .error, "步骤先后颠倒")
  /// Closed, later open, and nobody wrote that it was taken up anew.
  public static let reopenedUnmarked = FindingCode("L007", .warning, "办结后又在办而未写重办")
  /// Put off to a day that has gone by.
  public static let reviewMissed = FindingCode("L008", .warning, "复查日期已过")
  /// A deadline put off by more than the county allows.
  public static let extensionTooLong = FindingCode("L009", .warning, "延期过长")
  /// An extension without the person who agreed or the reason.
  public static let extensionUnexplained = FindingCode("L010", .warning, "延期没有写明")

  static let life: [FindingCode] = [
    .twoClosings, .twoReceptions, .twoCategories, .skippedStage, .closedUntold,
    .stagesReversed, .reopenedUnmarked, .reviewMissed, .extensionTooLong, .extensionUnexplained,
  ]
}

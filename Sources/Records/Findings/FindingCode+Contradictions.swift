/// What does not agree: figures within a record, and records with one another.
extension FindingCode {
  /// More disputes settled than found.
  public static let moreSettledThanFound = FindingCode("C001", .error, "调处多于排查")
  /// Parts that do not add up to what was registered.
  public static let partsDiffer = FindingCode("C002", .warning, "分项与登记数不符")
  /// A rate that does not follow from its figures.
  public static let rateDiffers = FindingCode("C003", .warning, "比率与数字不符")
  /// More visits to households than visits to people in a sentence.
  public static let householdsExceedVisits = FindingCode("C004", .warning, "正文里户次多于人次")
  /// An issue of a diary that is not in the town's ledger.
  public static let notInLedger = FindingCode("C005", .warning, "日记的问题没有入台账")
  /// A number of fixed days that the calendar does not have.
  public static let fixedDaysDiffer = FindingCode("C006", .warning, "应到天数与日历不符")

  static let contradictions: [FindingCode] = [
    .moreSettledThanFound, .partsDiffer, .rateDiffers, .householdsExceedVisits, .notInLedger,
    .fixedDaysDiffer,
  ]
}

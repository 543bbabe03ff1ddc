/// What the header of one record can show.
extension FindingCode {
  /// A key that every record needs.
  public static let missingKey = FindingCode("F001", .error, "缺少必填的键")
  /// A key that this type of record needs.
  public static let missingTypeKey = FindingCode("F002", .error, "缺少此类记录必填的键")
  /// A date that does not exist or cannot be read.
  public static let badDate = FindingCode("F003", .error, "日期有误")
  /// A value outside its vocabulary.
  public static let unknownValue = FindingCode("F004", .error, "值不在词表中")
  /// A figure that cannot be read.
  public static let badQuantity = FindingCode("F005", .warning, "数目看不懂")
  /// A period that ends before it starts.
  public static let reversedPeriod = FindingCode("F006", .error, "期间前后颠倒")
  /// A date that differs from the file's name.
  public static let dateDiffersFromName = FindingCode("F007", .warning, "日期与文件名不符")
  /// A place that the places file does not know.
  public static let unknownPlace = FindingCode("F008", .warning, "地名表中没有")
  /// A state secret.
  public static let refused = FindingCode("F009", .error, "国家秘密，不得存入")
  /// Submitted before it was written.
  public static let submittedEarly = FindingCode("F010", .warning, "提交早于记录日期")
  /// More households than visits.
  public static let moreHouseholdsThanVisits = FindingCode("F011", .warning, "户数多于人次")
  /// A village that had become part of another by the record's day.
  public static let mergedPlace = FindingCode("F012", .warning, "村已撤并")

  static let header: [FindingCode] = [
    .missingKey, .missingTypeKey, .badDate, .unknownValue, .badQuantity, .reversedPeriod,
    .dateDiffersFromName, .unknownPlace, .refused, .submittedEarly, .moreHouseholdsThanVisits,
    .mergedPlace,
  ]
}

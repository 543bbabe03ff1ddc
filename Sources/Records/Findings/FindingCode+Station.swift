/// What the county's rules ask of stations, of the calendar and of punctuality.
extension FindingCode {
  /// A station with fewer people than the rules ask for.
  public static let tooFewPeople = FindingCode("S001", .warning, "站里人数不足")
  /// A stretch of days without a diary or log of a station.
  public static let longGap = FindingCode("S002", .warning, "记录中断")
  /// A year with fewer days in the village than the rules ask for.
  public static let tooFewDays = FindingCode("S003", .warning, "全年进站天数不足")
  /// A record that came in after its day.
  public static let late = FindingCode("S004", .warning, "迟报")
  /// Many records that came in on one day, long after their days.
  public static let backfilled = FindingCode("S005", .warning, "集中补记")
  /// A meeting that the rules ask for and no record tells of.
  public static let missingMeeting = FindingCode("S006", .warning, "缺会议记录")
  /// Fixed days without a record of the station.
  public static let missedFixedDays = FindingCode("S007", .warning, "固定日缺到")
  /// Months with fewer visits than the rules ask for.
  public static let tooFewVisits = FindingCode("S008", .warning, "走访次数不足")
  /// A stretch of months without a disclosure.
  public static let disclosureGap = FindingCode("S009", .warning, "公开间隔过长")
  /// An issue that was made known long after it was closed.
  public static let lateDisclosure = FindingCode("S010", .warning, "办结后公示过迟")
  /// A diary or log that repeats an earlier one of its village.
  public static let repeatedEntry = FindingCode("S011", .warning, "照抄早先的记录")

  static let station: [FindingCode] = [
    .tooFewPeople, .longGap, .tooFewDays, .late, .backfilled, .missingMeeting,
    .missedFixedDays, .tooFewVisits, .disclosureGap, .lateDisclosure, .repeatedEntry,
  ]
}

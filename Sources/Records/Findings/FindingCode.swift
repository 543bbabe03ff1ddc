/// Everything the check can find, with its severity; `docs/checks.md` explains each.
public enum FindingCode: String, Sendable, Hashable, CaseIterable {
  /// No header at all.
  case noHeader = "R001"
  /// The header's end mark is missing.
  case unclosedHeader = "R002"
  /// A header line that is no `键：值`.
  case unreadableLine = "R003"
  /// A key that is no field.
  case unknownKey = "R004"
  /// A key that stands twice.
  case repeatedKey = "R005"
  /// A record without text.
  case emptyBody = "R006"
  /// A readable file that is not UTF-8.
  case otherEncoding = "R010"
  /// A file in no known encoding.
  case undecodable = "R011"
  /// A binary file.
  case binary = "R012"
  /// A file that is too large.
  case tooLarge = "R013"
  /// A file that cannot be opened.
  case unreadable = "R014"
  /// A key that every record needs.
  case missingKey = "F001"
  /// A key that this type of record needs.
  case missingTypeKey = "F002"
  /// A date that does not exist or cannot be read.
  case badDate = "F003"
  /// A value outside its vocabulary.
  case unknownValue = "F004"
  /// A figure that cannot be read.
  case badQuantity = "F005"
  /// A period that ends before it starts.
  case reversedPeriod = "F006"
  /// A date that differs from the file's name.
  case dateDiffersFromName = "F007"
  /// A place that the places file does not know.
  case unknownPlace = "F008"
  /// A state secret.
  case refused = "F009"
  /// Submitted before it was written.
  case submittedEarly = "F010"
  /// More households than visits.
  case moreHouseholdsThanVisits = "F011"
  /// An issue without number.
  case issueWithoutID = "I001"
  /// An issue without content.
  case issueWithoutContent = "I002"
  /// An issue whose status is missing or unknown.
  case issueStatus = "I003"
  /// A nature or category outside its vocabulary.
  case issueVocabulary = "I004"
  /// Closed before it was received.
  case closedBeforeReceived = "I005"
  /// Closed without a date.
  case closedWithoutDate = "I006"
  /// A number that stands twice in one record.
  case repeatedIssue = "I007"
  /// A key in a block that is no field of issues.
  case unknownIssueKey = "I008"
  /// Put off without a reason.
  case deferredWithoutReason = "I009"
  /// A related issue that is nowhere in the corpus.
  case danglingReference = "I010"
  /// A diary without an issue.
  case diaryWithoutIssue = "I011"

  /// How much a finding of this code matters.
  public var severity: Finding.Severity {
    switch self {
    case .otherEncoding: .note
    case .unreadableLine, .unknownKey, .repeatedKey, .emptyBody, .badQuantity,
      .dateDiffersFromName, .unknownPlace, .submittedEarly, .moreHouseholdsThanVisits,
      .issueVocabulary, .closedWithoutDate, .unknownIssueKey, .deferredWithoutReason,
      .danglingReference:
      .warning
    default: .error
    }
  }

  /// What the code stands for, in Chinese.
  public var title: String {
    switch self {
    case .noHeader: "没有题头"
    case .unclosedHeader: "题头没有结束"
    case .unreadableLine: "题头里有读不懂的行"
    case .unknownKey: "不认识的键"
    case .repeatedKey: "键重复"
    case .emptyBody: "没有正文"
    case .otherEncoding: "编码不是UTF-8"
    case .undecodable: "文字编码无法识别"
    case .binary: "不是文本文件"
    case .tooLarge: "文件过大"
    case .unreadable: "文件打不开"
    case .missingKey: "缺少必填的键"
    case .missingTypeKey: "缺少此类记录必填的键"
    case .badDate: "日期有误"
    case .unknownValue: "值不在词表中"
    case .badQuantity: "数目看不懂"
    case .reversedPeriod: "期间前后颠倒"
    case .dateDiffersFromName: "日期与文件名不符"
    case .unknownPlace: "地名表中没有"
    case .refused: "国家秘密，不得存入"
    case .submittedEarly: "提交早于记录日期"
    case .moreHouseholdsThanVisits: "户数多于人次"
    case .issueWithoutID: "问题没有编号"
    case .issueWithoutContent: "问题没有内容"
    case .issueStatus: "问题状态缺少或有误"
    case .issueVocabulary: "性质或类别不在词表中"
    case .closedBeforeReceived: "办结早于受理"
    case .closedWithoutDate: "办结而无日期"
    case .repeatedIssue: "同一件里编号重复"
    case .unknownIssueKey: "问题里有不认识的键"
    case .deferredWithoutReason: "暂缓而无原因"
    case .danglingReference: "关联的问题找不到"
    case .diaryWithoutIssue: "民情日记没有问题"
    }
  }
}

/// What reading a file can find.
extension FindingCode {
  /// No header at all.
  public static let noHeader = FindingCode("R001", .error, "没有题头")
  /// The header's end mark is missing.
  public static let unclosedHeader = FindingCode("R002", .error, "题头没有结束")
  /// A header line that is no `键：值`.
  public static let unreadableLine = FindingCode("R003", .warning, "题头里有读不懂的行")
  /// A key that is no field.
  public static let unknownKey = FindingCode("R004", .warning, "不认识的键")
  /// A key that stands twice.
  public static let repeatedKey = FindingCode("R005", .warning, "键重复")
  /// A record without text.
  public static let emptyBody = FindingCode("R006", .warning, "没有正文")
  /// A readable file that is not UTF-8.
  public static let otherEncoding = FindingCode("R010", .note, "编码不是UTF-8")
  /// A file in no known encoding.
  public static let undecodable = FindingCode("R011", .error, "文字编码无法识别")
  /// A binary file.
  public static let binary = FindingCode("R012", .error, "不是文本文件")
  /// A file that is too large.
  public static let tooLarge = FindingCode("R013", .error, "文件过大")
  /// A file that cannot be opened.
  public static let unreadable = FindingCode("R014", .error, "文件打不开")
  /// A file that is Chinese in none of two encodings, or in both.
  public static let doubtfulEncoding = FindingCode("R015", .warning, "编码看不准")

  static let reading: [FindingCode] = [
    .noHeader, .unclosedHeader, .unreadableLine, .unknownKey, .repeatedKey, .emptyBody,
    .otherEncoding, .undecodable, .binary, .tooLarge, .unreadable,
    .doubtfulEncoding,
  ]
}

/// What verifying the archive can find.
extension FindingCode {
  /// A file whose bytes changed since it was recorded.
  public static let fileChanged = FindingCode("A001", .error, "文件被改动")
  /// A recorded file that is gone.
  public static let fileMissing = FindingCode("A002", .error, "文件不见了")
  /// A file that was never recorded.
  public static let fileAdded = FindingCode("A003", .warning, "文件没有登记")
  /// A recorded file that has another path.
  public static let fileMoved = FindingCode("A004", .warning, "文件被移动")
  /// A line of the archive's own files that cannot be read.
  public static let archiveFileUnreadable = FindingCode("A005", .error, "归档文件里有读不懂的行")
  /// A line of the event log that does not follow from those before it.
  public static let logBroken = FindingCode("A006", .error, "日志接不上")
  /// Two ends of the event log that nobody joined.
  public static let logForked = FindingCode("A007", .warning, "日志分叉，没有合并")
  /// One of the archive's own files that is not as the event log last saw it.
  public static let archiveFileChanged = FindingCode("A008", .error, "归档文件与日志不符")
  /// A change in a year that is sealed.
  public static let sealBroken = FindingCode("A009", .error, "封存的年度被改动")
  /// A number that two records have.
  public static let numberRepeated = FindingCode("A010", .error, "档号重复")
  /// A number that nobody has and that is not declared empty.
  public static let numberSkipped = FindingCode("A011", .error, "断号")
  /// A header that contradicts the ledger of numbers.
  public static let numberContradicted = FindingCode("A012", .error, "题头与件号簿不符")
  /// A numbered record that is gone.
  public static let numberedRecordMissing = FindingCode("A013", .error, "编了号的记录不见了")
  /// An archival number in no known form.
  public static let badArchivalNumber = FindingCode("A014", .error, "档号写法有误")
  /// A record that cannot be numbered yet.
  public static let notNumbered = FindingCode("A015", .warning, "还没有编号")
  /// A file of a bag that is not as the bag says.
  public static let bagFault = FindingCode("A016", .error, "档案袋不完整")
  /// A file whose name a bag cannot hold.
  public static let bagNameChanged = FindingCode("A017", .note, "文件名在袋中改写")

  static let archive: [FindingCode] = [
    .fileChanged, .fileMissing, .fileAdded, .fileMoved, .archiveFileUnreadable, .logBroken,
    .logForked, .archiveFileChanged, .sealBroken, .numberRepeated, .numberSkipped,
    .numberContradicted, .numberedRecordMissing, .badArchivalNumber, .notNumbered, .bagFault,
    .bagNameChanged,
  ]
}

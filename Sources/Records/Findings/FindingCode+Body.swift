/// What the parts and blocks of a body can show.
extension FindingCode {
  /// A block without number or name.
  public static let blockWithoutID = FindingCode("B001", .error, "段没有编号或名称")
  /// A block without a key that its kind needs.
  public static let blockWithoutKey = FindingCode("B002", .error, "段里缺少必写的键")
  /// A key in a block that its kind does not have.
  public static let unknownBlockKey = FindingCode("B003", .warning, "段里有不认识的键")
  /// A number or name that stands twice in one record.
  public static let repeatedBlock = FindingCode("B004", .error, "同一件里段的编号重复")
  /// A part that the body of this type needs.
  public static let missingPart = FindingCode("B005", .warning, "正文缺段落")
  /// A part without text.
  public static let emptyPart = FindingCode("B006", .warning, "段落是空的")
  /// An item of a plan that is past its day with no word on what became of it.
  public static let planOverdue = FindingCode("B007", .warning, "计划逾期没有交代")
  /// An item that was done with nothing to prove it.
  public static let doneWithoutEvidence = FindingCode("B008", .warning, "写了完成而无依据")
  /// Evidence that is nowhere in the corpus.
  public static let danglingEvidence = FindingCode("B009", .warning, "依据找不到")
  /// A commitment that is past its day and not done.
  public static let commitmentOverdue = FindingCode("B010", .warning, "实事逾期未完成")
  /// A progress that contradicts the day of completion, or is over 100 %.
  public static let impossibleCompletion = FindingCode("B011", .error, "进度与完成日期不符")
  /// A pair without a visit.
  public static let silentPair = FindingCode("B012", .warning, "结对没有走访")
  /// A thing of the 七有 that is lacking or not told of.
  public static let missingEquipment = FindingCode("B013", .warning, "七有不全")
  /// A thing of the 七有 that is said to be there, with nothing to show for it.
  public static let equipmentWithoutEvidence = FindingCode("B014", .note, "七有没有依据")
  /// A person who left before arriving.
  public static let departureBeforeArrival = FindingCode("B015", .error, "离岗早于到岗")

  static let body: [FindingCode] = [
    .blockWithoutID, .blockWithoutKey, .unknownBlockKey, .repeatedBlock, .missingPart,
    .emptyPart, .planOverdue, .doneWithoutEvidence, .danglingEvidence, .commitmentOverdue,
    .impossibleCompletion, .silentPair, .missingEquipment, .equipmentWithoutEvidence,
    .departureBeforeArrival,
  ]
}

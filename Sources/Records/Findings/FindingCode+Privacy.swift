/// What a record holds of persons that should not stand there.
extension FindingCode {
  /// A citizen's identity number.
  public static let identityNumber = FindingCode("P001", .warning, "身份证号")
  /// A mobile telephone number.
  public static let mobileNumber = FindingCode("P002", .warning, "手机号")
  /// The number of a telephone at home.
  public static let landline = FindingCode("P003", .warning, "家庭电话")
  /// The number of a bank account or card.
  public static let bankNumber = FindingCode("P004", .warning, "银行账号")
  /// An address down to the household.
  public static let address = FindingCode("P005", .warning, "住址到户")
  /// A name beside a family, a benefit or an illness.
  public static let personName = FindingCode("P006", .warning, "姓名")

  static let privacy: [FindingCode] = [
    .identityNumber, .mobileNumber, .landline, .bankNumber, .address, .personName,
  ]
}

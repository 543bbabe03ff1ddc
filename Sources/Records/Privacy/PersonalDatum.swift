/// Something in a text that tells who a person is, or how to reach or pay them.
///
/// What counts as personal information: 个人信息保护法, articles 4 and 28; GB/T 35273-2020,
/// appendices A and B.
public struct PersonalDatum: Sendable, Hashable {
  /// What it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A citizen's identity number.
    case identityNumber = "身份证号"
    /// A mobile telephone number.
    case mobileNumber = "手机号"
    /// The number of a telephone at home.
    case landline = "家庭电话"
    /// The number of a bank account or card.
    case bankNumber = "银行账号"
    /// An address down to the household.
    case address = "住址到户"
    /// A person's name.
    case name = "姓名"

    /// The fixed name in exports.
    public var english: String {
      switch self {
      case .identityNumber: "identity_number"
      case .mobileNumber: "mobile_number"
      case .landline: "landline"
      case .bankNumber: "bank_number"
      case .address: "address"
      case .name: "name"
      }
    }
  }

  /// What it is.
  public let kind: Kind
  /// The bytes of the text that hold it.
  public let range: Range<Int>
  /// The bytes of those characters that are masked, in order; the rest may be read.
  public let masked: [Range<Int>]
}

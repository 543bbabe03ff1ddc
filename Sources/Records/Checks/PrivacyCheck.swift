/// Looks for personal data in one record, header and body.
struct PrivacyCheck {
  let record: Record

  /// What was found, each shown as a reader may see it.
  var findings: [Finding] {
    let source = record.source
    let mask = PersonalDataMask()
    return PersonalDataScanner.scan(source.bytes).map { datum in
      Finding(
        code: datum.kind.code, path: record.path,
        line: source.line(at: datum.range.lowerBound),
        column: source.column(at: datum.range.lowerBound),
        message: "像是\(datum.kind.rawValue)：\(mask.shown(datum, in: source.bytes))",
        remedy: datum.kind.remedy)
    }
  }
}

extension PersonalDatum.Kind {
  /// The code of the finding.
  fileprivate var code: FindingCode {
    switch self {
    case .identityNumber: .identityNumber
    case .mobileNumber: .mobileNumber
    case .landline: .landline
    case .bankNumber: .bankNumber
    case .address: .address
    case .name: .personName
    }
  }

  /// What to do, in Chinese.
  fileprivate var remedy: String {
    switch self {
    case .identityNumber, .mobileNumber, .landline, .bankNumber:
      "记录里不写个人的号码：请改成“本人已留\(rawValue)”，号码另册保管；导出时会自动遮盖。"
    case .address: "请写到组为止，不写门牌；导出时会自动遮盖。"
    case .name: "请写称呼或“王某”，不写姓名；导出时会自动遮盖。"
    }
  }
}

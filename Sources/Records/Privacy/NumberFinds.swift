/// Numbers of persons: identity, telephone and bank.
struct NumberFinds {
  private let text: ScalarText
  private(set) var finds: [PersonalFind] = []

  /// A run of digits, perhaps with single spaces or hyphens between them.
  private struct Run {
    var range: Range<Int>
    /// The places of the digits, and of a last X.
    var places: [Int]
    var digits: [UInt8]
    var endsInX = false
    /// The lengths of the groups that spaces and hyphens make.
    var groups: [Int]
  }

  /// The first digits kept readable when a number is masked.
  private static let shownDigits = 3
  /// A local telephone number is the shortest that is anybody's own.
  private static let fewestDigits = 7

  init(_ scalars: [UInt32]) {
    text = ScalarText(scalars)
    var index = 0
    while index < scalars.count {
      guard text.isDigit(index) else {
        index += 1
        continue
      }
      let run = run(from: index)
      if run.digits.count >= Self.fewestDigits { take(run) }
      index = run.range.upperBound
    }
  }

  private func run(from start: Int) -> Run {
    let scalars = text.scalars
    var run = Run(range: start..<start, places: [], digits: [], groups: [0])
    var index = start
    while index < scalars.count {
      if text.isDigit(index) {
        run.places.append(index)
        run.digits.append(UInt8(scalars[index] - 0x30))
        run.groups[run.groups.count - 1] += 1
        index += 1
      } else if [0x20, 0x2D].contains(scalars[index]), text.isDigit(index + 1) {
        run.groups.append(0)
        index += 1
      } else {
        break
      }
    }
    if index < scalars.count, scalars[index] == 0x78, run.digits.count == 17 {
      run.places.append(index)
      run.endsInX = true
      index += 1
    }
    run.range = start..<index
    return run
  }

  private mutating func take(_ run: Run) {
    // A letter before or a decimal point makes it part of a code or a figure.
    let start = run.range.lowerBound
    let end = run.range.upperBound
    if start > 0, isCodePart(text.scalars[start - 1], at: start - 1, step: -1) { return }
    if end < text.scalars.count, isCodePart(text.scalars[end], at: end, step: 1) { return }
    guard let kind = kind(of: run) else { return }
    let shown = kind == .landline ? 0 : Self.shownDigits
    finds.append(
      PersonalFind(kind: kind, range: run.range, masked: Array(run.places.dropFirst(shown))))
  }

  /// A Latin letter, or a point or slash that joins the number to other digits.
  private func isCodePart(_ scalar: UInt32, at index: Int, step: Int) -> Bool {
    if (0x61...0x7A).contains(scalar) || scalar == 0x5F { return true }
    return [0x2E, 0x2F].contains(scalar) && text.isDigit(index + step)
  }

  private func kind(of run: Run) -> PersonalDatum.Kind? {
    let context = text.before(run.range.lowerBound, 14)
    if IdentityNumber.isValid(run.digits, endsInX: run.endsInX) { return .identityNumber }
    guard !run.endsInX else { return nil }
    let isNamedIdentity = context.containsAny(["身份证", "证件号", "公民身份"])
    if isNamedIdentity, [15, 18].contains(run.digits.count) { return .identityNumber }
    // 文号, 单号, 批号: numbers of things.
    let isCode = context.containsAny(Self.codeWords)
    if IdentityNumber.isOld(run.digits), !isCode { return .identityNumber }
    if isMobile(run), !isCode, !isQuantity(run) { return .mobileNumber }
    if isBank(run, context), !(isCode && !context.containsAny(Self.bankWords)) {
      return .bankNumber
    }
    if isLandline(run, context) { return .landline }
    return nil
  }

  private static let codeWords = [
    "文号", "编号", "单号", "批号", "证号", "注册号", "执照", "税号", "信用代码", "流水", "条码", "型号",
  ]
  private static let bankWords = ["账号", "帐号", "账户", "帐户", "卡号", "存折", "银行卡", "一卡通"]
  private static let officeWords = [
    "监督", "举报", "热线", "值班", "办公", "咨询", "服务", "传真", "工作站", "群工办", "站里", "政府", "村部", "村委",
    "派出所", "报修", "调度", "公示", "急救", "医院", "学校", "邮编", "邮政编码",
  ]
  private static let personalWords = [
    "家庭电话", "家里电话", "家中电话", "家电话", "宅电", "住宅电话", "本人电话", "户主", "联系人", "家属", "儿子",
    "女儿", "本人", "村民", "老人", "住户", "其电话", "联系方式", "座机",
  ]
  /// What follows a figure that counts something.
  private static let units = [
    "元", "万", "亿", "米", "亩", "斤", "吨", "人", "户", "棵", "株", "度", "方", "块", "个",
  ]

  /// Mobile numbers have eleven digits, the first 1 and the second 3 to 9 (工业和信息化部,
  /// 电信网编号计划); 86 may stand before them.
  private func isMobile(_ run: Run) -> Bool {
    var digits = run.digits[...]
    if digits.count == 13, digits.starts(with: [8, 6]) { digits = digits.dropFirst(2) }
    guard digits.count == 11, digits.first == 1, (3...9).contains(digits[digits.startIndex + 1])
    else { return false }
    // 1500 - 16000 …: groups that no one dictates a number in.
    return run.groups.allSatisfy { $0 == 11 || (2...5).contains($0) || $0 == 8 }
  }

  private func isQuantity(_ run: Run) -> Bool {
    let after = text.after(run.range.upperBound, 2).drop { $0 == " " }
    return Self.units.contains { after.hasPrefix($0) }
  }

  /// Cards and accounts have 16 to 19 digits and a check digit (ISO/IEC 7812-1, annex B);
  /// where the text says that it is an account, it is one without it.
  private func isBank(_ run: Run, _ context: String) -> Bool {
    guard (16...19).contains(run.digits.count), !isQuantity(run) else { return false }
    if context.containsAny(Self.bankWords) { return true }
    let isCard = [[6, 2], [4], [5, 1], [5, 2], [5, 3], [5, 4], [5, 5], [6, 0], [9, 5, 5]]
      .contains { run.digits.starts(with: $0.map { UInt8($0) }) }
    // Digits in a row could be anything; a card is told by its first digits and its check.
    return isCard && Luhn.isValid(run.digits)
  }

  /// A telephone at home: with 0 and the area, or seven or eight digits, where the words say
  /// whose it is.
  private func isLandline(_ run: Run, _ context: String) -> Bool {
    let count = run.digits.count
    let isWhole = run.digits.first == 0 && (10...12).contains(count)
    let isLocal = [7, 8].contains(count) && (2...8).contains(run.digits[0])
    guard isWhole || isLocal, !isQuantity(run) else { return false }
    let wide = text.before(run.range.lowerBound, 20)
    guard !wide.containsAny(Self.officeWords) else { return false }
    let isCalled = context.containsAny(["电话", "座机", "宅电", "联系方式", "拨打"])
    return isCalled && (isWhole || wide.containsAny(Self.personalWords))
  }
}

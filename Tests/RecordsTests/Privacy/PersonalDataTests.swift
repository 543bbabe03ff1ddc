import Records
import TestSupport
import Testing

/// Personal data is told from figures, numbers of things and roles, and is covered in place.
///
/// Every number here is made up: the birth dates are of the eighteenth century or no dates, the
/// telephone and card numbers are given to nobody.
@Suite struct PersonalDataTests {
  private func found(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return PersonalDataScanner.scan(bytes).map { datum in
      "\(datum.kind.rawValue) \(String(decoding: bytes[datum.range], as: UTF8.self))"
    }
  }

  /// The check digit by the definition of the standard: the weighted sum of all eighteen is 1
  /// modulo 11, the weight of the place i from the right being 2 to the power i − 1.
  private func identityNumber(_ first: String) -> String {
    for check in "0123456789X" {
      let values = (first + String(check)).map { $0 == "X" ? 10 : $0.wholeNumberValue ?? 0 }
      let sum = values.reversed().enumerated().reduce(0) { sum, item in
        sum + item.element * ((0..<item.offset).reduce(1) { power, _ in power * 2 % 11 })
      }
      if sum % 11 == 1 { return first + String(check) }
    }
    return first
  }

  @Test(arguments: ["11019918010203001", "65999918991231004", "33012318520606555"])
  func anIdentityNumberIsTheOneWithItsCheckDigit(_ first: String) {
    let number = identityNumber(first)
    #expect(found("证件\(number)。") == ["身份证号 \(number)"])
    let spaced = "\(number.prefix(6)) \(number.dropFirst(6).prefix(8)) \(number.dropFirst(14))"
    #expect(found(spaced) == ["身份证号 \(spaced)"])
    let wide = String(
      number.map { $0.wholeNumberValue.map { String(Array("０１２３４５６７８９")[$0]) } ?? "Ｘ" }.joined())
    #expect(found(wide) == ["身份证号 \(wide)"])
    // Another check digit makes it no identity number; only words could.
    let last: Character = number.last == "1" ? "2" : "1"
    let wrong = String(number.dropLast()) + String(last)
    #expect(found("编号\(wrong)").isEmpty)
    #expect(found("身份证\(wrong)") == ["身份证号 \(wrong)"])
  }

  @Test(arguments: [
    ("打他手机13900000000没人接", "手机号 13900000000"),
    ("手机139-0000-0000", "手机号 139-0000-0000"),
    ("手机１３９００００００００", "手机号 １３９００００００００"),
    ("家里电话010-00000000", "家庭电话 010-00000000"),
    ("户主电话：69000000，", "家庭电话 69000000"),
    ("存折账号6200 0000 0000 0000", "银行账号 6200 0000 0000 0000"),
    ("住三组12号，", "住址到户 12号"),
    ("家在三组十二号", "住址到户 十二号"),
    ("门牌号：15号", "住址到户 15号"),
    ("5号楼2单元301", "住址到户 301"),
    ("户主张建国说", "姓名 张建国"),
    ("戶主張建國說", "姓名 張建國"),
    ("其妻子：李秀英患有尿毒症", "姓名 李秀英"),
    ("王小明，因病致贫", "姓名 王小明"),
    ("低保户欧阳春", "姓名 欧阳春"),
  ])
  func personalDataIsFound(_ text: String, _ expected: String) {
    #expect(found(text) == [expected])
  }

  @Test(arguments: [
    "投资13900000000元", "文号13900000000", "编号139000000001", "x13900000000", "0.13900000000",
    "监督电话010-00000000", "值班电话69000000", "全县69000000元", "电话12345", "2010-03-15", "20100315",
    "〔2010〕5号", "三组5号井坏了", "3组2号机井", "1号变压器", "第三组", "门牌12块", "调解组5号", "国道12号桥",
    "户主张某说", "低保户王某某", "患者李**", "户主要求", "儿子高兴", "女儿成家", "老伴说", "村民张贴", "户主和村委会",
    "儿子马上回来", "独居老人四户", "村民代表", "病人家属", "下庄-2010-007", "东经1150000000000000",
    "12000棵", "水务局长", "残疾人全部", "当事人双方", "父亲和大伯",
  ])
  func figuresThingsAndRolesAreNone(_ text: String) {
    #expect(found(text).isEmpty, "\(text): \(found(text))")
  }

  @Test func coveringKeepsEveryPlace() {
    let text = "户主張建國，手机１３９００００００００，住三组12号，账号6200 0000 0000 0000。"
    let masked = PersonalDataMask().masked(text)
    #expect(masked == "户主張某某，手机１３９＊＊＊＊＊＊＊＊，住三组**号，账号620* **** **** ****。")
    #expect(masked.utf8.count == text.utf8.count)
    #expect(PersonalDataMask().masked(masked) == masked)
  }

  @Test func whateverATextHoldsItKeepsItsLength() {
    var random = SeededGenerator(seed: 21)
    let pieces = [
      "户主", "张建国", "1", "3", "9", "00000000", "𝟏", "①", "\u{301}", "三组", "12", "号", "，", " ", "-", "\n",
      "患病", "身份证", "x", "Ｘ", "\u{FEFF}", "6200", "单元", "👪",
    ]
    for _ in 0..<3_000 {
      let text = random.text(of: pieces, count: 0...20)
      let masked = PersonalDataMask().masked(text)
      #expect(masked.utf8.count == text.utf8.count)
      #expect(masked.unicodeScalars.count == text.unicodeScalars.count)
      let bytes = Array(text.utf8)
      var end = 0
      for datum in PersonalDataScanner.scan(bytes) {
        #expect(datum.range.lowerBound >= end && datum.range.upperBound <= bytes.count)
        end = datum.range.upperBound
        #expect(datum.masked.allSatisfy { datum.range.contains($0.lowerBound) })
        #expect(String(validating: bytes[datum.range], as: UTF8.self) != nil)
      }
    }
  }

  @Test func malformedBytesAreScanned() {
    var random = SeededGenerator(seed: 22)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      #expect(PersonalDataMask().masked(bytes).count == bytes.count)
    }
  }
}

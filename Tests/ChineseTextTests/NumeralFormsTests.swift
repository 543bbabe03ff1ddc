import ChineseText
import Testing

@Suite struct NumeralFormsTests {
  @Test(
    arguments: [
      ("35起", ["三十五起"]), ("三十五起", ["35起"]),
      ("2010年", ["二〇一〇年", "二千零一十年", "两千零一十年"]),
      ("二○一○年", ["2010年"]), ("２０１０年", ["二〇一〇年", "二千零一十年", "两千零一十年"]),
      ("两百户", ["200户", "二百户"]), ("200户", ["二百户", "两百户"]), ("10千伏", ["十千伏"]),
      ("12000棵", ["一万二千棵", "一万两千棵"]), ("一万二千棵", ["12000棵", "一万两千棵"]), ("105人", ["一百零五人"]),
    ] as [(String, [String])])
  func aNumberHasItsOtherSpellings(_ text: String, _ expected: [String]) {
    #expect(NumeralForms.alternatives(to: text) == expected)
  }

  @Test(arguments: [
    "一起", "三农", "百姓", "两委", "饮水", "二十", "3.19", "007号", "一二", "十月", "千方百计", "万一", "",
  ])
  func aWordHasNone(_ text: String) {
    #expect(NumeralForms.alternatives(to: text) == [])
  }

  @Test func everySpelledNumberReadsBack() {
    for value in Array(1...2_500) + [10_000, 10_010, 12_345, 20_000, 100_305, 99_999_999] {
      for form in NumeralForms.alternatives(to: "\(value)户") {
        #expect(ChineseNumeral.value(String(form.dropLast())) == value, "\(form)")
      }
    }
  }

  @Test func severalNumbersMultiply() {
    #expect(
      NumeralForms.alternatives(to: "35起33起")
        == ["35起三十三起", "三十五起33起", "三十五起三十三起"])
  }

  @Test func ofManyNumbersAllAreWrittenInOneManner() {
    #expect(
      NumeralForms.alternatives(to: "2009年5起，2010年35起，12户")
        == ["二〇〇九年五起,二〇一〇年三十五起,十二户", "二千零九年五起,二千零一十年三十五起,十二户", "两千零九年五起,两千零一十年三十五起,十二户"])
    let many = String(repeating: "12户", count: 40_000)
    #expect(
      NumeralForms.alternatives(to: many) == [String(repeating: "十二户", count: 40_000)])
  }
}

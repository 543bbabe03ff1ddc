import ChineseText
import Testing

@Suite struct ChineseDateTests {
  private static let today = CivilDate(year: 2010, month: 4, day: 20)

  @Test(arguments: [
    ("2010-03-15", "2010-03-15"), ("2010/3/15", "2010-03-15"), ("2010.3.15", "2010-03-15"),
    ("20100315", "2010-03-15"), ("2010年3月15日", "2010-03-15"), ("２０１０年３月１５号", "2010-03-15"),
    ("二〇一〇年三月十五日", "2010-03-15"), ("二○一○年三月二十五日", "2010-03-25"),
    ("2009-2-12 10:14:37", "2009-02-12"), ("2010年3月", "2010-03"), ("2010-03", "2010-03"),
    ("2010年", "2010"), ("2010", "2010"), ("09年", "2009"), ("2010年上半年", "2010上半年"),
    ("2010下半年", "2010下半年"), ("2010年第二季度", "2010年第2季度"), ("2010春", "2010-03-01 至 2010-05-31"),
    ("2010-04-01 至 2010-06-30", "2010-04-01 至 2010-06-30"),
    ("2010-04-01到2010-06-30", "2010-04-01 至 2010-06-30"),
    ("2010-04-01~2010-06-30", "2010-04-01 至 2010-06-30"),
    ("2010-04-01—2010-06-30", "2010-04-01 至 2010-06-30"),
    ("2010-04-01..2010-06-30", "2010-04-01 至 2010-06-30"),
    ("2010年3月至5月", "2010-03-01 至 2010-05-31"), ("2010年3-5月", "2010-03-01 至 2010-05-31"),
    ("2010年3月15日—20日", "2010-03-15 至 2010-03-20"),
    ("2009年11月至次年2月", "2009-11-01 至 2010-02-28"),
    ("2010 年 3 月 15 日", "2010-03-15"), ("2010 年 3 月 15 日 10:14", "2010-03-15"),
    ("2010-03-15T10:14:37", "2010-03-15"),
  ])
  func datesAreReadWithoutAReference(_ text: String, _ expected: String) {
    #expect(ChineseDate.parse(text, relativeTo: nil)?.description == expected)
  }

  @Test(arguments: [
    ("3月15日", "2010-03-15"), ("3.19", "2010-03-19"), ("今年", "2010"), ("去年", "2009"),
    ("上半年", "2010上半年"), ("3月份", "2010-03"), ("本月", "2010-04"), ("去年三月", "2009-03"),
    ("去年11月至今年2月", "2009-11-01 至 2010-02-28"), ("今年以来", "2010-01-01 至 2010-04-20"),
    ("3月至今", "2010-03-01 至 2010-04-20"), ("3-5月", "2010-03-01 至 2010-05-31"),
    ("3月15日至20日", "2010-03-15 至 2010-03-20"),
  ])
  func shortDatesNeedAReference(_ text: String, _ expected: String) {
    #expect(ChineseDate.parse(text, relativeTo: Self.today)?.description == expected)
    #expect(ChineseDate.parse(text, relativeTo: nil) == nil)
  }

  @Test(arguments: [
    "", "2010-02-30", "2010年2月30日", "2010-13", "2010年13月", "2010年0月", "20101315", "水窖", "2010年水",
    "2010-06-30 至 2010-04-01", "年", "月", "至", "至今", "三年", "十年", "5年", "100年", "两年", "10:14",
  ])
  func otherTextsAndImpossibleDatesAreNone(_ text: String) {
    #expect(ChineseDate.parse(text, relativeTo: Self.today) == nil)
  }

  @Test func whatAPeriodPrintsIsReadBack() {
    for text in ["2010-03-15", "2010-03", "2010上半年", "2010年第3季度", "2010", "2010冬"] {
      let period = ChineseDate.parse(text, relativeTo: nil)
      let printed = period?.description ?? ""
      #expect(ChineseDate.parse(printed, relativeTo: nil)?.first == period?.first)
      #expect(ChineseDate.parse(printed, relativeTo: nil)?.last == period?.last)
    }
  }
}

import Records
import Testing

@testable import Archiving

@Suite struct ArchivalNumberTests {
  @Test(arguments: [
    "0123-WS·2010-D30-QGB-0007", "0123-WS·2010-Y-0001", "A001-WS·2009-D10-群工办-9999",
  ])
  func theFormOfTheStandardIsReadAndWrittenUnchanged(_ text: String) throws {
    #expect(try #require(ArchivalNumber(parsing: text)).description == text)
  }

  @Test(arguments: [
    "０１２３－ＷＳ·２０１０－Ｄ３０－ＱＧＢ－０００７", "0123-ws・2010-d30-qgb-0007",
    "0123—WS•2010—D30—QGB—7", " 0123-WS.2010-D30-QGB-0007 ",
  ])
  func whatInputMethodsMakeOfItIsTheSameNumber(_ text: String) throws {
    #expect(
      try #require(ArchivalNumber(parsing: text)).description == "0123-WS·2010-D30-QGB-0007")
  }

  @Test(arguments: [
    "", "0123", "123-WS·2010-D30-QGB-0007", "0123-WS2010-D30-QGB-0007",
    "0123-WS·2010-D20-QGB-0007", "0123-WS·2010-D30-QGB-0000", "0123-WS·2010-D30-QGB-10000",
    "0123-WS·10-D30-QGB-0007", "0123-WS·2010-D30--0007", "0123-WS·2010-D30-Q-G-0007",
    "0123-WS·2010-D30-QGB-七",
  ])
  func anythingElseIsNone(_ text: String) {
    #expect(ArchivalNumber(parsing: text) == nil)
  }

  @Test func numbersAreOrderedAsCataloguesAre() {
    let texts = [
      "0123-WS·2009-D10-0001", "0123-WS·2010-Y-0001", "0123-WS·2010-Y-0002",
      "0123-WS·2010-D30-0001", "0123-WS·2010-D10-0001",
    ]
    let numbers = texts.compactMap(ArchivalNumber.init(parsing:))
    #expect(numbers.shuffled().sorted() == numbers)
  }

  @Test(arguments: [
    ("永久", RetentionPeriod.permanent), ("Y", .permanent), ("定期30年", .thirtyYears),
    ("三十年", .thirtyYears), ("D10", .tenYears), ("１０年", .tenYears),
  ])
  func periodsAreReadAsPeopleWriteThem(_ text: String, _ period: RetentionPeriod) {
    #expect(RetentionPeriod(parsing: text) == period)
  }

  @Test func tenYearsOf2010AreOverAfter2020() {
    #expect(RetentionPeriod.tenYears.lastYear(ofRecordFrom: 2010) == 2020)
    #expect(RetentionPeriod.permanent.lastYear(ofRecordFrom: 2010) == nil)
    #expect(RetentionPeriod(parsing: "长期") == nil)
  }
}

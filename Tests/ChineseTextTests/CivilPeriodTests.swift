import ChineseText
import Testing

@Suite struct CivilPeriodTests {
  @Test func aPeriodDoesNotEndBeforeItStarts() throws {
    let first = try #require(CivilDate(iso: "2010-04-01"))
    let last = try #require(CivilDate(iso: "2010-06-30"))
    #expect(CivilPeriod(first: last, last: first) == nil)
    #expect(CivilPeriod(first: first, last: last)?.description == "2010-04-01 至 2010-06-30")
    #expect(CivilPeriod(first: first, last: first)?.precision == .range)
    #expect(CivilPeriod(first).precision == .day)
    #expect(CivilPeriod(first).last == first)
  }

  @Test(
    arguments: [
      (2010, 1...12, .year, "2010", 365), (2008, 1...12, .year, "2008", 366),
      (2010, 1...6, .half, "2010上半年", 181), (2010, 7...12, .half, "2010下半年", 184),
      (2010, 4...6, .quarter, "2010年第2季度", 91), (2008, 2...2, .month, "2008-02", 29),
      (1900, 2...2, .month, "1900-02", 28), (2000, 2...2, .month, "2000-02", 29),
    ] as [(Int, ClosedRange<Int>, CivilPeriod.Precision, String, Int)])
  func wholeMonthsHaveTheirDaysAndName(
    _ year: Int, _ months: ClosedRange<Int>, _ precision: CivilPeriod.Precision, _ name: String,
    _ days: Int
  ) throws {
    let period = try #require(CivilPeriod(year: year, months: months, precision: precision))
    #expect(period.description == name)
    #expect(period.last.dayNumber - period.first.dayNumber + 1 == days)
  }

  @Test(arguments: [(2010, 0...3), (2010, 11...13), (0, 1...12), (10_000, 1...12)])
  func monthsThatDoNotExistMakeNoPeriod(_ year: Int, _ months: ClosedRange<Int>) {
    #expect(CivilPeriod(year: year, months: months, precision: .range) == nil)
  }
}

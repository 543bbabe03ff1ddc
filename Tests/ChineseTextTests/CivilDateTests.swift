import ChineseText
import Foundation
import Testing

@Suite struct CivilDateTests {
  @Test func daysAreThoseOfTheGregorianCalendar() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    for number in stride(from: -120_000, through: 60_000, by: 37) {
      let date = try #require(CivilDate(dayNumber: number))
      let parts = calendar.dateComponents(
        [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(number) * 86_400))
      #expect([date.year, date.month, date.day] == [parts.year, parts.month, parts.day])
      #expect(date.weekday % 7 + 1 == parts.weekday)
      #expect(date.dayNumber == number)
      #expect(CivilDate(iso: date.description) == date)
    }
  }

  @Test(arguments: [
    "2010-02-30", "2010-13-01", "2010-00-10", "2010-3-15", "+123-01-02", "2010-+3-15", "0000-01-01",
    "2010-03-15 ", "20100315", "",
  ])
  func otherTextsAreNoDate(_ text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test func theYearsEndWithoutATrap() throws {
    let first = try #require(CivilDate(year: 1, month: 1, day: 1))
    let last = try #require(CivilDate(year: 9_999, month: 12, day: 31))
    #expect(CivilDate(dayNumber: first.dayNumber) == first)
    #expect(CivilDate(dayNumber: last.dayNumber) == last)
    #expect(first.adding(days: -1) == nil)
    #expect(last.adding(days: 1) == nil)
    #expect(last.adding(days: .max) == nil)
    #expect(CivilDate(dayNumber: .max) == nil)
    #expect(CivilDate(dayNumber: .min) == nil)
  }
}

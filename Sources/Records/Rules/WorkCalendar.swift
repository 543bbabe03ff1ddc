public import ChineseText

/// Working days: Monday to Friday, without the holidays and with the moved days of the county's list.
public struct WorkCalendar: Sendable {
  private let holidays: Set<Int>
  private let movedDays: Set<Int>

  /// Creates a calendar; without lists every Monday to Friday is a working day.
  init(holidays: [CivilPeriod] = [], movedDays: [CivilPeriod] = []) {
    self.holidays = Self.numbers(of: holidays)
    self.movedDays = Self.numbers(of: movedDays)
  }

  private static func numbers(of periods: [CivilPeriod]) -> Set<Int> {
    Set(periods.flatMap { $0.first.dayNumber...$0.last.dayNumber })
  }

  /// Whether people work on a day.
  public func isWorkday(_ day: CivilDate) -> Bool {
    if movedDays.contains(day.dayNumber) { return true }
    return day.weekday <= 5 && !holidays.contains(day.dayNumber)
  }

  /// Returns the last day of a span that begins after a day; nil outside the years 1 to 9999.
  ///
  /// - Complexity: Linear in the days of a span of working days.
  public func end(of span: TimeSpan, after day: CivilDate) -> CivilDate? {
    guard span.isWorking else { return day.adding(days: span.days) }
    var day = day
    var left = span.days
    while left > 0 {
      guard let next = day.adding(days: 1) else { return nil }
      day = next
      if isWorkday(day) { left -= 1 }
    }
    return day
  }
}

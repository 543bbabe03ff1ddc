/// A stretch of days, as precise as it was written.
public struct CivilPeriod: Sendable, Hashable, CustomStringConvertible {
  /// How the period was written.
  public enum Precision: Sendable, Hashable {
    /// One day.
    case day
    /// A whole month.
    case month
    /// A quarter or season of three months.
    case quarter
    /// Half a year.
    case half
    /// A whole year.
    case year
    /// From one day to another.
    case range
  }

  /// The first day.
  public let first: CivilDate
  /// The last day, the same as the first or later.
  public let last: CivilDate
  /// How the period was written.
  public let precision: Precision

  /// Creates a period; nil where it ends before it starts.
  public init?(first: CivilDate, last: CivilDate, precision: Precision = .range) {
    guard first <= last else { return nil }
    (self.first, self.last, self.precision) = (first, last, precision)
  }

  /// Creates a period of one day.
  public init(_ day: CivilDate) {
    (first, last, precision) = (day, day, .day)
  }

  /// Creates a period of whole months; nil where a month does not exist.
  public init?(year: Int, months: ClosedRange<Int>, precision: Precision) {
    guard let first = CivilDate(year: year, month: months.lowerBound, day: 1),
      let last = CivilDate(
        year: year, month: months.upperBound,
        day: CivilDate.days(inMonth: months.upperBound, of: year))
    else { return nil }
    self.init(first: first, last: last, precision: precision)
  }

  /// The form a person would write: `2010-03-15`, `2010-03`, `2010上半年`, or both ends.
  public var description: String {
    switch precision {
    case .day: first.description
    case .month: String(first.description.prefix(7))
    case .quarter: "\(first.year)年第\((first.month + 2) / 3)季度"
    case .half: "\(first.year)\(first.month == 1 ? "上" : "下")半年"
    case .year: String(first.description.prefix(4))
    case .range: "\(first) 至 \(last)"
    }
  }
}

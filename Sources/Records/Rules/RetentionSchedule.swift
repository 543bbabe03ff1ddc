public import ChineseText

/// What the county suggests for how long each type of record is kept.
///
/// A suggestion helps whoever numbers; what stands in a record's header goes before it.
public struct RetentionSchedule: Sendable {
  /// A line of the schedule.
  struct Entry: Sendable {
    let type: String
    /// Whether it is for reports and plans that cover less than a year.
    let isForPartOfYear: Bool
    let period: RetentionPeriod
  }

  let entries: [Entry]

  /// A report on eleven months and more is taken for one on the year, in days.
  private static let leastDaysOfYear = 330

  /// Returns what is suggested for a record.
  ///
  /// - Parameters:
  ///   - type: The type as the vocabulary has it.
  ///   - covered: The days that the record covers, where it says so.
  /// - Returns: The period; nil where the schedule has no such type.
  public func suggestion(type: String, covering covered: CivilPeriod?) -> RetentionPeriod? {
    let matches = entries.filter { $0.type == type }
    if let covered,
      covered.last.dayNumber - covered.first.dayNumber + 1 < Self.leastDaysOfYear,
      let match = matches.first(where: \.isForPartOfYear)
    {
      return match.period
    }
    return matches.first { !$0.isForPartOfYear }?.period
  }
}

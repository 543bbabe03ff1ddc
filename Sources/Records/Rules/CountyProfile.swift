public import ChineseText

/// The county's rules for records.
///
/// Rules differ between counties and change with time: they are data, with the date from which
/// they hold.
public struct CountyProfile: Sendable {
  /// The rules from a day on.
  public struct Rules: Sendable {
    /// The first day on which they hold; nil for always.
    public let from: CivilDate?
    /// The keys that every record needs.
    public let required: [String]
    /// The keys that a type of record needs besides.
    public let requiredByType: [String: [String]]
    /// The least number of people at a station; nil for no rule.
    public let stationStaff: Int?
    /// The least number of days in the village each year; nil for no rule.
    public let daysPerYear: Int?
  }

  /// The county's name.
  public let name: String
  /// The rules in order of their first day.
  public let rules: [Rules]
  /// The roles that may take personal data out of the system uncovered.
  public let unmaskedReaders: [String]

  /// Returns the rules that hold on a day; without a day, the newest.
  public func rules(on date: CivilDate?) -> Rules? {
    guard let date else { return rules.last }
    return rules.last { $0.from.map { $0 <= date } ?? true } ?? rules.first
  }
}

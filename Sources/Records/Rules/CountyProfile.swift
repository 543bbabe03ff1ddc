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
    /// The line of 县情.yaml on which the rules begin, from 1.
    public let line: Int
    /// What makes a record complete.
    public let completeness: CompletenessRules
    /// What is asked of the stations.
    public let station: StationRules
    /// The meetings that must be held.
    public let meetings: [MeetingRule]
    /// When records are due.
    public let submission: SubmissionRules
    /// What must be made known.
    public let disclosure: DisclosureRules
    /// How diaries and ledgers go together.
    public let ledger: LedgerRules
    /// Who may see what.
    public let access: AccessRules

    /// The keys that every record needs.
    public var required: [String] { completeness.required }
    /// The keys that a type of record needs besides.
    public var requiredByType: [String: [String]] { completeness.requiredByType }
    /// The least number of people at a station; nil for no rule.
    public var stationStaff: Int? { station.staff }
    /// The least number of days in the village each year; nil for no rule.
    public var daysPerYear: Int? { station.daysPerYear }

    /// How a reason that rests on these rules begins: 按2010-01-01起执行的规定，.
    public var preface: String {
      from.map { "按\($0)起执行的规定，" } ?? "按本县的规定，"
    }
  }

  /// The county's name.
  public let name: String
  /// The rules in order of their first day.
  public let rules: [Rules]
  /// How long the stages of an issue may take.
  public let clocks: StageClocks
  /// The roles that may take personal data out of the system uncovered.
  public let unmaskedReaders: [String]

  /// Returns the rules that hold on a day; without a day, the newest.
  public func rules(on date: CivilDate?) -> Rules? {
    guard let date else { return rules.last }
    return rules.last { $0.from.map { $0 <= date } ?? true } ?? rules.first
  }
}

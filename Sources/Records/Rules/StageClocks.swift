public import ChineseText

/// How long the stages of an issue may take and what each ending needs, by the county's rules.
///
/// Several clauses may hold for one issue: general ones, those for a kind of issue, those from a
/// later day. What a later clause in the file says replaces what an earlier one said.
public struct StageClocks: Sendable {
  /// What holds for one issue.
  public struct Terms: Sendable, Hashable {
    /// How long an issue may stand at a stage, by the stage's name.
    public internal(set) var stages: [String: TimeSpan] = [:]
    /// How long it may take from being taken up to its end; nil for no limit.
    public internal(set) var whole: TimeSpan?
    /// By how much a deadline may be put off; nil for no limit.
    public internal(set) var longestExtension: TimeSpan?
    /// What an extension must tell: 同意人, 原因.
    public internal(set) var extensionParts: [String] = []
    /// The stages or keys that must be on record, by the stage that asks for them.
    public internal(set) var demands: [String: [String]] = [:]
  }

  /// Terms with the issues for which they hold.
  struct Clause: Sendable {
    var from: CivilDate?
    var nature: String?
    var category: String?
    var channel: String?
    var terms = Terms()
  }

  /// No rules, and working days from Monday to Friday.
  public static let none = StageClocks()

  let clauses: [Clause]
  /// The county's working days.
  public let calendar: WorkCalendar

  init(clauses: [Clause] = [], calendar: WorkCalendar = WorkCalendar()) {
    (self.clauses, self.calendar) = (clauses, calendar)
  }

  /// Returns what holds for an issue.
  ///
  /// - Parameters:
  ///   - nature: Its 性质, in the vocabulary's word.
  ///   - category: Its 类别, `一级/二级`; a clause for the first level holds for all below it.
  ///   - channel: Its 来源, in which the clause's word must stand: the legal clock of petitions
  ///     runs only where the record says 信访.
  ///   - day: The day it was taken up; without one, every clause holds whatever its first day.
  /// - Returns: The terms, empty where no clause holds.
  public func terms(
    nature: String?, category: String?, channel: String?, on day: CivilDate?
  ) -> Terms {
    var terms = Terms()
    for clause in clauses {
      if let from = clause.from, let day, day < from { continue }
      if let wanted = clause.nature, nature != wanted { continue }
      if let wanted = clause.channel, channel?.contains(wanted) != true { continue }
      if let wanted = clause.category {
        guard let category, category == wanted || category.hasPrefix(wanted + "/") else { continue }
      }
      terms.stages.merge(clause.terms.stages) { $1 }
      terms.demands.merge(clause.terms.demands) { $1 }
      terms.whole = clause.terms.whole ?? terms.whole
      terms.longestExtension = clause.terms.longestExtension ?? terms.longestExtension
      if !clause.terms.extensionParts.isEmpty {
        terms.extensionParts = clause.terms.extensionParts
      }
    }
    return terms
  }
}

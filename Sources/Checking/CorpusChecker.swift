internal import Issues
public import Records

/// Checks what only many records together can tell.
///
/// Every check says once what it finds of a station and a stretch of time, at the record after
/// which something is missing.
public struct CorpusChecker: Sendable {
  private let rules: CountyRules

  /// Creates a checker for a county.
  public init(rules: CountyRules) {
    self.rules = rules
  }

  /// Returns what is wrong across the records.
  ///
  /// - Parameter records: All records of the corpus; a state secret among them is passed over.
  /// - Returns: The findings, in order of paths and lines.
  public func check(_ records: [Record]) -> [Finding] {
    let shelf = RecordShelf(records: records.filter { !$0.isRefused }, rules: rules)
    let findings =
      GapCheck(shelf: shelf).findings() + YearCheck(shelf: shelf).findings()
      + FixedDayCheck(shelf: shelf).findings() + VisitCheck(shelf: shelf).findings()
      + BackfillCheck(shelf: shelf).findings() + MeetingCheck(shelf: shelf).findings()
      + DisclosureCheck(shelf: shelf).findings() + LedgerCheck(shelf: shelf).findings()
      + EvidenceCheck(shelf: shelf).findings()
    let lives = LifeCheck(records, rules: rules).findings()
    return (findings + lives + RecordChecker(rules: rules).checkReferences(records)).sorted()
  }
}

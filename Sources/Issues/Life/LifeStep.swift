public import ChineseText

/// One step in the life of an issue, with the places where it is written.
public struct LifeStep: Sendable {
  /// A place in a record.
  public struct Evidence: Sendable, Hashable {
    /// The record's path below the corpus.
    public let path: String
    /// The line, from 1.
    public let line: Int
  }

  /// The stage; nil for a status that is none of the known ones.
  public let stage: LifeStage?
  /// The stage's name, or the status as written.
  public let name: String
  /// When, as precise as it was written; nil where no day is known.
  public let date: CivilPeriod?
  /// Whether the day is written for this step; else it is the day of the record, by which the
  /// step had been taken.
  public let isDateWritten: Bool
  /// Who acted or decided, as written.
  public let who: String?
  /// What was done or said.
  public let detail: String?
  /// How often the issue had been taken up anew before, from 0.
  public let round: Int
  /// Where it is written, the oldest record first.
  public internal(set) var evidence: [Evidence]
}

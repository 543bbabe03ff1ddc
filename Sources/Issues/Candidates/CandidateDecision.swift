public import ChineseText

/// What a person decided about a candidate.
public struct CandidateDecision: Sendable, Hashable {
  /// What was decided.
  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// It is an issue, with a number of its own.
    case promoted = "立项"
    /// It is none.
    case dismissed = "不是问题"
  }

  /// What was decided.
  public let verdict: Verdict
  /// The number of the issue; empty where it was dismissed.
  public let number: String
  /// The candidate's name.
  public let candidate: String
  /// The record, below the corpus.
  public let source: String
  /// The line of the sentence, as it was then.
  public let line: Int
  /// The sentence.
  public let sentence: String
  /// The village; nil where it is unknown.
  public let village: String?
  /// The day of the record.
  public let date: CivilDate?
  /// Why; empty where nothing was written.
  public let reason: String
  /// Who decided, by role.
  public let author: String
  /// When, `2010-07-02 09:30`.
  public let time: String
  /// Where it is written, below the corpus.
  public internal(set) var path: String
}

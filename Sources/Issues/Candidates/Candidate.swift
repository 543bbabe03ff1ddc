public import ChineseText
internal import Records

/// A problem told in plain prose, which nobody marked as an issue.
public struct Candidate: Sendable, Hashable {
  /// A short name for commands, drawn from the path and the sentence; it stays when lines move.
  public let id: String
  /// The record, below the corpus.
  public let path: String
  /// The line at which the sentence begins, from 1.
  public let line: Int
  /// The sentence, as written.
  public let sentence: String
  /// The village, where the record speaks of one.
  public let village: String?
  /// The town, where it is known.
  public let town: String?
  /// The day of the record.
  public let date: CivilDate?
  /// The type of the record, as typed.
  public let type: String?
  /// The problem that the sentence tells of.
  public let problem: ProblemFinding
  /// How much speaks for it, 0 to 1; comparable among candidates only.
  public let score: Double
  /// What speaks for it, in Chinese.
  public let signs: [String]

  /// The name of a sentence of a record.
  static func id(path: String, sentence: String) -> String {
    let digest = ContentDigest(of: Array((path + "\n" + fold(sentence)).utf8)).description
    return "候" + digest.prefix(6)
  }
}

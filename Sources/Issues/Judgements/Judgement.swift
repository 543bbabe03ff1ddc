internal import ChineseText

/// What a person decided about two issues.
public struct Judgement: Sendable, Hashable {
  /// How the two belong together.
  public enum Relation: String, Sendable, Hashable, CaseIterable {
    /// They are one and the same matter.
    case same = "同一"
    /// They are the same kind of problem.
    case sameKind = "同类"
    /// The first is the cause of the second.
    case cause = "因果"
    /// They have nothing to do with one another.
    case unrelated = "无关"
  }

  /// How the two belong together.
  public let relation: Relation
  /// The first issue's number.
  public let first: String
  /// The second issue's number.
  public let second: String
  /// Why; empty where nothing was written.
  public let reason: String
  /// Who decided, by role.
  public let author: String
  /// When, `2010-07-02 09:30`.
  public let time: String
  /// Where it is written, below the corpus.
  public internal(set) var path: String

  /// Creates a judgement.
  public init(
    _ relation: Relation, _ first: String, _ second: String, reason: String, author: String,
    time: String, path: String
  ) {
    self.relation = relation
    self.first = first
    self.second = second
    self.reason = reason
    self.author = author
    self.time = time
    self.path = path
  }

  /// Whether the judgement speaks of two issues, in either order.
  public func concerns(_ one: String, _ other: String) -> Bool {
    let pair = Set([fold(first), fold(second)])
    return pair == Set([fold(one), fold(other)])
  }
}

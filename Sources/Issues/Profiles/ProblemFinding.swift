/// The problem an issue tells of, with what decided it.
public struct ProblemFinding: Sendable, Hashable {
  /// The problem.
  public let name: String
  /// The first level above it.
  public let family: String
  /// The value of the vocabulary 类别 that goes with it.
  public let category: String?
  /// Its codes in other lists, as the vocabulary has them.
  public let codes: [String]
  /// How sure, 0 to 1.
  public let share: Double
  /// The terms that decided, the weightiest first.
  public let words: [String]

  /// Whether words are part of its name, its first level or its category.
  public func isNamed(by words: String) -> Bool {
    [name, family, category ?? ""].contains { $0.contains(words) }
  }
}

/// A query that cannot be understood, with the place and what to type instead.
public struct QueryError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The query as typed.
  public let query: String
  /// Where in the query the fault lies, in characters from 0.
  public let range: Range<Int>
  /// What is wrong, in Chinese.
  public let message: String
  /// What to type instead, in Chinese.
  public let remedy: String

  /// What is shown of a long query before and from the faulty place on, in characters.
  private static let context = 20

  /// The message, the query and a caret below the faulty place; of a long query only what stands
  /// around it.
  public var description: String {
    let characters = query.map(Self.plain)
    let lower = min(range.lowerBound, characters.count)
    var shown = characters.indices
    var (head, tail) = ("", "")
    if characters.count > 4 * Self.context {
      shown = max(0, lower - Self.context)..<min(characters.count, lower + 2 * Self.context)
      if shown.lowerBound > 0 { head = "…" }
      if shown.upperBound < characters.count { tail = "…" }
    }
    let marked = characters[lower..<max(lower, min(range.upperBound, shown.upperBound))]
    let before = head + String(characters[shown.lowerBound..<lower])
    let indent = String(repeating: " ", count: displayWidth(of: before))
    let caret = String(repeating: "^", count: max(1, displayWidth(of: String(marked))))
    let excerpt = head + String(characters[shown]) + tail
    return "\(message)\n  \(excerpt)\n  \(indent)\(caret)\n\(remedy)"
  }

  /// A character without the marks above it where there are more than any script has.
  private static func plain(_ character: Character) -> Character {
    let scalars = character.unicodeScalars
    guard scalars.count > 10, let first = scalars.first else { return character }
    return Character(first)
  }
}

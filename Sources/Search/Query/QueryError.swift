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

  /// The message, the query and a caret below the faulty place.
  public var description: String {
    let characters = Array(query)
    let before = characters.prefix(range.lowerBound)
    let marked = characters.dropFirst(range.lowerBound).prefix(max(1, range.count))
    let width = { (part: ArraySlice<Character>) in part.reduce(0) { $0 + displayWidth(of: $1) } }
    let indent = String(repeating: " ", count: width(before))
    let caret = String(repeating: "^", count: max(1, width(marked)))
    return "\(message)\n  \(query)\n  \(indent)\(caret)\n\(remedy)"
  }
}

/// The columns a character takes on a terminal: 2 for Han and full-width forms, else 1.
///
/// After Unicode's East Asian Width (UAX #11), by block.
public func displayWidth(of character: Character) -> Int {
  guard let scalar = character.unicodeScalars.first?.value else { return 0 }
  switch scalar {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
    return 2
  case 0x2014...0x2015, 0x2018...0x201D, 0x2026:
    return 2
  default:
    return 1
  }
}

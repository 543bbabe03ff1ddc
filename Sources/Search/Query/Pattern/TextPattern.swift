internal import ChineseText

/// A regular expression over the search form of a text.
///
/// The pattern is folded like the text it is compared with, so that Traditional characters and
/// capital letters match either way. What stands behind a backslash is left as it is.
public struct TextPattern: Sendable, Hashable {
  /// Why a pattern cannot be used.
  enum Fault: Error {
    /// It is longer or more complicated than a person writes.
    case tooLong
    /// It is no regular expression.
    case malformed
    /// It has a sign that is not supported, such as `(?=` or `\1`.
    case unsupported
  }

  /// The pattern as typed, without the slashes.
  public let source: String
  /// Text that every match holds; a record without one of them cannot match.
  let necessary: [String]
  private let program: PatternProgram

  /// How long a pattern may be, in Unicode scalars.
  static let longest = 500
  /// More matches in one text are not marked.
  private static let mostMatches = 1_000

  init(_ source: String) throws(Fault) {
    guard source.unicodeScalars.count <= Self.longest else { throw .tooLong }
    self.source = source
    let node = try PatternReader.read(Self.folding(source))
    program = try PatternProgram(node)
    necessary = node.necessary
  }

  /// Returns the matches within paragraphs, the first of a text only where no more is asked for.
  ///
  /// - Complexity: The length of the text times that of the pattern, for every match.
  func matches(
    in text: [UInt32], paragraphs: [Range<Int>], firstOnly: Bool = false
  ) -> [Range<Int>] {
    var matcher = PatternMatcher(program)
    var found: [Range<Int>] = []
    for paragraph in paragraphs {
      let limit = firstOnly ? 1 : Self.mostMatches - found.count
      found += matcher.matches(in: text, paragraph, limit: limit)
      if found.count >= (firstOnly ? 1 : Self.mostMatches) { break }
    }
    return found
  }

  /// Folds what stands for itself; marks that folding would turn into signs are escaped.
  private static func folding(_ source: String) -> String {
    var result = ""
    var isEscaped = false
    for scalar in source.unicodeScalars {
      if isEscaped || scalar == "\\" {
        result.unicodeScalars.append(scalar)
        isEscaped = !isEscaped && scalar == "\\"
      } else if scalar.isASCII {
        let isLetter = ("A"..."Z").contains(scalar)
        result += isLetter ? String(scalar).lowercased() : String(scalar)
      } else {
        for part in FoldedText(String(scalar)).scalars {
          if part < 0x80, ScalarClass.of(part) == .gap, part != 0x20 { result += "\\" }
          result += String(scalars: [part])
        }
      }
    }
    return result
  }
}

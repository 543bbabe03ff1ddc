internal import ChineseText

/// A regular expression over the search form of a text.
///
/// The pattern is folded like the text it is compared with, so that Traditional characters and
/// capital letters match either way. What stands behind a backslash is left as it is.
public struct TextPattern: Sendable, Hashable {
  /// Why a pattern cannot be used.
  enum Fault: Error {
    /// It is longer than a person writes, and reading it might never end.
    case tooLong
    /// It is no regular expression.
    case malformed
    /// Its repetitions are nested, which can take for ever.
    case nestedRepetition
  }

  /// The pattern as typed, without the slashes.
  public let source: String
  private let folded: String

  /// How long a pattern may be, in Unicode scalars.
  static let longest = 500

  init(_ source: String) throws(Fault) {
    guard source.unicodeScalars.count <= Self.longest else { throw .tooLong }
    self.source = source
    folded = Self.folding(source)
    guard (try? Regex(folded)) != nil else { throw .malformed }
    guard !Self.nestsRepetition(folded) else { throw .nestedRepetition }
  }

  /// Returns the expression, ready to match.
  func compiled() -> Regex<AnyRegexOutput>? {
    try? Regex(folded)
  }

  /// Text that every match holds; a record without one of them cannot match.
  var necessary: [String] {
    // What an alternative, a group or a set may leave out is not looked for.
    guard !folded.contains("|") else { return [] }
    var runs: [String] = []
    var run = ""
    var depth = 0
    var isEscaped = false
    for character in folded {
      let wasEscaped = isEscaped
      isEscaped = !wasEscaped && character == "\\"
      if "*?{".contains(character), !wasEscaped { run = String(run.dropLast()) }
      if "([".contains(character), !wasEscaped { depth += 1 }
      let isText =
        depth == 0 && !wasEscaped
        && character.unicodeScalars.allSatisfy { ScalarClass.of($0.value) == .han }
      if isText {
        run.append(character)
      } else if !run.isEmpty {
        runs.append(run)
        run = ""
      }
      if ")]".contains(character), !wasEscaped { depth -= 1 }
    }
    if !run.isEmpty { runs.append(run) }
    return runs
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

  /// Whether a group that repeats without end holds something that does too: `(a+)+`.
  private static func nestsRepetition(_ pattern: String) -> Bool {
    var repeats: [Bool] = [false]
    var isEscaped = false
    var isInSet = false
    var closedGroupRepeats = false
    for character in pattern {
      if isEscaped {
        isEscaped = false
        closedGroupRepeats = false
        continue
      }
      switch character {
      case "\\": isEscaped = true
      case "[": isInSet = true
      case "]": isInSet = false
      case "(" where !isInSet: repeats.append(false)
      case ")" where !isInSet && repeats.count > 1:
        closedGroupRepeats = repeats.removeLast()
        if closedGroupRepeats { repeats[repeats.count - 1] = true }
        continue
      case "*" where !isInSet, "+" where !isInSet:
        if closedGroupRepeats { return true }
        repeats[repeats.count - 1] = true
      default: break
      }
      closedGroupRepeats = false
    }
    return false
  }
}

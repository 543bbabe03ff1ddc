internal import ChineseText
internal import Records

/// Finds the readings that a script converter left in brackets behind characters.
///
/// Only a bracket with one toned syllable right behind a Chinese character counts: （干部）,
/// (一) and (3) are a person's own. The characters and their readings are kept, for
/// ``DisplacedBytes`` learns from them how the converter worked.
struct PinyinResidue {
  /// A bracket with a toned syllable.
  struct Bracket {
    /// The scalars of the bracket.
    let range: Range<Int>
    let syllable: String
  }

  /// Brackets behind Chinese characters.
  private(set) var residues: [Bracket] = []
  /// Brackets behind something else.
  private(set) var strays: [Bracket] = []
  /// For each reading the characters that carry it.
  private(set) var characters: [String: Set<Unicode.Scalar>] = [:]

  init(_ text: LocatedText) {
    let scalars = text.scalars
    for index in scalars.indices where scalars[index] == "(" || scalars[index] == "（" {
      guard let bracket = Self.bracket(scalars, at: index), index > 0 else { continue }
      if ScalarClass.of(scalars[index - 1].value) == .han {
        residues.append(bracket)
        characters[bracket.syllable, default: []].insert(scalars[index - 1])
      } else {
        strays.append(bracket)
      }
    }
  }

  private static func bracket(_ scalars: [Unicode.Scalar], at start: Int) -> Bracket? {
    let limit = min(scalars.count, start + PinyinSyllable.longest + 2)
    guard
      let end = scalars[(start + 1)..<limit].firstIndex(where: { $0 == ")" || $0 == "）" }),
      PinyinSyllable.isToned(scalars[(start + 1)..<end])
    else { return nil }
    return Bracket(
      range: start..<(end + 1), syllable: String.joining(scalars[(start + 1)..<end]))
  }
}

extension String {
  /// The text of some scalars.
  static func joining(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

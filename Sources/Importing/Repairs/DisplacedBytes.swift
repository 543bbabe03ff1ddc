internal import ChineseText

/// Puts together characters that a converter tore apart.
///
/// The converter looked for the byte pairs of Traditional characters in GBK text, to write the
/// reading behind each, and took one where the second byte of a character and the first of the
/// next happened to make such a pair. The bracket fell into the middle of a character:
///
///     A₁A₂ B₁B₂ C₁C₂    A₂B₁ looks like a character with the reading x
///     A₁A₂ B₁ (x) B₂C₁ C₂    read again: A, “?x)” for the broken pair, a wrong character, a letter
///
/// The lost byte B₁ is the second byte of a character with the reading x whose first byte is A₂.
/// The file's other brackets tell which characters have which reading. Where exactly one fits,
/// and all pairs up to the place where the bytes fall into step again are Chinese characters,
/// nothing else can have stood there.
struct DisplacedBytes {
  /// A place put together again.
  struct Find {
    /// The scalars from the question mark to where the bytes are in step.
    let range: Range<Int>
    let text: String
    /// Whether the bracket behind the last character confirms it.
    let isConfirmed: Bool
  }

  /// More characters out of step than this are another fault.
  private static let longestRun = 12

  private(set) var finds: [Find] = []
  /// The question marks of places that could not be put together.
  private(set) var unsolved: [Int] = []

  init(_ text: LocatedText, residue: PinyinResidue) {
    let scalars = text.scalars
    for index in scalars.indices where scalars[index] == "?" && index > 0 {
      let limit = min(scalars.count, index + PinyinSyllable.longest + 2)
      guard let end = scalars[(index + 1)..<limit].firstIndex(of: ")"),
        PinyinSyllable.isToned(scalars[(index + 1)..<end])
      else { continue }
      let syllable = String.joining(scalars[(index + 1)..<end])
      let known = residue.characters[syllable] ?? []
      if let find = Self.solve(scalars, at: index, bracketEnd: end + 1, known, residue) {
        finds.append(find)
      } else {
        unsolved.append(index)
      }
    }
  }

  private static func solve(
    _ scalars: [Unicode.Scalar], at index: Int, bracketEnd: Int,
    _ known: Set<Unicode.Scalar>, _ residue: PinyinResidue
  ) -> Find? {
    guard let before = GBKCodec.bytes(of: scalars[index - 1]), before.count == 2 else {
      return nil
    }
    let lost = Set(
      known.compactMap(GBKCodec.bytes).filter { $0.count == 2 && $0[0] == before[1] }.map { $0[1] })
    guard lost.count == 1, var carried = lost.first else { return nil }
    var result: [Unicode.Scalar] = []
    var next = bracketEnd
    while next < scalars.count, result.count < longestRun {
      guard let bytes = GBKCodec.bytes(of: scalars[next]), let first = bytes.first,
        let scalar = GBKCodec.scalar(carried, first), ScalarClass.of(scalar.value) == .han
      else { return nil }
      result.append(scalar)
      next += 1
      guard bytes.count == 2 else {
        let confirmation = residue.strays.first { $0.range.lowerBound == next }
        return Find(
          range: index..<next, text: .joining(result),
          isConfirmed: confirmation.map {
            residue.characters[$0.syllable]?.contains(scalar) ?? false
          } ?? false)
      }
      carried = bytes[1]
    }
    return nil
  }
}

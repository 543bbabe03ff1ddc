/// Tells a toned syllable of Hanyu Pinyin from other letters (GB/T 16159).
enum PinyinSyllable {
  private static let toned: [Unicode.Scalar: Unicode.Scalar] = [
    "ā": "a", "á": "a", "ǎ": "a", "à": "a", "ē": "e", "é": "e", "ě": "e", "è": "e",
    "ī": "i", "í": "i", "ǐ": "i", "ì": "i", "ō": "o", "ó": "o", "ǒ": "o", "ò": "o",
    "ū": "u", "ú": "u", "ǔ": "u", "ù": "u", "ǖ": "ü", "ǘ": "ü", "ǚ": "ü", "ǜ": "ü",
  ]
  /// Two letters first, so that they are tried before the one they begin with.
  private static let initials = [
    "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r",
    "z", "c", "s", "y", "w",
  ]
  private static let finals: Set<String> = [
    "a", "o", "e", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "er", "i", "ia", "ie",
    "iao", "iu", "ian", "in", "iang", "ing", "iong", "u", "ua", "uo", "uai", "ui", "uan", "un",
    "uang", "ue", "ü", "üe", "üan", "ün",
  ]
  /// The longest syllables have six letters: zhuāng.
  static let longest = 6

  /// Whether the scalars are one syllable with one tone mark.
  static func isToned(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard (1...longest).contains(scalars.count),
      scalars.count(where: { toned[$0] != nil }) == 1
    else { return false }
    var plain = String.UnicodeScalarView()
    plain.append(contentsOf: scalars.map { toned[$0] ?? $0 })
    let letters = String(plain)
    if finals.contains(letters) { return true }
    guard let initial = initials.first(where: { letters.hasPrefix($0) }) else { return false }
    return finals.contains(String(letters.dropFirst(initial.count)))
  }
}

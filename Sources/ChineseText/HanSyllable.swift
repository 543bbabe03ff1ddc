/// The syllable by which a Chinese character is typed, to recognise a slip of an input method:
/// 下装村 for 下庄村.
public enum HanSyllable {
  /// Whether two characters are typed by one syllable, tones left aside.
  ///
  /// What many speakers do not keep apart counts as one: z and zh, c and ch, s and sh, and n and ng
  /// at the end.
  ///
  /// - Returns: Whether they are; false for what has no ``number(of:)``.
  public static func isShared(by left: Character, and right: Character) -> Bool {
    guard let own = number(of: left) else { return false }
    return own == number(of: right)
  }

  /// Returns the number of a character's syllable, equal for characters that sound alike; nil for
  /// what is no character of GB/T 2312, in either script.
  public static func number(of character: Character) -> Int? {
    let folded = fold(String(character)).unicodeScalars
    guard let scalar = folded.first, folded.count == 1 else { return nil }
    return numbers[scalar.value]
  }

  private static let numbers: [UInt32: Int] = {
    var numberOfSyllable: [String: Int] = [:]
    var numbers: [UInt32: Int] = [:]
    for group in table.split(whereSeparator: \.isWhitespace) {
      let spelling = group.prefix(while: \.isASCII)
      let syllable = merged(spelling)
      let number = numberOfSyllable[syllable, default: numberOfSyllable.count]
      numberOfSyllable[syllable] = number
      for character in group[spelling.endIndex...] {
        for scalar in fold(String(character)).unicodeScalars { numbers[scalar.value] = number }
      }
    }
    return numbers
  }()

  /// A spelling without the differences that many speakers do not make.
  private static func merged(_ spelling: Substring) -> String {
    var spelling = String(spelling)
    if let first = spelling.first, "zcs".contains(first), spelling.dropFirst().first == "h" {
      spelling.remove(at: spelling.index(after: spelling.startIndex))
    }
    if spelling.hasSuffix("ng") { spelling.removeLast() }
    return spelling
  }
}

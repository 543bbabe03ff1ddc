internal import ChineseText

/// What is compared as one: a Chinese character, a mark, or a whole number or Latin word.
struct TextWord: Hashable {
  /// As written.
  let text: String
  /// In search form, by which it is compared.
  private let folded: String

  private init(_ text: String) {
    self.text = text
    folded = fold(text)
  }

  static func == (left: TextWord, right: TextWord) -> Bool { left.folded == right.folded }

  func hash(into hasher: inout Hasher) { hasher.combine(folded) }

  /// Cuts a text into sentences of words; line breaks and spaces are left out.
  static func sentences(of text: String) -> [[TextWord]] {
    var sentences: [[TextWord]] = []
    var sentence: [TextWord] = []
    var run = ""
    let endRun = {
      if !run.isEmpty { sentence.append(TextWord(run)) }
      run = ""
    }
    for character in text {
      if character.isWhitespace {
        // Only between Latin words does a space matter; elsewhere wraps make and lose it.
        endRun()
        continue
      }
      if isOfRun(character) {
        run.append(character)
        continue
      }
      endRun()
      sentence.append(TextWord(String(character)))
      if "。；！？;!?".contains(character) {
        sentences.append(sentence)
        sentence = []
      }
    }
    endRun()
    if !sentence.isEmpty { sentences.append(sentence) }
    return sentences
  }

  /// Whether a character belongs to a number or Latin word; 三十五 is a number as 35 is.
  private static func isOfRun(_ character: Character) -> Bool {
    if "一二三四五六七八九十百千万〇零两".contains(character) { return true }
    guard let scalar = FoldedText(String(character)).scalars.first else { return false }
    let found = ScalarClass.of(scalar)
    return found == .digit || found == .letter
  }
}

internal import ChineseText

/// How far apart two words are, for suggestions.
enum EditDistance {
  /// Longer words are no slips of a known one; in bytes.
  private static let longestWord = 200

  /// Returns the number of characters to insert, delete or replace (Levenshtein).
  static func between(_ left: String, _ right: String) -> Int {
    halves(left, right) { $0 == $1 ? 0 : 2 } / 2
  }

  /// Returns the same in halves, where a character in place of one that sounds alike is half a step:
  /// an input method offers them side by side.
  static func halvesBySound(_ left: String, _ right: String) -> Int {
    halves(left, right) { $0 == $1 ? 0 : HanSyllable.isShared(by: $0, and: $1) ? 1 : 2 }
  }

  /// The least cost of turning one word into the other, to insert or delete a character costing 2.
  private static func halves(
    _ left: String, _ right: String, replacing cost: (Character, Character) -> Int
  ) -> Int {
    let right = Array(right)
    var row = (0...right.count).map { $0 * 2 }
    for (index, character) in left.enumerated() {
      var diagonal = row[0]
      row[0] = (index + 1) * 2
      for column in right.indices {
        let replaced = diagonal + cost(character, right[column])
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 2, row[column + 1] + 2)
      }
    }
    return row[right.count]
  }

  /// Returns the candidate nearest to a word, where one is near enough to be meant.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    // No word is so long, and the distance would take its time.
    guard word.utf8.count <= longestWord else { return nil }
    return
      candidates.map { ($0, between(word, $0)) }
      .filter { $0.1 < max(2, max(word.count, $0.0.count)) }
      .min { $0.1 < $1.1 }?.0
  }
}

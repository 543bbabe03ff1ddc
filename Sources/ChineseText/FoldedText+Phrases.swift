extension FoldedText {
  /// Returns where a phrase stands as the index takes it: with whole words at its ends, and any
  /// run of spaces for one.
  ///
  /// `10千伏` does not stand in `110千伏`, which a plain substring would find.
  ///
  /// - Parameters:
  ///   - phrase: The phrase; spaces at its ends do not count.
  ///   - isPrefix: Whether the last word of the phrase may go on.
  /// - Returns: Ranges of scalars, leftmost first, without overlaps.
  public func occurrences(ofPhrase phrase: FoldedText, isPrefix: Bool = false) -> [Range<Int>] {
    let pattern = phrase.scalars.split(separator: 0x20).joined(separator: [0x20])
    let needle = Array(pattern)
    guard let first = needle.first else { return [] }
    var found: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      if scalars[index] == first, let end = end(of: needle, from: index),
        !isWithinWord(index), isPrefix || !isWithinWord(end)
      {
        found.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// Where a needle that begins at a place ends; nil where it does not stand there.
  private func end(of needle: [UInt32], from start: Int) -> Int? {
    var place = start
    for scalar in needle {
      guard place < scalars.count, scalars[place] == scalar else { return nil }
      place += 1
      if scalar == 0x20 { while place < scalars.count, scalars[place] == 0x20 { place += 1 } }
    }
    return place
  }

  /// Whether a place lies inside a word or a number, the point of a decimal included.
  private func isWithinWord(_ place: Int) -> Bool {
    guard place > 0, place < scalars.count else { return false }
    let before = ScalarClass.of(scalars[place - 1])
    let after = ScalarClass.of(scalars[place])
    if before == after { return before == .letter || before == .digit }
    let isDigit = { (index: Int) in
      scalars.indices.contains(index) && ScalarClass.of(scalars[index]) == .digit
    }
    if scalars[place] == 0x2E { return isDigit(place - 1) && isDigit(place + 1) }
    if scalars[place - 1] == 0x2E { return isDigit(place - 2) && isDigit(place) }
    return false
  }
}

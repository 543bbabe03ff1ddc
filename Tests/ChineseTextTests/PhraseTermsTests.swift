import ChineseText
import Testing

@Suite struct PhraseTermsTests {
  private func units(_ text: String) -> [String] {
    phraseTerms(for: FoldedText(text)).units.map { "\($0.term)+\($0.offset)" }
  }

  @Test(
    arguments: [
      ("水", ["水+0"]), ("饮水", ["饮水+0"]), ("饮水难", ["饮水+0", "水难+1"]), ("wifi", ["wifi+0"]),
      ("4g", ["4+0", "g+1"]), ("饮水4", ["饮水+0", "水+1", "4+2"]), ("，饮水。", ["饮水+0"]),
      ("", []), ("，。", []),
    ] as [(String, [String])])
  func aPhraseNeedsTheseTerms(_ text: String, _ expected: [String]) {
    #expect(units(text) == expected)
  }

  @Test(arguments: [
    ("饮水", false), ("饮水，困难", true), ("饮水 困难", true), ("4g信号", false), ("，饮水。", false),
    ("3.19", false), ("饮水\n困难", true),
  ])
  func punctuationInsideNeedsAComparison(_ text: String, _ hasGaps: Bool) {
    #expect(phraseTerms(for: FoldedText(text)).hasGaps == hasGaps)
  }

  @Test(arguments: UInt64(1)...12)
  func phrasesFindExactlyTheDocumentsThatHoldThem(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    // Few pieces, so that near misses are common.
    let pieces = ["甲", "乙", "丙", "甲乙", "a", "bc", "7", "12.5", "，", " ", "。\n", "後", "后"]
    let documents = (0..<60).map { _ in
      FoldedText(generator.text(of: pieces, count: 1...30))
    }
    var index = PositionalIndex()
    for (number, document) in documents.enumerated() { index.add(document, as: number) }
    for _ in 0..<250 {
      guard let query = query(from: documents, &generator) else { continue }
      let phrase = phraseTerms(for: query)
      let expected = documents.indices.filter { holds(documents[$0], query) }
      let found = index.documents(matching: phrase)
      if phrase.hasGaps {
        #expect(found.isSuperset(of: expected), "\(query.string)")
      } else {
        #expect(found.sorted() == expected, "\(query.string)")
      }
    }
  }

  /// A piece of a document, or of two put together; words stay whole.
  private func query(
    from documents: [FoldedText], _ generator: inout SeededGenerator
  ) -> FoldedText? {
    func piece() -> String? {
      guard let scalars = documents.randomElement(using: &generator)?.scalars else { return nil }
      let start = Int.random(in: 0..<scalars.count, using: &generator)
      let end = min(scalars.count, start + Int.random(in: 1...6, using: &generator))
      guard isBoundary(scalars, start), isBoundary(scalars, end) else { return nil }
      return string(of: Array(scalars[start..<end]))
    }
    guard let first = piece() else { return nil }
    let query = FoldedText(
      Bool.random(using: &generator) ? first : first + (piece() ?? ""))
    let classes = query.scalars.map(ScalarClass.of)
    // A mark at an end is no part of the phrase, and two words put together are another word.
    guard let head = classes.first, let tail = classes.last, head != .gap, tail != .gap,
      head != .lineBreak, tail != .lineBreak
    else { return nil }
    return query
  }

  private func isBoundary(_ scalars: [UInt32], _ place: Int) -> Bool {
    guard place > 0, place < scalars.count else { return true }
    let before = ScalarClass.of(scalars[place - 1])
    let after = ScalarClass.of(scalars[place])
    if before == after { return before == .han || before == .gap }
    // A point is part of a number only between two digits.
    func isDigit(_ place: Int) -> Bool {
      scalars.indices.contains(place) && ScalarClass.of(scalars[place]) == .digit
    }
    if scalars[place] == 0x2E { return !(isDigit(place - 1) && isDigit(place + 1)) }
    if scalars[place - 1] == 0x2E { return !(isDigit(place - 2) && isDigit(place)) }
    return true
  }

  /// Whether a document holds a text with whole words at both ends.
  private func holds(_ document: FoldedText, _ query: FoldedText) -> Bool {
    let length = query.scalars.count
    guard length <= document.scalars.count else { return false }
    return (0...(document.scalars.count - length)).contains { start in
      document.scalars[start..<(start + length)].elementsEqual(query.scalars)
        && isBoundary(document.scalars, start) && isBoundary(document.scalars, start + length)
    }
  }
}

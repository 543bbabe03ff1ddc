import ChineseText
import TestSupport
import Testing

@Suite struct PhraseTermsTests {
  private func units(_ text: String) -> [String] {
    phraseTerms(for: FoldedText(text)).units.map { "\($0.term)+\($0.offset)" }
  }

  @Test(
    arguments: [
      ("水", ["水+0"]), ("饮水", ["饮水+0"]), ("饮水难", ["饮水+0", "水难+1"]), ("wifi", ["wifi+0"]),
      ("4g", ["4+0", "g+1"]), ("饮水4", ["饮水+0", "水+1", "4+2"]),
      ("饮水，难", ["饮水+0", "水+1", ",+2", "难+3"]),
      ("，饮水。", [",+0", "饮水+1", "水+2", ".+3"]), ("gb/t", ["gb+0", "/+1", "t+2"]),
      ("", []), ("  ", []),
    ] as [(String, [String])])
  func aPhraseNeedsTheseTerms(_ text: String, _ expected: [String]) {
    #expect(units(text) == expected)
  }

  @Test(arguments: UInt64(1)...12)
  func phrasesFindExactlyTheDocumentsThatHoldThem(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    // Few pieces, so that near misses are common.
    let pieces = ["甲", "乙", "丙", "甲乙", "a", "bc", "7", "12.5", "，", "/", " ", "。\n", "後", "后"]
    let documents = (0..<60).map { _ in
      FoldedText(generator.text(of: pieces, count: 1...30))
    }
    var index = PositionalIndex()
    for (number, document) in documents.enumerated() { index.add(document, as: number) }
    for _ in 0..<250 {
      guard let query = query(from: documents, &generator) else { continue }
      let phrase = phraseTerms(for: query)
      let expected = documents.indices.filter { holds(plainlySpaced(documents[$0]), query) }
      #expect(index.documents(matching: phrase).sorted() == expected, "\(query.string)")
    }
  }

  /// A piece of a document, or of two put together; words stay whole.
  private func query(
    from documents: [FoldedText], _ generator: inout SeededGenerator
  ) -> FoldedText? {
    func piece() -> String? {
      guard let scalars = documents.randomElement(using: &generator).map(plainlySpaced),
        !scalars.isEmpty
      else { return nil }
      let start = Int.random(in: 0..<scalars.count, using: &generator)
      let end = min(scalars.count, start + Int.random(in: 1...6, using: &generator))
      guard isBoundary(scalars, start), isBoundary(scalars, end) else { return nil }
      return String(scalars: scalars[start..<end])
    }
    guard let first = piece() else { return nil }
    let query = FoldedText(
      Bool.random(using: &generator) ? first : first + (piece() ?? ""))
    // A phrase is one paragraph's, and spaces at its ends are no part of it.
    guard let head = query.scalars.first, let tail = query.scalars.last, head != 0x20,
      tail != 0x20, !query.scalars.contains(0x0A)
    else { return nil }
    return FoldedText(String(scalars: plainlySpaced(query)))
  }

  /// The scalars with one space for several, and none at the ends of lines.
  private func plainlySpaced(_ text: FoldedText) -> [UInt32] {
    let lines = text.scalars.split(separator: 0x0A, omittingEmptySubsequences: false)
    return Array(
      lines.map { $0.split(separator: 0x20).joined(separator: [0x20]) }.joined(separator: [0x0A]))
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
  private func holds(_ document: [UInt32], _ query: FoldedText) -> Bool {
    let length = query.scalars.count
    guard length <= document.count else { return false }
    return (0...(document.count - length)).contains { start in
      document[start..<(start + length)].elementsEqual(query.scalars)
        && isBoundary(document, start) && isBoundary(document, start + length)
    }
  }
}

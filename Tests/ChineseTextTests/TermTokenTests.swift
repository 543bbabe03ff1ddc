import ChineseText
import Testing

@Suite struct TermTokenTests {
  /// The terms of a text from position 1: `term` or `term@position`.
  private func terms(_ text: String) -> [String] {
    let folded = FoldedText(text)
    var position: UInt32 = 1
    var terms: [String] = []
    forEachTerm(in: folded, startingAt: &position) { token in
      let (term, place) = spelled(token, in: folded)
      terms.append(place.map { "\(term)@\($0)" } ?? term)
    }
    return terms
  }

  @Test(
    arguments: [
      ("", []), ("，。", [",@1", ".@2"]), ("水", ["水@1"]),
      ("饮水", ["饮@1", "饮水@1", "水@2"]),
      ("吃水难", ["吃@1", "吃水@1", "水", "水难@2", "难@3"]),
      ("4G", ["4@1", "g@2"]), ("100KVA", ["100@1", "kva@2"]),
      ("10千伏", ["10@1", "千@2", "千伏@2", "伏@3"]),
      ("3.19", ["3.19@1"]), ("77.3亩", ["77.3@1", "亩@2"]), ("3. 水", ["3@1", ".@2", " @3", "水@4"]),
      ("水，路", ["水@1", ",@2", "路@3"]), ("a   b", ["a@1", " @2", "b@3"]),
      ("  水  ", ["水@1"]), ("〔2010〕", ["(@1", "2010@2", ")@3"]),
      ("水\n路", ["水@1", "路@18"]), ("水。 \n\n  路", ["水@1", ".@2", "路@19"]),
      ("二〇一〇", ["二@1", "二〇@1", "〇", "〇一@2", "一", "一〇@3", "〇@4"]),
      ("人々", ["人@1", "人々@1", "々@2"]),
    ] as [(String, [String])])
  func textsBecomeTermsWithPositions(_ text: String, _ expected: [String]) {
    #expect(terms(text) == expected)
  }

  @Test func aLongWordIsCutButTakesOnePosition() {
    #expect(
      terms(String(repeating: "a", count: 200) + "水")
        == [String(repeating: "a", count: 64) + "@1", "水@2"])
  }

  @Test func positionsGoOnFromOneTextToTheNext() {
    var position: UInt32 = 1
    forEachTerm(in: FoldedText("饮水"), startingAt: &position) { _ in }
    #expect(position == 3)
    position += 16
    var first: UInt32?
    forEachTerm(in: FoldedText("路"), startingAt: &position) { token in
      if case .han(_, _, let place) = token { first = place }
    }
    #expect(first == 19)
  }

  @Test(
    arguments: [
      ("村", .han), ("〇", .han), ("々", .han), ("㐀", .han), ("𠮷", .han), ("\u{30000}", .han),
      ("a", .letter), ("é", .letter), ("я", .letter), ("λ", .letter), ("か", .letter),
      ("한", .letter),
      ("7", .digit), ("\n", .lineBreak), (" ", .gap), (",", .gap), ("×", .gap), ("→", .gap),
    ] as [(Unicode.Scalar, ScalarClass)])
  func scalarsHaveTheirClass(_ scalar: Unicode.Scalar, _ expected: ScalarClass) {
    #expect(ScalarClass.of(scalar.value) == expected)
  }
}

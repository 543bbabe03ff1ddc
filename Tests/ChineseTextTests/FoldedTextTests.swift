import ChineseText
import TestSupport
import Testing

@Suite struct FoldedTextTests {
  private static let pieces = [
    "村", "民", "後", "㈠", "㎡", "Ａ", "z", "é", "𠮷", "\u{200B}", "。", " ", "\n", "㎞", "３", "😀",
  ]

  private func source(_ text: String, _ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }

  @Test func offsetsAreOneMoreThanScalarsAndNeverGoBack() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<300 {
      let text = generator.text(of: Self.pieces, count: 0...40)
      let folded = FoldedText(text)
      #expect(folded.offsets.count == folded.scalars.count + 1)
      #expect(folded.offsets.last == UInt32(text.utf8.count))
      #expect(zip(folded.offsets, folded.offsets.dropFirst()).allSatisfy { $0 <= $1 })
    }
  }

  @Test func foldingIsOfOneScalarAtATime() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<300 {
      let text = generator.text(of: Self.pieces, count: 0...40)
      let parts = text.unicodeScalars.map { fold(String($0)) }.joined()
      #expect(fold(text).unicodeScalars.elementsEqual(parts.unicodeScalars), "\(text)")
    }
  }

  @Test func theSourceOfAnyRangeFoldsToWhatTheRangeHolds() {
    var generator = SeededGenerator(seed: 3)
    let pieces = Self.pieces.filter { $0 != "㈠" && $0 != "㎡" && $0 != "㎞" }
    for _ in 0..<300 {
      let text = generator.text(of: pieces, count: 1...40)
      let folded = FoldedText(text)
      guard !folded.scalars.isEmpty else { continue }
      let start = Int.random(in: 0..<folded.scalars.count, using: &generator)
      let end = Int.random(in: (start + 1)...folded.scalars.count, using: &generator)
      let back = FoldedText(source(text, folded.sourceRange(of: start..<end)))
      #expect(back.scalars == Array(folded.scalars[start..<end]), "\(text) \(start)..<\(end)")
    }
  }

  @Test(arguments: [
    ("安裝㈠號", "一", "㈠"), ("面积３０㎡的", "m", "㎡"), ("面积３０㎡的", "30", "３０"),
    ("臺帳", "账", "帳"), ("通ＷＩＦＩ了", "wifi", "ＷＩＦＩ"),
  ])
  func aMatchCoversWholeSourceCharacters(_ text: String, _ query: String, _ expected: String) {
    let folded = FoldedText(text)
    let found = folded.occurrences(of: FoldedText(query))
    #expect(found.map { source(text, folded.sourceRange(of: $0)) } == [expected])
  }

  @Test func occurrencesDoNotOverlapAndComeFromTheLeft() {
    let text = FoldedText("啊啊啊啊啊")
    #expect(text.occurrences(of: FoldedText("啊啊")) == [0..<2, 2..<4])
    #expect(text.occurrences(of: FoldedText("")) == [])
    #expect(FoldedText("").occurrences(of: FoldedText("啊")) == [])
    #expect(FoldedText("啊").occurrences(of: FoldedText("啊啊")) == [])
  }

  @Test func occurrencesAreWhatSplittingFinds() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<500 {
      let text = generator.text(of: ["甲", "乙"], count: 0...30)
      let query = generator.text(of: ["甲", "乙"], count: 1...3)
      let count = text.split(separator: query, omittingEmptySubsequences: false).count - 1
      #expect(FoldedText(text).occurrences(of: FoldedText(query)).count == count)
    }
  }

  @Test func anyBytesAreReadWithoutATrap() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...24, using: &generator)).map { _ in
        UInt8.random(in: Bool.random(using: &generator) ? 0...255 : 0x80...0xF8, using: &generator)
      }
      let folded = bytes.withUnsafeBufferPointer { FoldedText(utf8: $0, joiningWraps: true) }
      #expect(folded.offsets.last == UInt32(bytes.count))
      #expect(folded.scalars.allSatisfy { Unicode.Scalar($0) != nil })
    }
  }

  @Test(
    arguments: [
      ([0xE6, 0x9D], 2), ([0xC0, 0xAF], 2), ([0xED, 0xA0, 0x80], 3), ([0xFF], 1),
      ([0xF5, 0x80], 2),
    ] as [([UInt8], Int)])
  func eachMalformedByteBecomesAReplacementCharacter(_ bytes: [UInt8], _ count: Int) {
    let folded = (bytes + [0x61]).withUnsafeBufferPointer { FoldedText(utf8: $0) }
    #expect(folded.scalars == Array(repeating: 0xFFFD, count: count) + [0x61])
  }
}

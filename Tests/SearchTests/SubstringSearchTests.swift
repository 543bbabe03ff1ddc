import ChineseText
import Search
import TestSupport
import Testing

/// A Chinese substring finds exactly the records that hold it, compared with a plain scan.
@Suite struct SubstringSearchTests {
  @Test(arguments: [7, 41, 2_010])
  func anySubstringFindsWhatAScanFinds(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("水井路灯村修浇地电低保3间坏好了的，。\nK")
    let scratch = try ScratchCorpus()
    var texts: [String: String] = [:]
    for number in 0..<80 {
      let length = Int.random(in: 5...60, using: &random)
      let body = String((0..<length).map { _ in alphabet.randomElement(using: &random) ?? "水" })
      texts["r\(number).txt"] = body
      try scratch.write("r\(number).txt", header: "标题: X", body: body)
    }
    _ = try scratch.indexer().update()
    for _ in 0..<150 {
      let source = Array(texts.values.sorted().randomElement(using: &random) ?? "")
      let start = Int.random(in: 0..<source.count, using: &random)
      let length = Int.random(in: 1...8, using: &random)
      let needle = String(source[start..<min(source.count, start + length)])
      guard needle.allSatisfy({ $0.isLetter && $0 != "K" }) else { continue }
      let expected = texts.filter { entry in
        FoldedText(entry.value, joiningWraps: true).string.contains(fold(needle))
      }.keys.sorted()
      #expect(try scratch.paths("\"\(needle)\"") == expected, "\(needle)")
    }
  }
}

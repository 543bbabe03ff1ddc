import Duplicates
import TestSupport
import Testing

/// What differs between two texts is told in words.
@Suite struct TextChangesTests {
  private func shown(_ first: String, _ second: String) -> String {
    TextChanges(from: first, to: second).pieces.map { piece in
      switch piece.side {
      case .both: piece.text
      case .removed: "〔-\(piece.text)〕"
      case .added: "〔+\(piece.text)〕"
      }
    }.joined()
  }

  @Test(arguments: [
    ("水泵坏了。修好了。", "水泵坏了。修好了。", "水泵坏了。修好了。"),
    ("走访十五户。", "走访二十五户。", "走访〔-十五〕〔+二十五〕户。"),
    ("走访15户。", "走访１５户。", "走访１５户。"),
    ("路灯4盏不亮。", "路灯12盏不亮。", "路灯〔-4〕〔+12〕盏不亮。"),
    ("今天下雨。去二组。", "去二组。", "〔-今天下雨。〕去二组。"),
    ("去二组。", "去二组。下午开会。", "去二组。〔+下午开会。〕"),
    ("浇地要\n到邻村\r\n拉水。", "浇地要到邻村 拉水。", "浇地要到邻村拉水。"),
    ("", "有了。", "〔+有了。〕"),
    ("", "", ""),
  ])
  func changesAreTold(_ first: String, _ second: String, _ expected: String) {
    #expect(shown(first, second) == expected)
  }

  @Test func bothTextsCanBeHadBackFromTheChanges() {
    var random = SeededGenerator(seed: 11)
    let pieces = ["水泵", "坏了", "。", "，", "三十", "12", "abc", "去二组", "；", "\n", " "]
    for _ in 0..<500 {
      let first = random.text(of: pieces, count: 0...30)
      let second = random.text(of: pieces, count: 0...30)
      let changes = TextChanges(from: first, to: second)
      let before = changes.pieces.filter { $0.side != .added }.map(\.text).joined()
      let after = changes.pieces.filter { $0.side != .removed }.map(\.text).joined()
      #expect(before == first.filter { !$0.isWhitespace })
      #expect(after == second.filter { !$0.isWhitespace })
      #expect(!changes.isCoarse)
    }
  }

  @Test func aTextTooLongForWordsIsComparedBySentences() {
    let long = String(repeating: "水", count: 4_000)
    let changes = TextChanges(from: long, to: long + "泵")
    #expect(changes.isCoarse)
    #expect(changes.pieces.map(\.side) == [.removed, .added])
  }
}

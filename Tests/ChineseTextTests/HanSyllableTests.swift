import Testing

@testable import ChineseText

/// Characters that an input method offers side by side.
@Suite struct HanSyllableTests {
  @Test(arguments: ["装庄", "里理", "下夏", "莊装", "站战", "正真", "四是", "马麻"])
  func soundAlike(_ pair: String) throws {
    let characters = Array(pair)
    #expect(HanSyllable.isShared(by: characters[0], and: characters[1]))
    #expect(HanSyllable.isShared(by: characters[1], and: characters[0]))
  }

  @Test(arguments: ["庄村", "水税官", "aa", "11", "，，", "庄z"])
  func soundDifferently(_ text: String) {
    let characters = Array(text)
    #expect(!HanSyllable.isShared(by: characters[0], and: characters[characters.count - 1]))
  }

  @Test func everySyllableHasCharactersAndNoCharacterHasTwo() {
    var seen: Set<Character> = []
    let groups = HanSyllable.table.split(whereSeparator: \.isWhitespace)
    for group in groups {
      let spelling = group.prefix(while: \.isASCII)
      #expect(!spelling.isEmpty && spelling.allSatisfy(\.isLowercase), "\(group)")
      for character in group.dropFirst(spelling.count) {
        #expect(seen.insert(character).inserted, "\(character)")
      }
    }
    #expect(seen.count == 6_763)
  }
}

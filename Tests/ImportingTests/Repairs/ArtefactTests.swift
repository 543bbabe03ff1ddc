import Importing
import Testing

/// What scanning, laying out and pasting leave in a text.
@Suite struct ArtefactTests {
  @Test func pageNumbersAndRunningHeadsGoAndSentencesRunOnOverPages() throws {
    let pages = (1...4).map { page in
      "柳沟村群众工作站汇编\n今年春天村里的水泵坏了三次，大家商量以后决定凑钱换一台新的，第\(page)组先\n\n- \(page) -\n"
    }
    let document = try onlyDocument(pages.joined(separator: "\n\u{0C}"))
    let text = document.text.text
    #expect(!text.contains("\u{0C}") && !text.contains("- 2 -"))
    #expect(text.components(separatedBy: "汇编").count == 2)
    #expect(text.contains("第1组先今年春天"))
    #expect(!document.repairs(.pageFurniture).isEmpty)
  }

  @Test func aTextWithoutPagesKeepsItsNumbers() throws {
    let text = "柳沟村工作总结\n\n- 2 -\n\n水泵修好了。\n"
    #expect(try onlyDocument(text).text.text == text)
  }

  @Test func spacesGoWhereAllCharactersAreSpread() throws {
    let spread = String(repeating: "水 泵 修 好 了 。 ", count: 12) + "\n"
    #expect(try onlyDocument(spread).repairs(.spacing).count >= 48)
    let title = "工 作 计 划\n水泵修好了，路灯也亮了，三月里再把村口的路铺平。\n"
    #expect(try onlyDocument(title).repairs(.spacing).isEmpty)
  }

  @Test(arguments: [
    ("二〇一〇年前是20l0年。\n", "二〇一〇年前是2010年。\n"), ("共l0户，OO五\n", "共10户，OO五\n"),
    ("排放CO2克\n", "排放CO2克\n"), ("第1O号、Io号\n", "第10号、Io号\n"), ("1l\n", "1l\n"),
  ])
  func lettersAmongDigitsBeforeAUnitAreDigits(_ text: String, _ expected: String) throws {
    #expect(try onlyDocument(text).text.text == expected)
  }

  @Test func halfWidthMarksAreWidenedOnlyWhereTheyAreSlips() throws {
    let full = String(repeating: "水泵好，路灯亮；", count: 6)
    #expect(try onlyDocument("\(full)井深,水清\n").text.text == "\(full)井深，水清\n")
    let half = "水泵好,路灯亮,井深,水清,路平,桥新\n"
    #expect(try onlyDocument(half).text.text == half)
    #expect(try onlyDocument("\(full)1,200元\n").repairs(.halfWidthMark).isEmpty)
  }

  @Test func invisibleMarksGoAndRepeatedLinesStandOnce() throws {
    #expect(try onlyDocument("水\u{200B}泵\u{AD}好\u{FEFF}了\n").text.text == "水泵好了\n")
    let line = "今年春天村里的水泵坏了三次，大家商量以后决定凑钱换一台新的。\n"
    let document = try onlyDocument(line + line + "甲\n甲\n")
    #expect(document.text.text == line + "甲\n甲\n")
    #expect(document.repairs(.doubledLine).count == 2)
  }
}

import ChineseText
import Testing

@Suite struct LineWrapTests {
  /// 26 characters in mid-sentence.
  private static let long = "今年春天以来天气一直干旱村里的水窖差不多都见了底村民要"

  private func joins(_ first: String, _ second: String) -> Bool {
    !FoldedText(first + "\n" + second, joiningWraps: true).scalars.contains(0x0A)
  }

  @Test(arguments: ["到沟里挑水", "，每天往返", "20里挑水", "3.5公里外挑水", "KVA", "）挑水"])
  func aLongUnfinishedLineRunsOn(_ next: String) {
    #expect(joins(Self.long, next))
  }

  @Test(arguments: [
    "", "\n到沟里", "　　到沟里", "  到沟里", "一、饮水", "（一）饮水", "1、饮水", "1. 饮水", "2）饮水", "第三条 饮水",
    "【饮水】", "《办法》", "---", "# 饮水", "- 饮水", "时间：三月", "办理情况：已办", "| 村 |",
  ])
  func theBeginningOfSomethingDoesNot(_ next: String) {
    #expect(!joins(Self.long, next))
  }

  @Test(arguments: ["。", "；", "：", "！", "？", "」", "”", "…", ";", "!", "?", ":", "."])
  func aFinishedLineDoesNotRunOn(_ end: String) {
    #expect(!joins(Self.long + end, "到沟里挑水"))
  }

  @Test func spacesAtTheEndOfALineChangeNothing() {
    #expect(!joins(Self.long + "。 ", "到沟里"))
    #expect(!joins(Self.long + "。\u{3000}\u{3000}", "到沟里"))
    let folded = FoldedText(Self.long + " \n到沟里", joiningWraps: true)
    #expect(folded.string == Self.long + "到沟里")
  }

  @Test func latinWordsDoNotGrowTogether() {
    let line = "the village committee asked for a pump"
    #expect(!joins(line, "house"))
    #expect(joins(Self.long, "wifi"))
  }

  @Test(arguments: [("每天早上到了八点：再挑", true), ("办理的情况说：已办", false), ("时间：三月", false)])
  func aKeyIsAtMostSixCharacters(_ next: String, _ joined: Bool) {
    #expect(joins(Self.long, next) == joined)
  }

  @Test func aShortLineDoesNotRunOn() {
    #expect(!joins("饮水困难", "到沟里挑水"))
    let edge = String(Self.long.prefix(LineWrap.shortestWrappedLine))
    #expect(joins(edge, "到沟里挑水"))
    #expect(!joins(String(edge.dropLast()), "到沟里挑水"))
  }

  @Test func aPhraseAcrossAWrapIsFoundAtItsPlaceInTheOriginal() throws {
    let text = Self.long + "到沟\n里挑水，一天两趟。"
    let folded = FoldedText(text, joiningWraps: true)
    let found = try #require(folded.occurrences(of: FoldedText("沟里挑")).first)
    let bytes = Array(text.utf8)[folded.sourceRange(of: found)]
    #expect(String(decoding: bytes, as: UTF8.self) == "沟\n里挑")
    #expect(FoldedText(text).occurrences(of: FoldedText("沟里挑")) == [])
  }
}

import Records
import Testing

/// The less usual shapes of issue blocks.
@Suite struct IssueBlockShapeTests {
  private func issues(_ body: String) -> [IssueBlock] {
    Record(path: "a.txt", data: Array("---\n标题: 一\n---\n\(body)".utf8)).issues
  }

  @Test(arguments: [
    "【问题】东沟-1", "【问题】：东沟-1", "【问题】 东沟-1 ", "  [问题]东沟-1", "［问题］东沟-1", "【問題】东沟-1",
    "【 问题 】东沟-1", "【问题】编号：东沟-1",
  ])
  func everyMarkEndsTheBlockBefore(_ mark: String) {
    let blocks = issues("【问题】东沟-0\n内容：一\n\(mark)\n内容：二\n")
    #expect(blocks.map(\.id) == ["东沟-0", "东沟-1"])
    #expect(blocks.map { $0[.content] } == ["一", "二"])
  }

  @Test func theWordInASentenceBeginsNoBlock() {
    #expect(issues("主要【问题】有三个。\n问题：路不平\n").isEmpty)
  }

  @Test(arguments: ["一、办法", "（二）办法", "(三)办法", "【建议】", "三．办法"])
  func aHeadingEndsABlock(_ heading: String) {
    let block = issues("【问题】东沟-1\n内容：一\n\(heading)\n状态：受理\n").first
    #expect(block?[.content] == "一")
    #expect(block?[.status] == nil)
  }

  @Test(arguments: ["三组也是这样", "十户人家", "（三组最重）", "1、先修泵"])
  func aLineThatLooksAlmostLikeAHeadingContinues(_ line: String) {
    let block = issues("【问题】东沟-1\n内容：一\n\(line)\n状态：受理\n").first
    #expect(block?[.content] == "一" + line)
    #expect(block?[.status] == "受理")
  }

  @Test func aSentenceWithAColonContinuesTheValue() {
    let block = issues("【问题】东沟-1\n内容：一\n老人说，去年也是：没人管\n状态：受理\n").first
    #expect(block?[.content] == "一老人说，去年也是：没人管")
  }

  @Test func proseAfterABlankLineIsNoPartOfTheBlock() {
    let block = issues("【问题】东沟-1\n内容：一\n\n今天还有一户来问。\n状态：受理\n").first
    #expect(block?.entries.count == 1)
  }

  @Test func aBlockMayStandAtTheVeryEnd() {
    let block = issues("【问题】东沟-1").first
    #expect(block?.id == "东沟-1")
    #expect(block?.entries.isEmpty == true)
  }

  @Test func theRangeCoversTheBlockAndNoMore() {
    let text = "---\n标题: 一\n---\n前\n【问题】东沟-1\n内容：一\n\n状态：受理\n\n后\n"
    let record = Record(path: "a.txt", data: Array(text.utf8))
    let range = record.issues.first?.range ?? 0..<0
    #expect(record.source.string(range) == "【问题】东沟-1\n内容：一\n\n状态：受理")
    #expect(record.issues.first?.line == 5)
  }

  @Test func englishAndTraditionalKeysAreKnown() {
    let block = issues("【問題】東溝-1\ncontent: a\n狀態：受理\n辦結日期：2010-03-15\n").first
    #expect(block?[.content] == "a")
    #expect(block?[.status] == "受理")
    #expect(block?.entry(.closed)?.line == 7)
  }
}

import ChineseText
import Records
import Testing

/// Issue blocks are found in the body, with all their lines.
@Suite struct IssueBlockTests {
  private func issues(_ body: String) -> [IssueBlock] {
    Record(path: "a.txt", data: Array("---\n标题: 一\n---\n\(body)".utf8)).issues
  }

  @Test func aBlockEndsAtABlankLineOrTheNextBlockOrAHeading() {
    let blocks = issues(
      """
      一、难处
      【问题】下庄-2010-001
      内容：井坏了，
      水浇不上
      状态：受理
      【问题】下庄-2010-002
      内容：灯不亮
      二、办法
      内容：这里是正文

      【问题】下庄-2010-003
      内容：路不平

      正文：不属于问题
      """)
    #expect(blocks.map(\.id) == ["下庄-2010-001", "下庄-2010-002", "下庄-2010-003"])
    #expect(blocks[0][.content] == "井坏了，水浇不上")
    #expect(blocks[0][.status] == "受理")
    #expect(blocks[1].entries.count == 1)
    #expect(blocks[2].entries.count == 1)
  }

  @Test func doubleSpacedBlocksStayWhole() {
    let block = issues("【问题】A-1\n\n内容：一\n\n状态：受理\n\n办结日期：2010年4月8日\n").first
    #expect(block?.entries.count == 3)
    #expect(block?.date(.closed) == CivilDate(year: 2010, month: 4, day: 8))
  }

  @Test(arguments: ["【问题】下庄-1", "［问题］下庄-1", "[问题] 下庄-1", "　【問題】：下庄-1"])
  func theMarkMayBeTypedInSeveralWays(_ mark: String) {
    #expect(issues("\(mark)\n内容：一").first?.id == "下庄-1")
  }
}

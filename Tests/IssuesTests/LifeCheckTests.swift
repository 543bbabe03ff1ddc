import Issues
import Testing

/// Contradictions in a life are found at the line that contradicts, and nothing else is.
@Suite struct LifeCheckTests {
  private typealias Mention = LifeSample.Mention

  private static let profile = """
    名称: 甲县
    时限:
      - 延期最多: 30日
        延期须写: [同意人, 原因]
        必经:
          办结: [受理, 交办, 反馈]
          不予受理: [原因]
      - 自: 2011-01-01
        必经:
          办结: [受理, 批办, 反馈, 公示]

    """
  private static let open = Mention("2010-03-15", "状态：交办", "承办：站", "受理日期：2010-03-15")

  private static let cases: [(name: String, mentions: [Mention], findings: [String])] = [
    (
      "two closings",
      [
        open, Mention("2010-05-01", "状态：办结", "办结日期：2010-04-20", "反馈：已说"),
        Mention("2010-06-30", "状态：办结", "办结日期：2010-04-22"),
      ], ["L001 3:9"]
    ),
    (
      "a month and a day in it agree",
      [
        open, Mention("2010-05-01", "状态：办结", "办结日期：2010年4月", "反馈：已说"),
        Mention("2010-06-30", "状态：办结", "办结日期：2010-04-22"),
      ], []
    ),
    (
      "closed twice with 重办 between",
      [
        open, Mention("2010-05-01", "状态：办结", "办结日期：2010-04-20", "反馈：已说"),
        Mention("2010-05-20", "状态：重办"),
        Mention("2010-06-30", "状态：办结", "办结日期：2010-06-22", "公示：村务栏"),
      ], []
    ),
    ("two receptions", [open, Mention("2010-06-30", "状态：办理", "受理日期：2010-03-25")], ["L002 2:9"]),
    (
      "two categories",
      [
        Mention("2010-03-15", "状态：交办", "类别：基础设施/供水"),
        Mention("2010-06-30", "状态：办理", "类别：环境/污染"),
      ], ["L003 2:9"]
    ),
    (
      "the first level alone is no other category",
      [
        Mention("2010-03-15", "状态：交办", "类别：基础设施/供水"),
        Mention("2010-06-30", "状态：办理", "类别：供水"),
      ], []
    ),
    (
      "no handing on, no reception",
      [Mention("2010-06-30", "状态：办结", "办结日期：2010-04-20", "反馈：已说")], ["L004 1:8"]
    ),
    (
      "a step left out with its reason",
      [Mention("2010-06-30", "状态：办结", "办结日期：2010-04-20", "反馈：已说", "原因：当场办了")], []
    ),
    ("closed untold", [open, Mention("2010-06-30", "状态：办结", "办结日期：2010-04-20")], ["L005 2:8"]),
    (
      "what the people think shows that they know",
      [open, Mention("2010-06-30", "状态：办结", "办结日期：2010-04-20", "群众评价：满意")], []
    ),
    ("refused without a reason", [Mention("2010-06-30", "状态：不予受理")], ["L004 1:8"]),
    (
      "later rules ask for more",
      [
        Mention(
          "2011-06-30", "状态：办结", "受理日期：2011-03-15", "承办：站", "办结日期：2011-04-20", "反馈：已说")
      ], ["L004 1:8", "L005 1:8"]
    ),
    (
      "closed before received",
      [open, Mention("2010-06-30", "状态：办结", "办结日期：2010-03-05", "反馈：已说")], ["L006 2:9"]
    ),
    (
      "decided before received", [open, Mention("2010-06-30", "状态：办理", "批办：镇长，2010-03-05")],
      ["L006 2:9"]
    ),
    (
      "visited before closed",
      [open, Mention("2010-06-30", "状态：办结", "办结日期：2010-04-20", "回访：2010-04-02")], ["L006 2:10"]
    ),
    (
      "open after closed",
      [
        open, Mention("2010-05-01", "状态：办结", "办结日期：2010-04-20", "反馈：已说"),
        Mention("2010-06-30", "状态：办理"),
      ], ["L007 3:8"]
    ),
    (
      "sent elsewhere and back",
      [
        Mention("2010-05-01", "状态：转送", "受理日期：2010-04-20", "承办：供电公司"),
        Mention("2010-06-30", "状态：办理"),
      ], []
    ),
    (
      "a review gone by",
      [
        Mention("2010-05-01", "状态：暂缓", "原因：没有钱", "复查日期：2010-06-01"),
        Mention("2010-06-30", "状态：暂缓", "原因：没有钱"),
      ], ["L008 1:10"]
    ),
    (
      "a review to come",
      [Mention("2010-05-01", "状态：暂缓", "原因：没有钱", "复查日期：2010-06-01")], []
    ),
    (
      "put off too long",
      [
        Mention("2010-03-15", "状态：交办", "办理期限：2010-03-31"),
        Mention("2010-04-10", "状态：办理", "延期：至2010-05-01，镇长同意，等配件"),
      ], ["L009 2:9"]
    ),
    (
      "put off thirty days",
      [
        Mention("2010-03-15", "状态：交办", "办理期限：2010-03-31"),
        Mention("2010-04-10", "状态：办理", "延期：至2010-04-30，镇长同意，等配件"),
      ], []
    ),
    (
      "put off, nobody agreed", [Mention("2010-03-15", "状态：交办", "延期：至2010-05-01，等配件")], ["L010 1:9"]
    ),
    (
      "what one record leaves out another tells",
      [
        Mention("2010-03-15", "状态：交办", "延期：至2010-05-01，等配件"),
        Mention("2010-03-20", "状态：交办", "延期：至2010-05-01，镇长同意"),
      ], []
    ),
  ]

  @Test(arguments: cases.indices)
  func aContradictionIsFoundAtItsLine(_ number: Int) throws {
    let (name, mentions, findings) = Self.cases[number]
    let found = try LifeSample(mentions, profile: Self.profile).findings()
    #expect(found == findings, "\(name)")
  }

  @Test func aCountyThatDemandsNothingIsToldOfContradictionsOnly() throws {
    let mentions = [
      Mention("2010-05-01", "状态：办结", "办结日期：2010-04-20"),
      Mention("2010-06-30", "状态：办结", "办结日期：2010-04-22", "延期：至2010-12-31"),
    ]
    #expect(try LifeSample(mentions).findings() == ["L001 2:9"])
  }
}

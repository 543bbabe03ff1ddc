import ChineseText
import Foundation
import Records
import TestSupport
import Testing

@testable import Search

/// What a question is about is looked for, and not the words by which it asks.
@Suite struct QuestionTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  @Test(arguments: [
    ("哪个村的机井修好了", ["机井修好"]), ("去年下庄村的路谁修的", ["下庄村的路", "修"]),
    ("有没有哪个村解决了低电压问题", ["解决了低电压"]), ("低保是怎么评的？", ["低保", "评"]),
    ("有线电视什么时候装的", ["有线电视", "装"]), ("自来水是否通了，谁管的呢", ["自来水", "通", "管"]),
    ("哪些单位还没有落实", ["落实"]), ("为什么呢", ["为什么呢"]), ("饮水困难", ["饮水困难"]),
  ])
  func theRunsThatTellSomethingAreLeft(_ question: String, _ runs: [String]) {
    #expect(QuestionContent.runs(of: question) == runs)
  }

  /// Words in which no word of asking and no particle is, strung together by such words: just they
  /// are left.
  @Test func whateverStandsBetweenThemTheContentIsLeft() {
    let contents = ["机井", "路灯", "变压器", "化粪池", "合作医疗", "危房改造", "砂石路面", "粮食直补", "滴水檐", "移动信号"]
    let fillers = [
      "的", "了", "是", "还", "都", "也", "已", "吗", "呢", "有没有", "怎么", "什么", "哪个村", "谁", "，", "？", "为什么",
    ]
    var generator = SeededGenerator(seed: 20_101_231)
    for _ in 0..<2_000 {
      var question = generator.text(of: fillers, count: 0...2)
      var expected: [String] = []
      for content in contents.shuffled(using: &generator).prefix(3) {
        // 吗 parts what stands on either side, whatever particles are beside it.
        question += content + generator.text(of: fillers, count: 0...2) + "吗"
        question += generator.text(of: fillers, count: 0...2)
        expected.append(content)
      }
      #expect(QuestionContent.runs(of: question) == expected, "\(question)")
    }
  }

  /// Questions as a county would ask them, in other words than the records where that is natural, and
  /// the records that answer them, chosen by reading.
  private static let answered: [(question: String, records: [String])] = [
    (
      "哪个村的机井修好了",
      [
        "川里镇/下庄村/2010-04-25_下庄村_民情日记.txt", "石桥镇/2011-01-20_石桥镇_通报.txt",
        "川里镇/2010-06-30_川里镇_问题台账.txt",
      ]
    ),
    ("下庄村铺路的工钱是谁付的", ["川里镇/2010-03-31_川里镇_问题台账.txt"]),
    ("有没有哪个村解决了低电压问题", ["川里镇/东马村/2010-06-15_东马村_工作汇报.txt"]),
    ("低保是怎么评的", ["石桥镇/2010-01-25_石桥镇_经验材料.txt"]),
    (
      "校门口的减速带是什么时候装的",
      ["清河乡/上营村/2009-08-25_上营村_民情日记.txt", "清河乡/2009-09-30_清河乡_问题台账.txt"]
    ),
    (
      "杜家集的工钱要回来了吗",
      ["清河乡/2010-07-05_清河乡_公示.txt", "清河乡/2010-03-31_清河乡_问题台账.txt"]
    ),
    (
      "泊庄村的猪场是怎么治好的",
      ["川里镇/泊庄村/2010-07-08_泊庄村_民情日记.txt", "川里镇/2010-06-30_川里镇_问题台账.txt"]
    ),
    ("果树霜冻的保险赔了多少", ["川里镇/下庄村/2011-06-15_下庄村_工作日志.txt"]),
    (
      "孟家湾的水为什么又黄又涩",
      [
        "石桥镇/孟家湾村/2010-05-15_孟家湾村_民情日记.txt",
        "石桥镇/孟家湾村/2010-07-22_孟家湾村_民情日记.txt",
      ]
    ),
    ("偷羊的人抓到没有", ["川里镇/下庄村/2011-06-15_下庄村_工作日志.txt"]),
  ]

  @Test func tenQuestionsAreAnsweredOnTheFirstScreen() throws {
    let corpus = try Corpus(root: Self.root.appending(path: "corpus").path)
    let scratch = try ScratchCorpus()
    _ = try Indexer(corpus: corpus, folder: scratch.folder).rebuild()
    let index = try SearchIndex(corpus: corpus, folder: scratch.folder)
    let today = try #require(CivilDate(year: 2011, month: 7, day: 1))
    var ranks: [Int] = []
    for (question, records) in Self.answered {
      let result = try index.search(SearchRequest(QueryParser.parse(question, today: today)))
      #expect(result.isRelaxed)
      let rank = result.hits.firstIndex { records.contains($0.record.path) }
      ranks.append(try #require(rank, "\(question)") + 1)
      for match in result.hits.prefix(3).flatMap(\.snippets).flatMap(\.matches) {
        #expect(!match.bytes.isEmpty)
      }
    }
    #expect(ranks.reduce(0) { $0 + 1 / Double($1) } / Double(ranks.count) > 0.5, "\(ranks)")
  }
}

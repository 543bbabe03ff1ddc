import ChineseText
import Foundation
import Records
import Search
import Testing

/// What the query language promises, on a corpus made for it.
@Suite struct QueryLanguageTests {
  private func sample() throws -> ScratchCorpus {
    let scratch = try ScratchCorpus()
    try scratch.write(
      "a.txt",
      header: "类型: 通报\n标题: 一\n日期: 2010-03-15\n文号: 川群〔2010〕5号\n期间: 2010-01-01 至 2010-03-31",
      body: "执行GB/T 9704，变压器100KVA，水泵用了三十五天就坏了。村里饮水一直困难。\n水表坏")
    try scratch.write(
      "b.txt",
      header: "类型: 民情日记\n标题: 二\n日期: 2010-06-05\n走访户数: 6\n公开: 县内",
      body:
        "10千伏线路，纠纷35起，吃水靠拉。去年修泵。\n\n【问题】甲-1\n内容：灯坏\n状态：办结\n办结日期：2010-05-03\n反馈：当面\n\n【问题】甲-2\n内容：井坏\n状态：交办"
    )
    try scratch.write(
      "c.txt", header: "类型: 工作日志\n标题: 三\n日期: 2009-12-05\n走访户数: 约40户\n公开: 公示",
      body: "110千伏变电站。文号写作川群(2010)5号。纠纷三十五起。GB T 9704。GB/T")
    _ = try scratch.indexer().update()
    return scratch
  }

  @Test(
    arguments: [
      ("〔2010〕5号", ["a.txt", "c.txt"]), ("[2010]5号", ["a.txt", "c.txt"]),
      ("（2010）5号", ["a.txt", "c.txt"]), ("文号:〔2010〕5号", ["a.txt"]),
      ("\"GB/T 9704\"", ["a.txt"]), ("\"GB T 9704\"", ["c.txt"]), ("gb/t", ["a.txt", "c.txt"]),
      ("10千伏", ["b.txt"]), ("110千伏", ["c.txt"]), ("100kva", ["a.txt"]),
      ("35起", ["b.txt", "c.txt"]), ("三十五起", ["b.txt", "c.txt"]), ("\"35起\"", ["b.txt"]),
      ("饮水", ["a.txt", "b.txt"]), ("\"饮水\"", ["a.txt"]),
      ("饮水 近/4 困难", ["a.txt"]), ("困难 近/2 饮水", ["a.txt"]), ("困难 近/1 饮水", []),
      ("饮水 近/50 水表", []), ("\"吃水\" 近/20 泵", ["b.txt"]), ("吃水 近/20 泵", ["a.txt", "b.txt"]),
      ("/水.{1,7}坏/", ["a.txt"]), ("/水泵.*水表/", []), ("/[0-9]+千伏/", ["b.txt", "c.txt"]),
      ("/水/ 非 /泵/", []), ("非 /泵/", ["c.txt"]), ("/GB.T/ 或 灯坏", ["a.txt", "b.txt", "c.txt"]),
      ("有:办结日期", ["b.txt"]), ("无:反馈", ["b.txt"]), ("无:办结日期 有:反馈", ["b.txt"]),
      ("无:公开", []), ("有:文号", ["a.txt"]), ("无:文号", ["b.txt", "c.txt"]),
      ("字数:<45", ["c.txt"]), ("字数:43", ["c.txt"]), ("走访户数:>5", ["b.txt", "c.txt"]),
      ("户数:6", ["b.txt"]),
      ("办结日期:2010-05", ["b.txt"]), ("办结日期:2010-06", []), ("期间:2010-03", ["a.txt"]),
      ("期间:2010-04..", []), ("年:2009", ["c.txt"]), ("月:2010-06", ["b.txt"]),
      ("公开:县内", ["b.txt"]), ("公开:站内", ["a.txt"]),
    ] as [(String, [String])])
  func aQueryFindsItsRecords(_ query: String, _ expected: [String]) throws {
    #expect(try sample().paths(query) == expected)
  }

  @Test func whatIsFoundThroughAnotherFormSaysSo() throws {
    let result = try sample().search("三十五起")
    #expect(result.throughVariants == 1)
    let through = result.hits.filter { !$0.variants.isEmpty }
    #expect(through.map(\.record.path) == ["b.txt"])
    #expect(through.first?.variants.map(\.text) == ["35起"])
    #expect(through.first?.variants.map(\.reason) == [.numeral])
    let synonyms = try sample().search("饮水")
    #expect(synonyms.hits.filter { !$0.variants.isEmpty }.map(\.record.path) == ["b.txt"])
    #expect(synonyms.query.description.contains("吃水"))
  }

  @Test func aMatchOfItsOwnWordsComesBeforeASynonym() throws {
    #expect(try sample().search("饮水").hits.map(\.record.path) == ["a.txt", "b.txt"])
  }

  @Test func nothingClosedToTheReaderIsFoundOrCounted() throws {
    let scratch = try sample()
    let rules = try Corpus(root: scratch.corpusRoot).rules
    for (name, count) in [("站内", 3), ("镇内", 2), ("县内", 2), ("公示", 1)] {
      let audience = try #require(rules.audience(named: name))
      let result = try scratch.search("") { $0.audience = audience }
      #expect(result.total == count)
      let facet = try #require(result.facets.first { $0.field == .type })
      #expect(facet.counts.map(\.count).reduce(0, +) == count)
    }
  }

  @Test func aQuestionIsAnsweredByTheBestMatchAndSaysSo() throws {
    let result = try sample().search("水泵为什么才用了几天就坏了？")
    #expect(result.isRelaxed)
    #expect(result.hits.first?.record.path == "a.txt")
    #expect(result.hits.first?.snippets.first?.text.contains("水泵") == true)
  }

  @Test(arguments: ["水泵老坏", "\"水泵为什么坏\"", "饮水 近/1 困难"])
  func anExactQueryIsNotRelaxed(_ query: String) throws {
    let result = try sample().search(query)
    #expect(result.total == 0)
    #expect(!result.isRelaxed)
  }

  @Test func anyTextIsRelaxedOnRequest() throws {
    let result = try sample().search("水泵老坏") { $0.relaxation = .always }
    #expect(result.isRelaxed)
    #expect(result.hits.first?.record.path == "a.txt")
  }

  @Test(arguments: [
    ("状态:交办", ["井坏"]), ("状态:办结", ["灯坏"]), ("无:反馈", ["井坏"]), ("有:反馈", ["灯坏"]),
    ("办结日期:2010-05", ["灯坏"]), ("状态:(办结 或 交办)", ["灯坏", "井坏"]),
    ("状态:办结 办结日期:2010-05..2010-06 类型:民情日记", ["灯坏"]), ("类型:民情日记", ["10千伏线路，纠纷35起，吃水靠拉。"]),
    ("状态:交办 吃水", ["10千伏线路，纠纷35起，吃水靠拉。"]),
  ])
  func thePassageIsOfTheIssueThatWasAskedFor(_ query: String, _ texts: [String]) throws {
    let hit = try #require(try sample().search(query).hits.first)
    #expect(hit.snippets.map(\.text) == texts)
    #expect(hit.snippets.allSatisfy { $0.line > 6 })
  }

  @Test func recordsComeInTheOrderOfAField() throws {
    let scratch = try sample()
    let byDate = try scratch.search("") { $0.order = .field(.date, descending: true) }
    #expect(byDate.hits.map(\.record.path) == ["b.txt", "a.txt", "c.txt"])
    let byLength = try scratch.search("") { $0.order = .field(.length, descending: false) }
    #expect(byLength.hits.first?.record.path == "c.txt")
  }

  @Test func matchesHaveTheirPlaceInTheFile() throws {
    let scratch = try sample()
    let hit = try #require(try scratch.search("\"饮水\"").hits.first)
    let match = try #require(hit.snippets.first?.matches.first)
    let text = try String(
      contentsOf: scratch.root.appending(path: "corpus/a.txt"), encoding: .utf8)
    #expect(String(decoding: Array(text.utf8)[match.bytes], as: UTF8.self) == "饮水")
    let scalars = String.UnicodeScalarView(Array(text.unicodeScalars)[match.scalars])
    #expect(String(scalars) == "饮水")
  }
}

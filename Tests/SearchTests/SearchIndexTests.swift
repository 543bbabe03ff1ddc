import Records
import Search
import Testing

/// What users ask for is found, filtered, counted and shown at the right characters.
@Suite struct SearchIndexTests {
  private func sample() throws -> ScratchCorpus {
    let scratch = try ScratchCorpus()
    try scratch.write(
      "a.txt", header: "类型: 民情日记\n标题: 飲水\n日期: 2010-03-15\n村名: 下庄村",
      body: "二組飲水困難，等修。\n\n【问题】下庄-1\n内容：井坏\n类别：基础设施/供水\n状态：现场办结")
    try scratch.write(
      "b.txt", header: "类型: 工作汇报\n标题: 半年\n日期: 2010-06-30\n村名: 东马村、下庄村",
      body: "饮水问题解决了。道路修了９５００米。\n\n【问题】东马-1\n内容：灯坏\n状态：办结")
    try scratch.write(
      "c.txt", header: "类型: 工作日志\n标题: 日志\n日期: 2009-12-05\n村名: 东马村",
      body: "机井房被盗，4G网络不通，变压器100KVA。")
    _ = try scratch.indexer().update()
    return scratch
  }

  @Test(arguments: [
    ("饮水", ["a.txt", "b.txt"]),
    ("飲水", ["a.txt", "b.txt"]),
    ("水", ["a.txt", "b.txt"]),
    ("饮水 道路", ["b.txt"]),
    ("饮水 非 道路", ["a.txt"]),
    ("饮水 -道路", ["a.txt"]),
    ("机井 或 道路", ["b.txt", "c.txt"]),
    ("（机井 OR 道路） 类型:工作汇报", ["b.txt"]),
    ("类型：汇报", ["b.txt"]),
    ("村:下庄", ["a.txt", "b.txt"]),
    ("村:(下庄 或 东马) 机井", ["c.txt"]),
    ("日期:2010上半年", ["a.txt", "b.txt"]),
    ("日期:2010-04..2010-12", ["b.txt"]),
    ("日期:..2009", ["c.txt"]),
    ("状态:办结", ["b.txt"]),
    ("类别:基础设施", ["a.txt"]),
    ("9500米", ["b.txt"]),
    ("4G网络", ["c.txt"]),
    ("100kva", ["c.txt"]),
    ("“机井房”", ["c.txt"]),
    ("kv*", ["c.txt"]),
    ("水困难等修", []),
    ("非 饮水", ["c.txt"]),
  ])
  func queriesFindTheirRecords(_ query: String, _ expected: [String]) throws {
    #expect(try sample().paths(query) == expected)
  }

  @Test func matchesAreMarkedOnTheOriginalCharacters() throws {
    let hit = try #require(try sample().search("饮水困难").hits.first)
    let snippet = try #require(hit.snippets.first)
    let characters = Array(snippet.text)
    #expect(snippet.matches.map { String(characters[$0.characters]) } == ["飲水困難"])
    #expect(snippet.line == 7)
  }

  @Test func facetsCountEachVillageOfARecord() throws {
    let facet = try #require(try sample().search("").facets.first { $0.field == .villages })
    #expect(facet.counts.map(\.value) == ["下庄村", "东马村"])
    #expect(facet.counts.map(\.count) == [2, 2])
  }

  @Test func aChangedFileIsCalledStale() throws {
    let scratch = try sample()
    try scratch.write("c.txt", header: "标题: 改", body: "机井房")
    #expect(try scratch.search("机井房").hits.map(\.isStale) == [true])
  }
}

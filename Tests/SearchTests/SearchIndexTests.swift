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

  /// A question that asks for single characters has nothing longer to mark.
  @Test func aQuestionOfSingleCharactersMarksThem() throws {
    let scratch = try ScratchCorpus()
    try scratch.write("a.txt", header: "类型: 工作日志\n村名: 下庄村", body: "村东那条路，队里出工修的。")
    _ = try scratch.indexer().update()
    let snippet = try #require(try scratch.search("路谁修的").hits.first?.snippets.first)
    let characters = Array(snippet.text)
    #expect(snippet.matches.map { String(characters[$0.characters]) } == ["路", "修"])
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

  @Test(arguments: [
    ("村:下装村", Field.villages, "下装村", ["下庄村"]), ("村:夏庄", .villages, "夏庄", ["下庄村"]),
    ("类型:民情日志", .type, "民情日志", ["民情日记"]), ("机井 非 村:下装", .villages, "下装", ["下庄村"]),
    ("村:(下庄 或 冬马)", .villages, "冬马", ["东马村"]), ("类别:饮水", .category, "饮水", ["基础设施/供水"]),
    ("状态:办洁", .status, "办洁", ["办结"]),
  ])
  func aValueThatNoRecordHasIsNamedWithTheNearest(
    _ query: String, _ field: Field, _ value: String, _ nearest: [String]
  ) throws {
    let unknown = try sample().search(query).unknownValues
    #expect(unknown.map(\.field) == [field] && unknown.map(\.value) == [value])
    #expect(unknown.first?.nearest == nearest)
  }

  @Test(arguments: ["村:下庄", "类型:汇报", "类别:供水 日期:2011", "标题:没有这样的标题", "没有这样的字"])
  func whatSomeRecordHasIsNotUnknown(_ query: String) throws {
    #expect(try sample().search(query).unknownValues.isEmpty)
  }

  @Test func namesOfClosedRecordsAreNotOffered() throws {
    let scratch = try ScratchCorpus()
    try scratch.write("a.txt", header: "类型: 工作日志\n日期: 2010-01-05\n村名: 下庄村\n公开: 站内", body: "开会")
    try scratch.write("b.txt", header: "类型: 工作日志\n日期: 2010-01-05\n村名: 柳沟村\n公开: 公示", body: "开会")
    _ = try scratch.indexer().update()
    let audience = try #require(Corpus(root: scratch.corpusRoot).rules.audience(named: "公示"))
    let unknown = try scratch.search("村:下装") { $0.audience = audience }.unknownValues
    #expect(unknown.map(\.nearest) == [[]])
    // Even the true name is unknown to somebody who may not see its records.
    #expect(try scratch.search("村:下庄") { $0.audience = audience }.unknownValues.count == 1)
  }

  /// One record that writes 下庄 for 下庄村 must not hide those that write the whole name.
  @Test(arguments: ["下庄", "下庄村", "川里镇下庄", "下庄子"])
  func aVillageIsFoundByEachOfItsNamesHoweverRecordsWriteIt(_ name: String) throws {
    let scratch = try ScratchCorpus()
    try scratch.write("规则/地名.yaml", "云河县:\n  川里镇:\n    - 名称: 下庄村\n      别名: [下庄子]\n")
    for (path, village) in [("a", "下庄村"), ("b", "下庄"), ("c", "川里镇下庄村"), ("d", "下庄子")] {
      try scratch.write("\(path).txt", header: "类型: 工作日志\n村名: \(village)", body: "开会")
    }
    _ = try scratch.indexer().update()
    #expect(try scratch.paths("村:\(name)") == ["a.txt", "b.txt", "c.txt", "d.txt"])
  }

  @Test func conditionsThatExcludeOneAnotherAreCountedEach() throws {
    let result = try sample().search("村:东马 类别:供水")
    #expect(result.total == 0)
    #expect(result.conditions.map(\.total) == [2, 1])
    #expect(result.conditions.map(\.query.description) == ["村名:“东马”", "类别:“供水”"])
  }
}

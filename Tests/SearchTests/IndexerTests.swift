import Foundation
import Records
import Search
import Testing

/// The index follows the corpus, and a full build equals a followed one.
@Suite struct IndexerTests {
  @Test func changesAreFollowedOneByOne() throws {
    let scratch = try ScratchCorpus()
    for name in ["a", "b", "c"] {
      try scratch.write("\(name).txt", header: "标题: \(name)", body: "机井\(name)")
    }
    let first = try scratch.indexer().update()
    #expect(first.isRebuild)
    #expect(first.total == 3)
    #expect(try scratch.indexer().update().unchanged == 3)

    try scratch.write("a.txt", header: "标题: a", body: "机井改了")
    try scratch.remove("b.txt")
    try FileManager.default.createDirectory(
      atPath: scratch.corpusRoot + "/镇", withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      atPath: scratch.corpusRoot + "/c.txt", toPath: scratch.corpusRoot + "/镇/c.txt")
    try scratch.write("d.txt", header: "标题: d", body: "新机井")
    let second = try scratch.indexer().update()
    #expect(!second.isRebuild)
    #expect(second.changed == ["a.txt"])
    #expect(second.deleted == ["b.txt"])
    #expect(second.moved.map(\.to) == ["镇/c.txt"])
    #expect(second.added == ["d.txt"])
    let followed = try scratch.paths("机井")
    #expect(followed == ["a.txt", "d.txt", "镇/c.txt"])
    _ = try scratch.indexer().rebuild()
    #expect(try scratch.paths("机井") == followed)
  }

  @Test func severalShardsBecomeOneIndex() throws {
    let scratch = try ScratchCorpus()
    for number in 0..<700 {
      try scratch.write("r\(number).txt", header: "标题: \(number)", body: "第\(number)件机井")
    }
    #expect(try scratch.indexer().rebuild().total == 700)
    #expect(try scratch.search("机井").total == 700)
    #expect(try scratch.paths("第699件") == ["r699.txt"])
  }

  @Test func aSecretRecordIsNeverIndexed() throws {
    let scratch = try ScratchCorpus()
    try scratch.write("s.txt", header: "标题: 一\n密级: 秘密", body: "机井")
    try scratch.write("o.txt", header: "标题: 二\n密级: 无", body: "机井")
    _ = try scratch.indexer().update()
    #expect(try scratch.paths("机井") == ["o.txt"])
  }

  @Test func changedRulesBuildAnew() throws {
    let scratch = try ScratchCorpus()
    try scratch.write("a.txt", header: "标题: 一\n村名: 下庄子", body: "机井")
    _ = try scratch.indexer().update()
    try scratch.write("规则/地名.yaml", "县:\n  镇:\n    - 名称: 下庄村\n      别名: [下庄子]\n")
    #expect(try scratch.indexer().update().isRebuild)
    #expect(try scratch.search("机井").hits.first?.record.villages == ["下庄村"])
  }

  @Test func withoutAnIndexTheMessageSaysWhatToDo() throws {
    let scratch = try ScratchCorpus()
    let error = #expect(throws: IndexError.self) { try scratch.search("机井") }
    #expect(error?.description.contains("minqing index") == true)
  }
}

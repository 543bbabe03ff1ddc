import Foundation
import Subprocess
import Testing

/// The forms in which a search is printed, from the real program.
@Suite struct SearchOutputTests {
  private func withSample(_ body: (URL) async throws -> Void) async throws {
    try await Program.withFolder { folder in
      _ = try await Program.minqing(["init"], in: folder)
      try Program.write("甲镇/a.txt", "二组飲水困难。", in: folder)
      try Program.write("甲镇/b.txt", "吃水靠拉，\"=1+1\"是算式。", in: folder)
      _ = try await Program.minqing(["index", "--quiet"], in: folder)
      try await body(folder)
    }
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }

  @Test func jsonHasItsSchemaAndTheWayOfEachHit() async throws {
    struct Document: Decodable {
      struct Variant: Decodable, Hashable {
        let text: String
        let reason: String
      }
      struct Hit: Decodable {
        let path: String
        let via: [Variant]
      }
      let schema: String
      let total: Int
      let throughVariants: Int
      let relaxed: Bool
      let hits: [Hit]
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    try await withSample { folder in
      let outcome = try await Program.minqing(["search", "饮水", "--format", "json"], in: folder)
      let document = try decoder.decode(Document.self, from: Data(outcome.output.utf8))
      #expect(document.schema == "minqing.search/1")
      #expect(document.total == 2)
      #expect(document.throughVariants == 1)
      #expect(!document.relaxed)
      #expect(document.hits.map(\.path) == ["甲镇/a.txt", "甲镇/b.txt"])
      #expect(document.hits.last?.via == [Document.Variant(text: "吃水", reason: "synonym")])
    }
  }

  @Test func whatIsAskedBesidesNarrowsAllOfASavedSearch() async throws {
    try await withSample { folder in
      _ = try await Program.minqing(["search", "二组 或 靠拉", "--save", "水"], in: folder)
      let all = try await Program.minqing(
        ["search", "--saved", "水", "--format", "paths", "--sort", "标题升"], in: folder)
      #expect(all.output == "甲镇/a.txt\n甲镇/b.txt\n")
      let narrowed = try await Program.minqing(
        ["search", "--saved", "水", "算式", "--format", "paths"], in: folder)
      #expect(narrowed.output == "甲镇/b.txt\n")
    }
  }

  @Test func aHyphenInFrontAndPagesBehindTheLastAreExplained() async throws {
    try await withSample { folder in
      let hyphen = try await Program.minqing(["search", "-饮水"], in: folder)
      #expect(hyphen.status == .exited(64))
      #expect(hyphen.errors.contains("'非 饮水'"))
      let behind = try await Program.minqing(["search", "水", "--offset", "50"], in: folder)
      #expect(behind.output.hasPrefix("找到2件。\n跳过50件以后，没有可显示的了。\n"))
    }
  }

  @Test func pathsComeOneALineOrWithNuls() async throws {
    try await withSample { folder in
      let paths = try await Program.minqing(
        ["search", "水", "--format", "paths", "--sort", "标题升"], in: folder)
      #expect(paths.output == "甲镇/a.txt\n甲镇/b.txt\n")
      let zero = try await Program.minqing(["search", "水", "-0", "--sort", "标题升"], in: folder)
      #expect(zero.output == "甲镇/a.txt\0甲镇/b.txt\0")
    }
  }

  @Test func aTableRunsNothingInTheReadersProgram() async throws {
    try await withSample { folder in
      try Program.write("=c.txt", "=1+1 水", in: folder)
      _ = try await Program.minqing(["index", "--quiet"], in: folder)
      let table = try await Program.minqing(
        ["search", "水", "--format", "csv", "--sort", "标题升"], in: folder)
      #expect(table.output.hasPrefix("\u{FEFF}序号,标题,类型,"))
      #expect(table.output.contains(",'=c.txt,"))
      #expect(!table.output.contains(",=c.txt"))
      #expect(table.output.contains("'=1+1 水"))
    }
  }

  @Test func aBatchBecomesARunFile() async throws {
    try await withSample { folder in
      let queries = """
        {"id": "q1", "query": "飲水困难"}
        {"id": 2, "query": "拉水怎么办？（"}
        坏的一行
        """
      try Data(queries.utf8).write(to: folder.appending(path: "q.jsonl"))
      let run = try await Program.minqing(
        ["search", "--batch", "q.jsonl", "--format", "trec", "-n", "100"], in: folder)
      let rows = lines(run.output).map { $0.split(separator: " ").map(String.init) }
      #expect(rows.first?.prefix(4) == ["q1", "Q0", "甲镇/a.txt", "1"])
      #expect(rows.first?.last == "minqing")
      #expect(rows.contains { $0[0] == "2" && $0[2] == "甲镇/b.txt" })
      #expect(run.errors.contains("第3行"))
      #expect(run.status == .exited(1))
    }
  }

  @Test func aQueryIsKeptAndTellsWhatIsNew() async throws {
    try await withSample { folder in
      let kept = try await Program.minqing(["search", "飲水", "--save", "水"], in: folder)
      #expect(kept.status == .exited(0))
      let first = try await Program.minqing(
        ["search", "--saved", "水", "--since-last", "--format", "paths"], in: folder)
      #expect(lines(first.output).count == 2)
      let second = try await Program.minqing(
        ["search", "--saved", "水", "--since-last"], in: folder)
      #expect(second.status == .exited(1))
      #expect(second.output.contains("没有新的"))
      try Program.write("甲镇/c.txt", "三组飲水也断了。", in: folder)
      let third = try await Program.minqing(
        ["search", "--saved", "水", "--since-last", "--update", "--format", "paths"], in: folder)
      #expect(lines(third.output) == ["甲镇/c.txt"])
      let list = try await Program.minqing(["saved"], in: folder)
      #expect(list.output.contains("共3件，新的0件"))
    }
  }

  @Test func matchesAreGroupedByVillage() async throws {
    try await withSample { folder in
      let groups = try await Program.minqing(["search", "水", "--group-by", "村"], in: folder)
      #expect(groups.output.hasPrefix("找到2件，按村名分为1组。"))
      #expect(groups.output.contains("【甲村】2件"))
    }
  }

  @Test func aSearchTellsThatFilesChanged() async throws {
    try await withSample { folder in
      #expect(try await Program.minqing(["search", "水"], in: folder).errors.isEmpty)
      try Program.write("甲镇/c.txt", "水表坏了。", in: folder)
      let stale = try await Program.minqing(["search", "水"], in: folder)
      #expect(stale.errors.contains("--update"))
      let fresh = try await Program.minqing(["search", "水表", "--update"], in: folder)
      #expect(fresh.output.contains("【水表】"))
      #expect(fresh.errors.isEmpty)
    }
  }

  @Test func similarRecordsShowWhatTheyShare() async throws {
    try await Program.withFolder { folder in
      _ = try await Program.minqing(["init"], in: folder)
      for (name, text) in [
        ("a", "机井水泵烧坏，线圈冒烟。"), ("b", "水泵线圈又冒烟了。"), ("c", "路灯不亮。"), ("d", "低保名单。"),
      ] {
        try Program.write("\(name).txt", text, in: folder)
      }
      _ = try await Program.minqing(["index", "--quiet"], in: folder)
      let similar = try await Program.minqing(["similar", "a.txt"], in: folder)
      #expect(similar.status == .exited(0))
      #expect(similar.output.contains("b.txt"))
      #expect(!similar.output.contains("c.txt"))
      #expect(similar.output.contains("线圈"))
      let missing = try await Program.minqing(["similar", "z.txt"], in: folder)
      #expect(missing.status == .exited(2))
    }
  }

  @Test func theQueryLanguageHasItsPage() async throws {
    try await Program.withFolder { folder in
      let help = try await Program.minqing(["help", "查询"], in: folder)
      #expect(help.status == .exited(0))
      for field in ["村名", "承办", "文号", "字数"] { #expect(help.output.contains(field)) }
    }
  }
}

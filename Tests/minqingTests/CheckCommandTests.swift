import Foundation
import Subprocess
import Testing

/// The forms of `minqing check`: standard input, SARIF, repairs and a baseline.
@Suite struct CheckCommandTests {
  private static let sample = Program.root.appending(path: "corpus").path

  private static let header = "类型: 工作日志\n标题: 雨\n日期: 2010-07-20\n村名: 甲村\n记录人: 站长\n"

  private func withRecord(
    _ text: String, at path: String = "甲村/2010-07-20_甲村_工作日志.txt",
    _ body: (URL, URL) async throws -> Void
  ) async throws {
    try await Program.withFolder { folder in
      let file = folder.appending(path: "corpus/" + path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      try await body(folder, file)
    }
  }

  @Test(arguments: ["川里镇/2010-05-31_川里镇_民情简报.txt", "清河乡/2010-02-05_清河乡_实事承诺.txt"])
  func oneRecordFromStandardInputGivesWhatItsFileGives(_ path: String) async throws {
    let file = Self.sample + "/" + path
    let piped = try await Program.shell(
      "$MINQING check - --name '\(path)' --corpus '\(Self.sample)' <'\(file)'", in: Program.root)
    let named = try await Program.minqing(
      ["check", path, "--corpus", Self.sample], in: Program.root)
    #expect(piped.output == named.output)
    #expect(piped.status == .exited(1))
    #expect(piped.output.contains("\(path):"))
  }

  @Test func theResultsAreSarif() async throws {
    let outcome = try await Program.minqing(["check", "--format", "sarif"], in: Program.root)
    let parsed = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let log = try #require(parsed as? [String: Any])
    // What the specification requires (3.13, 3.14, 3.18, 3.19, 3.27, 3.29, 3.30, 3.49).
    #expect(log["version"] as? String == "2.1.0")
    #expect(Set(log.keys) == ["$schema", "version", "runs"])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "minqing")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let ids = rules.compactMap { $0["id"] as? String }
    #expect(ids.count == rules.count && Set(ids).count == ids.count)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count > 50)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(ids[index] == result["ruleId"] as? String)
      #expect(["error", "warning", "note"].contains(result["level"] as? String))
      #expect((result["message"] as? [String: Any])?["text"] is String)
      let location = try #require((result["locations"] as? [[String: Any]])?.first)
      let place = try #require(location["physicalLocation"] as? [String: Any])
      let region = try #require(place["region"] as? [String: Int])
      #expect(region.values.allSatisfy { $0 >= 1 })
      let artifact = try #require(place["artifactLocation"] as? [String: String])
      let uri = try #require(artifact["uri"])
      #expect(uri.utf8.allSatisfy { $0 < 128 && $0 != 0x20 })
      let path = try #require(uri.removingPercentEncoding)
      #expect(FileManager.default.fileExists(atPath: Self.sample + "/" + path))
      #expect((run["originalUriBaseIds"] as? [String: Any])?[artifact["uriBaseId"] ?? ""] != nil)
    }
  }

  @Test func aBaselineHoldsWhenLinesAreMovedAndLetsNewFaultsThrough() async throws {
    try await withRecord("---\n\(Self.header)在岗人: 站长\n走访户数: 不少\n---\n正文\n") { folder, file in
      let written = try await Program.minqing(["check", "--write-baseline", "old.txt"], in: folder)
      #expect(written.output.hasPrefix("记下1条旧问题"))
      let text = try String(contentsOf: file, encoding: .utf8)
      let moved = text.replacingOccurrences(of: "标题", with: "天气: 晴\n标题")
      try Data(moved.utf8).write(to: file)
      let quiet = try await Program.minqing(["check", "--baseline", "old.txt"], in: folder)
      #expect(quiet.status == .exited(0))
      #expect(quiet.output.contains("另有1条旧问题在基线里"))
      let worse = moved.replacingOccurrences(of: "天气: 晴", with: "走访人次: 许多")
      try Data(worse.utf8).write(to: file)
      let told = try await Program.minqing(["check", "--baseline", "old.txt"], in: folder)
      #expect(told.status == .exited(1))
      #expect(told.output.contains("许多") && !told.output.contains("不少"))
    }
  }

  @Test(arguments: [
    ("---\n\(header)在岗人: 站长\n记录人: 站长\n---\n正文\n", "---\n\(header)在岗人: 站长\n---\n正文\n"),
    (
      "---\r\n类型: 工作日志\r\n标题: 雨\r\n村名: 甲村\r\n记录人: 站长\r\n在岗人: 站长\r\n---\r\n正文\r\n",
      "---\r\n类型: 工作日志\r\n标题: 雨\r\n村名: 甲村\r\n记录人: 站长\r\n在岗人: 站长\r\n日期: 2010-07-20\r\n---\r\n正文\r\n"
    ),
    ("---\n\(header)在岗人: 站长\n\n正文\n", "---\n\(header)在岗人: 站长\n---\n\n正文\n"),
    // No certainty: another value, a body after no blank line.
    ("---\n\(header)在岗人: 站长\n记录人: 站员\n---\n正文\n", nil),
    ("---\n\(header)在岗人: 站长\n正文\n", nil),
  ])
  func onlyCertainFaultsOfAHeaderAreRepaired(_ before: String, _ after: String?) async throws {
    try await withRecord(before) { folder, file in
      let preview = try await Program.minqing(["check", "--fix", "--dry-run"], in: folder)
      #expect(preview.output.contains("会改：") == (after != nil))
      #expect(try String(contentsOf: file, encoding: .utf8) == before)
      let fixed = try await Program.minqing(["check", "--fix"], in: folder)
      #expect(fixed.output.contains("已改：") == (after != nil))
      #expect(try String(contentsOf: file, encoding: .utf8) == after ?? before)
      let again = try await Program.minqing(["check", "--fix"], in: folder)
      #expect(!again.output.contains("已改："))
      if after != nil { #expect(again.status == .exited(0), "\(again.output)") }
    }
  }

  @Test(arguments: [
    ["check", "--dry-run"], ["check", "-", "--fix"], ["check", "-", "a.txt"],
    ["check", "--format", "xml"],
  ])
  func whatDoesNotGoTogetherIsAWrongUse(_ arguments: [String]) async throws {
    try await Program.withFolder { folder in
      let outcome = try await Program.minqing(arguments, in: folder)
      #expect(outcome.status == .exited(64))
    }
  }
}

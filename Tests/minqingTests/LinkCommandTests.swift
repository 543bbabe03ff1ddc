import Foundation
import Subprocess
import Testing

/// Linking, judging and grouping as a user does it, with the real program.
@Suite struct LinkCommandTests {
  /// A folder with three letters that were imported, two of them on one problem.
  private func withLetters(_ body: (URL) async throws -> Void) async throws {
    let letters = [
      #"{"id":"a1","village":"甲村","content":"我们组的路灯坏了两个月，晚上漆黑一片"}"#,
      #"{"id":"a2","village":"乙村","content":"请求给村里装几盏太阳能灯，老人夜里不敢出门"}"#,
      #"{"id":"a3","village":"","content":"工地老板拖欠工资，找劳动局也没用"}"#,
    ]
    try await Program.withFolder { folder in
      try Data(letters.joined(separator: "\n").utf8).write(to: folder.appending(path: "in.jsonl"))
      for arguments in [["init"], ["import", "in.jsonl"], ["index"]] {
        #expect(try await Program.minqing(arguments, in: folder).status == .exited(0))
      }
      try await body(folder)
    }
  }

  private struct Links: Decodable {
    struct Hit: Decodable {
      let issue: String
      let village: String?
      let score: Double
      let reasons: [String]
    }
    let hits: [Hit]
  }

  private struct Groups: Decodable {
    struct Group: Decodable {
      struct Member: Decodable { let issue: String }
      let name: String
      let members: [Member]
    }
    let groups: [Group]
  }

  private static let everyGroup = [
    "recurring", "--all", "--min-villages", "1", "--format", "json",
  ]

  private func groups(in folder: URL) async throws -> [Set<String>] {
    let output = try await Program.minqing(Self.everyGroup, in: folder).output
    return try JSONDecoder().decode(Groups.self, from: Data(output.utf8)).groups
      .map { Set($0.members.map(\.issue)) }
  }

  @Test func importedLettersAreLinkedAndGrouped() async throws {
    try await withLetters { folder in
      let output = try await Program.minqing(
        ["link", "a1", "--format", "json", "-n", "20"], in: folder
      ).output
      let links = try JSONDecoder().decode(Links.self, from: Data(output.utf8))
      #expect(links.hits.first?.issue == "a2")
      #expect(links.hits.first?.village == "乙村")
      #expect(links.hits.first?.reasons.isEmpty == false)
      #expect(Set(try await groups(in: folder)) == [["a1", "a2"], ["a3"]])
    }
  }

  @Test func aBatchAnswersEveryLine() async throws {
    try await withLetters { folder in
      try Data("a1\n{\"id\":\"a2\"}\n\nzz\n{坏\n".utf8).write(to: folder.appending(path: "ids"))
      let outcome = try await Program.minqing(["link", "--batch", "ids"], in: folder)
      let lines = outcome.output.split(separator: "\n")
      #expect(lines.count == 3)
      #expect(lines[2].contains("没有这个编号"))
      #expect(outcome.errors.contains("ids第5行"))
      #expect(outcome.status == .exited(1))
    }
  }

  @Test func aJudgementBindsAtOnceAndItsUndoingReleases() async throws {
    try await withLetters { folder in
      let judged = try await Program.minqing(
        ["link", "a1", "a3", "--same-kind", "--why", "都归镇里管", "--by", "镇长"], in: folder)
      #expect(judged.status == .exited(0), "\(judged.errors)")
      #expect(try await groups(in: folder).contains { $0.isSuperset(of: ["a1", "a3"]) })
      _ = try await Program.minqing(["index", "--rebuild"], in: folder)
      #expect(try await groups(in: folder).contains { $0.isSuperset(of: ["a1", "a3"]) })
      let undone = try await Program.minqing(
        ["link", "a3", "a1", "--undo", "--by", "镇长"], in: folder)
      #expect(undone.status == .exited(0))
      #expect(try await groups(in: folder).contains(["a3"]))
    }
  }

  private static let misuses: [(arguments: [String], status: Int32)] = [
    (["link", "a1", "a2"], 64), (["link", "a1", "a1", "--same", "--by", "镇长"], 2),
    (["link", "a1", "a2", "--same"], 2), (["link", "zz"], 2), (["link", "--batch", "none"], 2),
    (["recurring", "--since", "某天"], 64), (["recurring", "--min-villages", "0"], 64),
  ]

  @Test(arguments: misuses)
  func wrongUseIsSaidInChinese(_ arguments: [String], status: Int32) async throws {
    try await withLetters { folder in
      let outcome = try await Program.minqing(arguments, in: folder)
      #expect(outcome.status == .exited(status))
      #expect(outcome.errors.contains { $0 >= "一" && $0 <= "龥" })
    }
  }

  @Test func theFirstScreenAnswersALeader() async throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let index = FileManager.default.temporaryDirectory.appending(path: "mq-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: index) }
    let places = [
      "--corpus", root.appending(path: "corpus").standardized.path, "--index", index.path,
    ]
    _ = try await Program.minqing(["index"] + places, in: root)
    let screen = try await Program.minqing(["recurring"] + places, in: root).output
    for part in ["个村", "未办结", "已办结", "中位数", "办成的：", "逐月：", "其余加 --all"] {
      #expect(screen.contains(part), "\(part)")
    }
  }
}

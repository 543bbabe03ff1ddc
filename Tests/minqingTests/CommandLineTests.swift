import Foundation
import Subprocess
import Testing

/// The real program, run as a user runs it.
@Suite struct CommandLineTests {
  private static let root = Program.root

  private func minqing(_ arguments: [String], in folder: URL) async throws -> Program.Outcome {
    try await Program.minqing(arguments, in: folder)
  }

  private func withFolder(_ body: (URL) async throws -> Void) async throws {
    try await Program.withFolder(body)
  }

  @Test func aNewcomerGetsFromNothingToAHit() async throws {
    try await withFolder { folder in
      #expect(try await minqing(["init"], in: folder).status == .exited(0))
      try Data(
        "---\n类型: 工作日志\n标题: 雨\n日期: 2010-07-20\n村名: 甲村\n记录人: 站长\n在岗人: 站长\n---\n查看飲水管道。\n".utf8
      )
      .write(to: folder.appending(path: "corpus/a.txt"))
      #expect(try await minqing(["check"], in: folder).output.hasSuffix("错误 0，警告 0，提示 0。\n"))
      #expect(try await minqing(["索引"], in: folder).output == "索引已建立：1件记录，0条问题。\n")
      #expect(try await minqing(["index"], in: folder).output == "没有变化：1件记录都是最新的。\n")
      let hit = try await minqing(["search", "饮水"], in: folder)
      #expect(hit.status == .exited(0))
      #expect(hit.output.contains("第9行 查看【飲水】管道。"))
      let none = try await minqing(["search", "低保"], in: folder)
      #expect(none.status == .exited(1))
      #expect(try await minqing(["init"], in: folder).output.contains("未改动"))
    }
  }

  /// A list of files is read line by line, and a terminal obeys what is printed to it.
  @Test(arguments: [
    ["check"], ["encodings"], ["dedupe"], ["archive", "record"], ["search", "水泵"],
  ])
  func aNameWithLineBreaksAndEscapesStaysOneHarmlessLine(_ arguments: [String]) async throws {
    try await withFolder { folder in
      _ = try await minqing(["init"], in: folder)
      _ = try await minqing(["archive", "record"], in: folder)
      for name in ["甲\n乙.txt", "丙\u{1B}[2J.txt"] {
        try Data("---\n标题: 甲\n---\n水泵坏了，还没有修好，等着浇地。\r\n".utf8)
          .write(to: folder.appending(path: "corpus/" + name))
      }
      _ = try await minqing(["index"], in: folder)
      let outcome = try await minqing(arguments, in: folder)
      #expect(outcome.output.contains("甲␊乙.txt") && outcome.output.contains("丙␛[2J.txt"))
      #expect(!outcome.output.contains("\u{1B}"), "\(outcome.output)")
    }
  }

  @Test func everyCommandWorksOnTheSampleCorpus() async throws {
    try await withFolder { folder in
      let places = [
        "--corpus", Self.root.appending(path: "corpus").path, "--index", folder.path + "/index",
      ]
      for arguments in [
        ["index"], ["search", "机井"], ["search", "机井", "--format", "json"], ["issues"],
        ["issues", "--open", "--format", "json"], ["link", "下庄-2010-007"],
        ["link", "下庄-2010-007", "--format", "json"], ["recurring"],
        ["recurring", "--format", "json"], ["index", "--rebuild"],
        ["show", "川里镇/下庄村/2010-04-25_下庄村_民情日记.txt"],
      ] {
        let outcome = try await minqing(arguments + places, in: folder)
        #expect(outcome.status == .exited(0), "\(arguments): \(outcome.errors)")
        if arguments.last == "json" {
          #expect(throws: Never.self) {
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
          }
        }
      }
    }
  }

  private static let seed = root.appending(path: "../shared/seed/000_a8d4452db3f654b7.txt")
    .standardized.path

  @Test(
    .enabled("the source document is not here") {
      FileManager.default.fileExists(atPath: Self.seed)
    })
  func theSourceDocumentBecomesEightSearchableRecords() async throws {
    try await withFolder { folder in
      _ = try await minqing(["init"], in: folder)
      let report = try await minqing(["import", Self.seed], in: folder)
      #expect(report.status == .exited(0))
      #expect(report.output.contains("共8件"))
      #expect(report.output.components(separatedBy: "内容相同").count == 3)
      let counts = report.output.matches(of: /拼音残留(\d+)处/).compactMap { Int($0.1) }
      #expect(counts.reduce(0, +) == 750)
      let again = try await minqing(["导入", Self.seed], in: folder)
      #expect(again.output.contains("没有改动"))
      _ = try await minqing(["index"], in: folder)
      let hits = try await minqing(["search", "饮水"], in: folder)
      #expect(hits.output.contains("【飲水】"))
      let traditional = try await minqing(["search", "窮親"], in: folder).output
      #expect(traditional.hasPrefix("找到1件。"))
      #expect(try await minqing(["search", "穷亲"], in: folder).output == traditional)
      #expect(try await minqing(["search", "\"七有\""], in: folder).output.contains("東馬村"))
    }
  }

  @Test func failuresSayWhatToDo() async throws {
    try await withFolder { folder in
      let missing = try await minqing(["search", "水"], in: folder)
      #expect(missing.status == .exited(2))
      #expect(missing.errors.contains("minqing init"))
      _ = try await minqing(["init"], in: folder)
      let noIndex = try await minqing(["search", "水"], in: folder)
      #expect(noIndex.status == .exited(2))
      #expect(noIndex.errors.contains("minqing index"))
      let usage = try await minqing(["search", "水", "-n", "0"], in: folder)
      #expect(usage.status == .exited(64))
    }
  }
}

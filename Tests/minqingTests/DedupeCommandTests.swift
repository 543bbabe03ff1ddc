import Foundation
import Subprocess
import Testing

/// What people decide of like records is written down, holds, and can be taken back.
@Suite struct DedupeCommandTests {
  private static let kept = "甲村/2010-07-20_甲村_民情日记.txt"
  private static let copy = "甲村/2010-07-20_甲村_民情日记 - 副本.txt"

  private func dedupe(_ arguments: [String], in folder: URL) async throws -> Program.Outcome {
    try await Program.minqing(
      ["dedupe"] + arguments, in: folder, environment: ["MINQING_BY": "县级档案员"])
  }

  private func withCopies(_ body: (URL) async throws -> Void) async throws {
    try await Program.withFolder { folder in
      let text = "村北机井水泵老化，十天里停机三次，约四十户浇地要到邻村拉水，等换新泵。"
      for path in [Self.kept, Self.copy] { try Program.write(path, text, in: folder) }
      // The titles differ, the texts do not.
      try Program.write("甲村/另一件.txt", "三组岔路口路灯四盏不亮，老人晚上不敢出门，电工当日换上。", in: folder)
      try await body(folder)
    }
  }

  private func decisions(in folder: URL) throws -> [String] {
    let place = folder.appending(path: "corpus/判断/查重")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    return try names.sorted().map {
      try String(contentsOf: place.appending(path: $0), encoding: .utf8)
    }
  }

  private func records(in folder: URL) throws -> [Data] {
    try [Self.kept, Self.copy].map {
      try Data(contentsOf: folder.appending(path: "corpus/" + $0))
    }
  }

  @Test(arguments: [("--keep-both", "都留"), ("--same", "同一件")])
  func aDecisionHoldsUntilItIsTakenBack(_ flag: String, _ verdict: String) async throws {
    try await withCopies { folder in
      let before = try records(in: folder)
      #expect(try await dedupe([], in: folder).status == .exited(1))
      let decided = try await dedupe(
        [Self.kept, Self.copy, flag, "--why", "核对过原件"], in: folder)
      #expect(decided.status == .exited(0))
      #expect(decided.output.hasPrefix("已判断：\(verdict)。写在 判断/查重/"))
      let written = try #require(try decisions(in: folder).first)
      for line in [
        "判断：\(verdict)", "记录：\(Self.kept)", "记录：\(Self.copy)", "理由：核对过原件", "判断人：县级档案员",
      ] { #expect(written.split(separator: "\n").contains(Substring(line)), "\(written)") }

      let quiet = try await dedupe([], in: folder)
      #expect(quiet.status == .exited(0))
      #expect(quiet.output.contains("已判断过的1对没有列出"))
      let all = try await dedupe(["--all"], in: folder)
      #expect(all.output.contains("已判断：\(verdict)（县级档案员，"))
      #expect(all.output.contains("核对过原件"))

      // The order of the two does not matter; what was decided can still be read.
      let undone = try await dedupe(
        [Self.copy, Self.kept, "--undo", "--why", "看错了"], in: folder)
      #expect(undone.status == .exited(0))
      let after = try decisions(in: folder)
      #expect(after.count == 1)
      #expect(after[0].hasPrefix(written))
      #expect(after[0].contains("撤销人：县级档案员\n撤销理由：看错了\n"))
      #expect(try await dedupe([], in: folder).status == .exited(1))
      let nothing = try await dedupe([Self.kept, Self.copy, "--undo"], in: folder)
      #expect(nothing.status == .exited(1))
      #expect(try decisions(in: folder) == after)
      #expect(try records(in: folder) == before)
    }
  }

  @Test func aSecondDecisionTakesThePlaceOfTheFirst() async throws {
    try await withCopies { folder in
      _ = try await dedupe([Self.kept, Self.copy, "--same"], in: folder)
      _ = try await dedupe([Self.copy, Self.kept, "--keep-both", "--why", "两次会议"], in: folder)
      let all = try await dedupe(["--all"], in: folder)
      #expect(all.output.contains("已判断：都留") && !all.output.contains("已判断：同一件"))
      let files = try decisions(in: folder)
      #expect(files.count == 2)
      #expect(files.count { $0.contains("撤销理由：改判为都留") } == 1)
      #expect(try await dedupe([Self.kept, Self.copy, "--undo"], in: folder).status == .exited(0))
      // The first one does not come back.
      #expect(try await dedupe([], in: folder).status == .exited(1))
    }
  }

  @Test func aDecisionOutlastsAMoveOrAChangeButNotBoth() async throws {
    try await withCopies { folder in
      _ = try await dedupe([Self.kept, Self.copy, "--keep-both"], in: folder)
      let corpus = folder.appending(path: "corpus")
      let moved = corpus.appending(path: "甲村/换了地方.txt")
      try FileManager.default.moveItem(at: corpus.appending(path: Self.copy), to: moved)
      #expect(try await dedupe([], in: folder).status == .exited(0))
      try Data(try Data(contentsOf: moved) + Data("添一句。\n".utf8)).write(to: moved)
      #expect(try await dedupe([], in: folder).status == .exited(1))
    }
  }

  @Test func adviceIsNoDecisionAndNeedsAPerson() async throws {
    try await withCopies { folder in
      let nobody = try await Program.minqing(
        ["dedupe", Self.kept, Self.copy, "--same"], in: folder)
      #expect(nobody.status == .exited(2))
      #expect(nobody.errors.contains("--by"))
      let named = try await Program.minqing(
        ["dedupe", Self.kept, Self.copy, "--same", "--by", "站长"], in: folder)
      #expect(named.status == .exited(0))
      #expect(try decisions(in: folder).first?.contains("判断人：站长") == true)
      let itself = try await dedupe([Self.kept, Self.kept, "--same"], in: folder)
      #expect(itself.status == .exited(2))
      #expect(try await dedupe([Self.kept, "--same"], in: folder).status == .exited(64))
    }
  }
}

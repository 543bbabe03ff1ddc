import Foundation
import Subprocess
import Testing

/// 查看 of the county's profile is what decides on what a reader finds, sees and takes along.
@Suite struct AudienceCommandTests {
  private static let profile = """
    名称: 云河县
    规则:
      - 自: 2009-01-01
        查看:
          镇群众工作办公室: [镇内, 县内, 公示]
          村民: [公示]
    """

  private struct CandidateList: Decodable {
    struct Item: Decodable {
      let candidate: String
      let sentence: String
    }

    let candidates: [Item]
  }

  private func withCounty(_ body: (URL) async throws -> Void) async throws {
    try await Program.withFolder { folder in
      for (name, openness) in [("站", nil), ("镇", "镇内"), ("县", "县内"), ("村", "公示")] {
        let path = "corpus/2010-07-20_\(name).txt"
        let line = openness.map { "公开: \($0)\n" } ?? ""
        let header = "类型: 工作日志\n标题: \(name)的水\n日期: 2010-07-20\n村名: \(name)村\n记录人: 站员\n\(line)"
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        // Two of the four are like each other.
        let more = openness == nil || name == "村" ? "杨树歪在井房顶上，锯成三截才搬开。" : ""
        try Data("---\n\(header)---\n水泵烧坏，水管漏水。\(more)\n".utf8).write(to: file)
      }
      try await write(Self.profile, in: folder)
      _ = try await minqing(["index"], in: folder)
      try await body(folder)
    }
  }

  private func write(_ profile: String, in folder: URL) async throws {
    let rules = folder.appending(path: "corpus/规则")
    try FileManager.default.createDirectory(at: rules, withIntermediateDirectories: true)
    try Data(profile.utf8).write(to: rules.appending(path: "县情.yaml"))
  }

  private func minqing(_ arguments: [String], in folder: URL) async throws -> Program.Outcome {
    try await Program.minqing(arguments, in: folder, environment: ["MINQING_BY": "档案员"])
  }

  @Test(arguments: [
    (nil, ["县", "村", "站", "镇"]), ("镇群众工作办公室", ["县", "村", "镇"]), ("县内", ["县", "村"]),
    ("村民", ["村"]),
  ])
  func aReaderFindsAndCountsWhatIsOpenToThem(_ reader: String?, _ seen: [String]) async throws {
    try await withCounty { folder in
      let audience = reader.map { ["--audience", $0] } ?? []
      let listed = try await minqing(["search", "水泵", "--format", "paths"] + audience, in: folder)
      let paths = seen.map { "2010-07-20_\($0).txt" }
      #expect(listed.output.split(separator: "\n").map(String.init).sorted() == paths.sorted())
      let counted = try await minqing(
        ["search", "水泵", "--facet", "村", "-n", "1"] + audience, in: folder)
      for name in ["站", "镇", "县", "村"] {
        #expect(counted.output.contains("\(name)村") == seen.contains(name), "\(counted.output)")
      }
      for name in ["站", "镇", "县", "村"] {
        let shown = try await minqing(["show", "2010-07-20_\(name).txt"] + audience, in: folder)
        #expect(shown.status == .exited(seen.contains(name) ? 0 : 2))
        #expect(shown.output.contains("水泵") == seen.contains(name))
      }
      let alike = try await minqing(["similar", "2010-07-20_村.txt"] + audience, in: folder)
      #expect(alike.status == .exited(seen.contains("站") ? 0 : 1))
      #expect(alike.output.contains("_站.txt") == seen.contains("站"))
    }
  }

  @Test func issuesOfClosedRecordsAreNeitherListedNorLinked() async throws {
    try await withCounty { folder in
      let opennesses = [("甲", "镇内"), ("乙", "公示"), ("丙", "公示")]
      for (number, (village, openness)) in opennesses.enumerated() {
        let issue = "【问题】\(village)-2010-00\(number + 1)\n内容：村北机井水泵烧坏，浇不上地\n状态：受理\n受理日期：2010-07-20"
        let header = "类型: 民情日记\n标题: 井\n日期: 2010-07-20\n村名: \(village)村\n记录人: 站员\n公开: \(openness)"
        try Data("---\n\(header)\n---\n\(issue)\n".utf8).write(
          to: folder.appending(path: "corpus/2010-07-20_\(village)村_日记.txt"))
      }
      _ = try await minqing(["index"], in: folder)
      for arguments in [["issues"], ["link", "乙-2010-002"], ["recurring", "--members"]] {
        // What was kept for everybody must not be what a reader gets, nor the other way round.
        for reader in [nil, "村民", nil] {
          let audience = reader.map { ["--audience", $0] } ?? []
          let outcome = try await minqing(arguments + audience, in: folder)
          #expect(outcome.status == .exited(0), "\(arguments) \(outcome.errors)")
          #expect(outcome.output.contains("丙-2010-003"), "\(arguments)")
          #expect(outcome.output.contains("甲") == (reader == nil), "\(arguments) \(outcome.output)")
        }
      }
      let closed = try await minqing(
        ["link", "甲-2010-001", "--audience", "村民"], in: folder)
      #expect(closed.status == .exited(2))
      #expect(!closed.errors.contains("机井"))
    }
  }

  @Test(arguments: [nil, "镇群众工作办公室", "村民"])
  func likeRecordsAreThoseOfWhatIsOpen(_ reader: String?) async throws {
    try await withCounty { folder in
      let audience = reader.map { ["--audience", $0] } ?? []
      let found = try await minqing(["dedupe"] + audience, in: folder)
      let compared = reader == nil ? 4 : reader == "村民" ? 1 : 3
      #expect(found.output.contains("比较了\(compared)件"), "\(found.output)")
      #expect(found.output.contains("_站.txt") == (reader == nil), "\(found.output)")
      let decided = try await minqing(
        ["dedupe", "2010-07-20_站.txt", "2010-07-20_村.txt", "--keep-both"] + audience, in: folder)
      #expect(decided.status == .exited(reader == nil ? 0 : 2), "\(decided.errors)")
      let isWritten = FileManager.default.fileExists(
        atPath: folder.appending(path: "corpus/判断/查重").path)
      #expect(isWritten == (reader == nil))
    }
  }

  @Test(arguments: [nil, "镇群众工作办公室", "村民"])
  func candidatesAreThoseOfWhatIsOpen(_ reader: String?) async throws {
    try await withCounty { folder in
      for (name, openness) in [("站", "站内"), ("镇", "镇内"), ("县", "县内"), ("村", "公示")] {
        let header = "类型: 民情日记\n标题: 井\n日期: 2010-08-20\n村名: \(name)村\n记录人: 站员\n公开: \(openness)"
        try Data("---\n\(header)\n---\n群众反映\(name)北的机井水泵烧坏了，浇不上地，要求尽快修理。\n".utf8).write(
          to: folder.appending(path: "corpus/2010-08-20_\(name)_日记.txt"))
      }
      let audience = reader.map { ["--audience", $0] } ?? []
      let found = try await minqing(["candidates"] + audience, in: folder)
      for (name, isOpen) in [
        ("站", reader == nil), ("镇", reader != "村民"), ("县", reader != "村民"), ("村", true),
      ] {
        #expect(found.output.contains("\(name)北的机井") == isOpen, "\(found.output)")
      }
      let all = try await minqing(["candidates", "--format", "json"], in: folder).output
      let list = try JSONDecoder().decode(CandidateList.self, from: Data(all.utf8))
      let id = try #require(list.candidates.first { $0.sentence.contains("站北") }?.candidate)
      let decision = ["candidates", id]
      let told = try await minqing(decision + ["--dismiss"] + audience, in: folder)
      #expect(told.status == .exited(reader == nil ? 0 : 2))
      if reader != nil {
        _ = try await minqing(decision + ["--dismiss"], in: folder)
        let undone = try await minqing(decision + ["--undo"] + audience, in: folder)
        #expect(undone.status == .exited(1), "\(undone.output)")
      }
    }
  }

  @Test func findingsTellNothingOfClosedRecords() async throws {
    try await withCounty { folder in
      // Each record lacks what its type needs; 甲 and 乙 contradict each other, and 乙 and 丙.
      let mentions = [
        ("甲", "镇内", [("共-2010-001", "08-01")]),
        ("乙", "公示", [("共-2010-001", "08-02"), ("另-2010-002", "08-03")]),
        ("丙", "公示", [("另-2010-002", "08-04")]),
      ]
      for (name, openness, issues) in mentions {
        let blocks = issues.map { id, day in
          "【问题】\(id)\n内容：水泵烧坏\n状态：办结\n受理日期：2010-07-20\n办结日期：2010-\(day)\n\n"
        }
        let header = "类型: 民情日记\n标题: 井\n日期: 2010-08-20\n村名: \(name)村\n公开: \(openness)"
        try Data("---\n\(header)\n---\n\(blocks.joined())".utf8).write(
          to: folder.appending(path: "corpus/2010-08-20_\(name)_日记.txt"))
      }
      let path = folder.appending(path: "corpus/判断")
      try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
      try Data("判断：也许\n".utf8).write(to: path.appending(path: "坏.txt"))
      let everything = try await minqing(["check"], in: folder).output
      #expect(everything.contains("_甲_日记.txt:") && everything.contains("判断/坏.txt:1:1"))
      #expect(everything.contains("检查了7件") && everything.contains("共-2010-001的办结日期"))
      for command in [["check"], ["check", "corpus"], ["check", "--format", "json"]] {
        let open = try await minqing(command + ["--audience", "村民"], in: folder)
        #expect(open.status == .exited(1))
        #expect(open.output.contains("_乙_日记.txt") && !open.output.contains("_甲_日记.txt"))
        #expect(!open.output.contains("_站.txt") && !open.output.contains("判断/"))
        #expect(!open.output.contains("共-2010-001的办结日期"), "\(open.output)")
        #expect(open.output.contains("另-2010-002的办结日期"), "\(open.output)")
      }
      let counted = try await minqing(["check", "--audience", "村民"], in: folder).output
      #expect(counted.contains("检查了3件"), "\(counted)")
      let closed = try await minqing(
        ["check", "2010-08-20_甲_日记.txt", "--audience", "村民"], in: folder)
      #expect(closed.status == .exited(2) && closed.output.isEmpty)
      let piped = try await minqing(["check", "-", "--audience", "村民"], in: folder)
      #expect(piped.status == .exited(64))
    }
  }

  @Test(arguments: [["show"], ["similar"], ["check"], ["dedupe"]])
  func aWrongPathIsNotAnsweredWithTheNamesOfClosedRecords(_ command: [String]) async throws {
    try await withCounty { folder in
      let wrong = command + ["2010-07-21_站.txt"]
      let open = try await minqing(wrong, in: folder)
      #expect(open.errors.contains("2010-07-20_站.txt"), "\(open.errors)")
      let closed = try await minqing(wrong + ["--audience", "村民"], in: folder)
      #expect(closed.status == .exited(2))
      #expect(!closed.errors.contains("2010-07-20_站.txt"), "\(closed.errors)")
    }
  }

  @Test func aBagForAReaderHoldsNothingElse() async throws {
    try await withCounty { folder in
      _ = try await minqing(["archive", "record"], in: folder)
      let export = try await minqing(
        ["archive", "export", "袋", "--audience", "村民"], in: folder)
      #expect(export.status == .exited(0), "\(export.errors)")
      #expect(export.output.contains("1件记录") && export.output.contains("另有3件“村民”不能看"))
      let bag = folder.appending(path: "袋")
      let files = try #require(FileManager.default.enumerator(atPath: bag.path))
        .compactMap { $0 as? String }
      #expect(
        files.filter { $0.hasPrefix("data/") }.sorted() == [
          "data/2010-07-20_村.txt", "data/2010-07-20_村.txt.meta.json",
        ])
      for file in files where !file.hasSuffix("data") {
        let text = try String(contentsOf: bag.appending(path: file), encoding: .utf8)
        #expect(!text.contains("_站.txt") && !text.contains("_镇.txt"), "\(file)")
      }
      #expect(try await minqing(["archive", "validate", "袋"], in: folder).status == .exited(0))
      #expect(try await minqing(["archive", "log"], in: folder).output.contains("供村民看"))
    }
  }

  @Test func theCountyChangesWhoSeesWhatWithoutANewIndex() async throws {
    try await withCounty { folder in
      let arguments = ["search", "水泵", "--format", "paths", "--audience", "村民"]
      #expect(try await minqing(arguments, in: folder).output == "2010-07-20_村.txt\n")
      try await write(
        Self.profile.replacing("村民: [公示]", with: "村民: [公示, 镇内]"), in: folder)
      let wider = try await minqing(arguments, in: folder).output
      #expect(Set(wider.split(separator: "\n")) == ["2010-07-20_村.txt", "2010-07-20_镇.txt"])
    }
  }

  @Test(arguments: [
    ["search", "水泵"], ["show", "2010-07-20_村.txt"], ["similar", "2010-07-20_村.txt"],
    ["archive", "export", "袋"], ["check"], ["dedupe"], ["candidates"],
  ])
  func aRoleThatTheCountyDoesNotKnowIsTold(_ arguments: [String]) async throws {
    try await withCounty { folder in
      let outcome = try await minqing(arguments + ["--audience", "记者"], in: folder)
      #expect(outcome.status == .exited(64))
      #expect(outcome.errors.contains("村民、镇群众工作办公室；或 站内、镇内、县内、公示"))
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "袋").path))
    }
  }
}

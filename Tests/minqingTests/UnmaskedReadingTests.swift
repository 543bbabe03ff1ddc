import Foundation
import Subprocess
import Testing

/// Whoever takes personal data out uncovered stands in the one chained log, for good.
@Suite struct UnmaskedReadingTests {
  // Made up: a number of this area was never given.
  private static let number = "110199186709103340"

  private func minqing(_ arguments: [String], in folder: URL) async throws -> Program.Outcome {
    try await Program.minqing(arguments, in: folder, environment: ["MINQING_BY": "档案员"])
  }

  private func withNumber(_ body: (URL) async throws -> Void) async throws {
    try await Program.withFolder { folder in
      try Program.write("a.txt", "代领人身份证号\(Self.number)。", in: folder)
      _ = try await minqing(["index"], in: folder)
      _ = try await minqing(["archive", "record"], in: folder)
      try await body(folder)
    }
  }

  private func read(in folder: URL, as role: String = "县级档案员") async throws -> Program.Outcome {
    try await minqing(
      ["search", "代领人", "--format", "json", "--unmasked", "--as", role], in: folder)
  }

  private func log(in folder: URL) throws -> URL {
    let place = folder.appending(path: "corpus/归档/日志")
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
    return place.appending(path: try #require(names.last))
  }

  @Test func aReadingIsWrittenDownBeforeAnythingGoesOut() async throws {
    try await withNumber { folder in
      let outcome = try await read(in: folder)
      #expect(outcome.output.contains(Self.number))
      let log = try await minqing(["archive", "log", "search"], in: folder)
      #expect(log.output.contains("县级档案员  看原文  search 代领人"))
      #expect(try await minqing(["archive", "verify"], in: folder).status == .exited(0))
      // A log that cannot be written: a folder stands in its place.
      let place = try self.log(in: folder)
      try FileManager.default.removeItem(at: place)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      let refused = try await read(in: folder)
      #expect(refused.status == .exited(2))
      #expect(!refused.output.contains(Self.number))
    }
  }

  @Test func theReadingsOfAnEarlierVersionComeIntoTheLogOnce() async throws {
    try await withNumber { folder in
      let file = folder.appending(path: "corpus/归档/看原文.log")
      let lines = [
        "2010-07-02 09:30\t县级档案员\tsearch 低保", "2010-07-02 09:30\t县级档案员\tsearch 低保",
        "2010-07-03 10:00\t县级档案员\tarchive export 袋", "读不懂的一行",
      ]
      try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: file)
      let before = try await minqing(["archive", "verify"], in: folder)
      #expect(before.status == .exited(1))
      #expect(before.output.contains("归档/看原文.log:1:1: 错误[A008]"))
      #expect(before.output.contains("minqing archive record"))
      let record = try await minqing(["archive", "record"], in: folder)
      #expect(record.output.contains("早先的看原文记录4行已并入日志"), "\(record.output)\(record.errors)")
      let log = try await minqing(["archive", "log", "看原文"], in: folder).output
      #expect(log.split(separator: "\n").count == 5)
      #expect(log.contains("县级档案员  看原文  archive export 袋（2010-07-03 10:00看的，原记在"))
      #expect(try await minqing(["archive", "verify"], in: folder).status == .exited(0))
      // Nothing comes twice; a program of the earlier version may have written on.
      let again = try await minqing(["archive", "record"], in: folder)
      #expect(!again.output.contains("并入"))
      try Data((lines + ["2010-08-01 08:00\t县级档案员\tsearch 病"]).map { $0 + "\n" }.joined().utf8)
        .write(to: file)
      #expect(try await minqing(["archive", "verify"], in: folder).status == .exited(1))
      let more = try await minqing(["archive", "record"], in: folder)
      #expect(more.output.contains("早先的看原文记录1行已并入日志"), "\(more.output)")
      #expect(try await minqing(["archive", "verify"], in: folder).status == .exited(0))
      try FileManager.default.removeItem(at: file)
      #expect(try await minqing(["archive", "verify"], in: folder).output.contains("看原文.log"))
    }
  }

  @Test(arguments: ["看原文", "县级档案员", "代领人"])
  func theLogIsListedByAnyOfItsWords(_ word: String) async throws {
    try await withNumber { folder in
      _ = try await read(in: folder)
      let log = try await minqing(["archive", "log", word], in: folder)
      #expect(log.output.split(separator: "\n").count == 1, "\(log.output)")
      #expect(log.output.contains("县级档案员  看原文  search 代领人"))
    }
  }

  @Test func aRoleThatMayNotLeavesNoTraceAndGetsNothing() async throws {
    try await withNumber { folder in
      let outcome = try await read(in: folder, as: "站员")
      #expect(outcome.status == .exited(2))
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("县级档案员"))
      #expect(try await minqing(["archive", "log", "search"], in: folder).status == .exited(1))
    }
  }

  @Test func whatWasSearchedForIsCoveredInTheLog() async throws {
    try await withNumber { folder in
      _ = try await minqing(
        ["search", Self.number, "--format", "csv", "--unmasked", "--as", "县级档案员"], in: folder)
      let text = try String(contentsOf: log(in: folder), encoding: .utf8)
      #expect(text.contains("看原文"))
      #expect(!text.contains(Self.number))
    }
  }

  /// The lines of the log are: recorded, read, read, changed, recorded, read.
  @Test(arguments: [2, 3, 6])
  func aReadingThatIsTakenAwayIsMissed(_ line: Int) async throws {
    try await withNumber { folder in
      _ = try await read(in: folder)
      _ = try await read(in: folder)
      try Program.write("a.txt", "改过，代领人\(Self.number)。", in: folder)
      _ = try await minqing(["archive", "record"], in: folder)
      _ = try await read(in: folder)
      #expect(try await minqing(["archive", "verify"], in: folder).status == .exited(0))
      let place = try log(in: folder)
      var lines = try String(contentsOf: place, encoding: .utf8).split(separator: "\n")
      try #require(lines.count == 6)
      let taken = lines.remove(at: line - 1)
      #expect(taken.contains("看原文"))
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: place)
      for command in ["verify", "log"] {
        let outcome = try await minqing(["archive", command], in: folder)
        #expect(outcome.status == .exited(1))
        #expect(outcome.output.contains("[A006]"), "\(command): \(outcome.output)")
      }
    }
  }

  @Test func theFileThatNamesTheLastLineIsMissedToo() async throws {
    try await withNumber { folder in
      try FileManager.default.removeItem(at: folder.appending(path: "corpus/归档/日志末尾.txt"))
      let verify = try await minqing(["archive", "verify"], in: folder)
      #expect(verify.output.contains("归档/日志末尾.txt:1:1: 错误[A008]"))
      _ = try await minqing(["archive", "record"], in: folder)
      _ = try await read(in: folder)
      #expect(try await minqing(["archive", "verify"], in: folder).status == .exited(0))
    }
  }
}

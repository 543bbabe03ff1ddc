import Foundation
import Records
import Testing

@testable import Archiving

@Suite struct EventLogTests {
  private func moment(_ text: String) throws -> Moment { try #require(Moment(text)) }

  private func append(_ subjects: [String], to corpus: ScratchCorpus, at time: String) throws {
    try EventLog(try corpus.open()).append(
      subjects.map { LogEvent(.imported, $0, note: "来自\t邮件\n第二行") }, by: "档案员",
      at: moment(time))
  }

  private func findings(_ corpus: ScratchCorpus) throws -> [Finding] {
    try EventLog(try corpus.open()).read().allFindings
  }

  private static let file = "归档/日志/2010-03.txt"
  private static let march = "2010-03-15T09:30:05+08:00"

  @Test func linesFollowEachOtherOverTheMonths() throws {
    try withCorpus { corpus in
      try append(["甲", "乙"], to: corpus, at: Self.march)
      try append(["丙"], to: corpus, at: "2010-04-01T08:00:00+08:00")
      let history = try EventLog(try corpus.open()).read()
      #expect(history.lines.map(\.event.subject) == ["甲", "乙", "丙"])
      #expect(history.lines[0].event.note == "来自\t邮件\n第二行")
      #expect(history.allFindings.isEmpty)
      #expect(history.heads.count == 1)
      #expect(history.lines[2].parents == [history.lines[1].identity])
    }
  }

  @Test func aClockThatGoesBackKeepsTheOrder() throws {
    try withCorpus { corpus in
      try append(["甲"], to: corpus, at: Self.march)
      try append(["乙"], to: corpus, at: "2009-12-01T08:00:00+08:00")
      let history = try EventLog(try corpus.open()).read()
      #expect(history.lines.map(\.event.subject) == ["甲", "乙"])
      #expect(history.allFindings.isEmpty)
    }
  }

  /// Only the end of a file is read for its last line, which may be longer than that end.
  @Test(arguments: [10, 5_000, 70_000])
  func anEventFollowsTheLastHoweverLongItIs(_ length: Int) throws {
    try withCorpus { corpus in
      let long = String(repeating: "长", count: length)
      for subject in ["甲", long, "乙", "丙"] {
        try append([subject], to: corpus, at: Self.march)
      }
      let history = try EventLog(try corpus.open()).read()
      #expect(history.lines.map(\.event.subject) == ["甲", long, "乙", "丙"])
      #expect(history.allFindings.isEmpty)
    }
  }

  @Test func anEventFollowsRemarksAndALineWithoutItsBreak() throws {
    try withCorpus { corpus in
      try append(["甲"], to: corpus, at: Self.march)
      let remarks = String(repeating: "# 说明\n", count: 2_000)
      try corpus.edit(Self.file) { $0 + remarks + "# 末尾没有换行" }
      try append(["乙"], to: corpus, at: Self.march)
      let history = try EventLog(try corpus.open()).read()
      #expect(history.lines.map(\.event.subject) == ["甲", "乙"])
      #expect(history.allFindings.isEmpty)
    }
  }

  @Test(arguments: ["改", "删", "插", "换"])
  func whoeverTouchesALineIsFound(_ act: String) throws {
    try withCorpus { corpus in
      try append(["一", "二", "三", "四"], to: corpus, at: Self.march)
      try corpus.edit(Self.file) { text in
        var lines = text.split(separator: "\n").map(String.init)
        switch act {
        case "改": lines[1] = lines[1].replacingOccurrences(of: "二", with: "五")
        case "删": lines.remove(at: 1)
        case "插": lines.insert(lines[1].replacingOccurrences(of: "二", with: "六"), at: 2)
        default: lines.swapAt(1, 2)
        }
        return lines.joined(separator: "\n") + "\n"
      }
      let found = try findings(corpus)
      #expect(!found.isEmpty)
      #expect(found.allSatisfy { $0.path == Self.file && (2...5).contains($0.line) }, "\(found)")
    }
  }

  @Test func lineEndsOfWindowsDoNotBreakTheChain() throws {
    try withCorpus { corpus in
      try append(["一", "二"], to: corpus, at: Self.march)
      try corpus.edit(Self.file) { $0.replacingOccurrences(of: "\n", with: "\r\n") }
      try append(["三"], to: corpus, at: Self.march)
      #expect(try findings(corpus).isEmpty)
    }
  }

  @Test func twoCopiesPutTogetherAreReportedUntilJoined() throws {
    try withCorpus { corpus in
      try append(["共有"], to: corpus, at: Self.march)
      let shared = try corpus.read(Self.file)
      try append(["甲机"], to: corpus, at: Self.march)
      let first = try corpus.read(Self.file)
      try corpus.write(shared, to: Self.file)
      try append(["乙机", "乙机之二"], to: corpus, at: Self.march)
      let second = try corpus.read(Self.file)
      // What git's merge=union makes of it.
      try corpus.write(first + second.dropFirst(shared.count), to: Self.file)
      let forked = try findings(corpus)
      #expect(forked.map(\.code) == [.logForked])
      #expect(forked.first?.line == 4)
      let log = EventLog(try corpus.open())
      #expect(try log.join(by: "档案员", at: moment(Self.march)) == (2, 0))
      try append(["合并之后"], to: corpus, at: Self.march)
      #expect(try findings(corpus).isEmpty)
      #expect(try log.join(by: "档案员") == (1, 0))
    }
  }

  @Test(arguments: [1, 2, 3])
  func aTailThatWasCutOffIsFoundUntilItIsDeclaredLost(_ count: Int) throws {
    try withCorpus { corpus in
      try append(["一", "二", "三", "四"], to: corpus, at: Self.march)
      let whole = try corpus.read(Self.file)
      try corpus.edit(Self.file) { text in
        text.split(separator: "\n").dropLast(count).map { $0 + "\n" }.joined()
      }
      let found = try findings(corpus)
      #expect(found.map(\.code) == [.logBroken])
      #expect(found.first?.path == "归档/日志末尾.txt")
      // Going on does not hide it; the lines from a backup mend it.
      try append(["五"], to: corpus, at: Self.march)
      #expect(try findings(corpus).map(\.code) == [.logBroken])
      let cut = try corpus.read(Self.file)
      try corpus.write(whole, to: Self.file)
      #expect(try findings(corpus).map(\.path) == ["归档/日志末尾.txt"])
      try corpus.write(cut, to: Self.file)
      let log = EventLog(try corpus.open())
      #expect(try log.join(by: "档案员", at: moment(Self.march)) == (1, 1))
      #expect(try findings(corpus).isEmpty)
      #expect(try log.read().lines.last?.event.note == "声明日志最后的几行已经丢失（1处）")
    }
  }

  @Test func aMissingFirstMonthIsFound() throws {
    try withCorpus { corpus in
      try append(["甲"], to: corpus, at: Self.march)
      try append(["乙"], to: corpus, at: "2010-04-01T08:00:00+08:00")
      try corpus.remove(Self.file)
      #expect(try findings(corpus).map(\.code) == [.logBroken])
    }
  }

  @Test func manyWritersAtOnceMakeOneChain() async throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "log-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    let corpus = try Corpus(root: url.path)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          for number in 0..<10 {
            try EventLog(corpus).append([LogEvent(.edited, "\(writer)-\(number)")], by: "甲")
          }
        }
      }
      try await group.waitForAll()
    }
    let history = try EventLog(corpus).read()
    #expect(history.lines.count == 80)
    #expect(history.allFindings.isEmpty)
    #expect(history.heads.count == 1)
  }
}

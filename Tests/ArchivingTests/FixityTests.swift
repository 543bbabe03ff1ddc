import Foundation
import Records
import Testing

@testable import Archiving

@Suite struct FixityTests {
  private static let files = [
    "甲村/2010-01-05.txt": ScratchCorpus.record("一", on: "2010-01-05"),
    "甲村/2010-01-15.txt": ScratchCorpus.record("二", on: "2010-01-15"),
    "甲村/带 空格%和\\斜线.txt": ScratchCorpus.record("三", on: "2010-01-25"),
    "甲村/两\n行.txt": ScratchCorpus.record("四", on: "2010-02-05"),
    "甲村/空.txt": "",
    "导入/来件.orig": "不是记录",
  ]

  private func codes(_ corpus: ScratchCorpus) throws -> [String: [String]] {
    let findings = try ArchiveVerifier(try corpus.open()).verify().findings
    return Dictionary(grouping: findings, by: \.path).mapValues { $0.map(\.code.rawValue) }
  }

  @Test func whatWasRecordedVerifies() throws {
    try withCorpus(Self.files) { corpus in
      let report = try FixityRecorder(try corpus.open()).record(by: "档案员")
      #expect(report.fileCount == Self.files.count)
      #expect(try codes(corpus).isEmpty)
      let result = try ArchiveVerifier(try corpus.open()).verify()
      #expect(result.lastRecording?.author == "档案员")
    }
  }

  @Test func aFlippedBitADeletedAndAnAddedFileAreEachCaught() throws {
    try withCorpus(Self.files) { corpus in
      _ = try FixityRecorder(try corpus.open()).record(by: "档案员")
      var bytes = try Data(contentsOf: corpus.place("甲村/2010-01-05.txt"))
      bytes[bytes.count / 2] ^= 1
      try bytes.write(to: corpus.place("甲村/2010-01-05.txt"))
      try corpus.remove("甲村/2010-01-15.txt")
      try corpus.write("新", to: "乙村/新.txt")
      #expect(
        try codes(corpus) == [
          "甲村/2010-01-05.txt": ["A001"], "甲村/2010-01-15.txt": ["A002"],
          "乙村/新.txt": ["A003"],
        ])
    }
  }

  @Test func everySingleBitOfAFileCounts() throws {
    try withCorpus(["a.txt": "水"]) { corpus in
      _ = try FixityRecorder(try corpus.open()).record(by: "档案员")
      for bit in 0..<24 {
        var bytes = Data("水".utf8)
        bytes[bit / 8] ^= 1 << UInt8(bit % 8)
        try bytes.write(to: corpus.place("a.txt"))
        #expect(try codes(corpus) == ["a.txt": ["A001"]])
      }
    }
  }

  @Test func aMovedFileIsNotLost() throws {
    try withCorpus(Self.files) { corpus in
      _ = try FixityRecorder(try corpus.open()).record(by: "档案员")
      try FileManager.default.moveItem(
        at: corpus.place("甲村/2010-01-05.txt"), to: corpus.place("导入/搬走.txt"))
      #expect(try codes(corpus) == ["导入/搬走.txt": ["A004"]])
      let report = try FixityRecorder(try corpus.open()).record(by: "站长")
      #expect(report.comparison?.moved.map(\.to.description) == ["导入/搬走.txt"])
      #expect(try codes(corpus).isEmpty)
      let log = try EventLog(try corpus.open()).read()
      #expect(log.lines(on: "导入/搬走.txt").map(\.event.kind) == [.moved])
    }
  }

  @Test func recordingTwiceWritesNothing() throws {
    try withCorpus(Self.files) { corpus in
      _ = try FixityRecorder(try corpus.open()).record(by: "档案员")
      let again = try FixityRecorder(try corpus.open()).record(by: "档案员")
      #expect(!again.hasWritten)
      #expect(try EventLog(try corpus.open()).read().lines.count == 1)
    }
  }

  @Test func aManifestChangedByHandIsCaught() throws {
    try withCorpus(Self.files) { corpus in
      _ = try FixityRecorder(try corpus.open()).record(by: "档案员")
      // Whoever changes a file and hides it in the list is given away by the log.
      try corpus.write("改过", to: "导入/来件.orig")
      let digest = ContentDigest(of: Array("改过".utf8))
      try corpus.edit("归档/清单.sha256") { text in
        text.split(separator: "\n", omittingEmptySubsequences: false)
          .map { $0.hasSuffix("来件.orig") ? "\(digest)  导入/来件.orig" : String($0) }
          .joined(separator: "\n")
      }
      #expect(try codes(corpus) == ["归档/清单.sha256": ["A008"]])
    }
  }

  @Test func aLineThatIsNoneIsReportedWithItsNumber() throws {
    try withCorpus(["a.txt": "水"]) { corpus in
      _ = try FixityRecorder(try corpus.open()).record(by: "档案员")
      try corpus.edit("归档/清单.sha256") { $0 + "<<<<<<< HEAD\n" }
      let findings = try ArchiveVerifier(try corpus.open()).verify().findings
      let unreadable = try #require(findings.first { $0.code == .archiveFileUnreadable })
      #expect(unreadable.line == 4)
      #expect(unreadable.remedy.contains("git"))
    }
  }

  @Test func namesThatDifferOnlyInTheirUnicodeFormAreTwoFiles() throws {
    try withCorpus { corpus in
      // A compatibility ideograph and the character that it is normalised to.
      try corpus.write("一", to: "a/\u{F900}.txt")
      try corpus.write("二", to: "a/\u{8C48}.txt")
      #expect(try FixityRecorder(try corpus.open()).record(by: "档案员").fileCount == 2)
      try corpus.write("三", to: "a/\u{F900}.txt")
      let findings = try ArchiveVerifier(try corpus.open()).verify().findings
      #expect(findings.map { Array($0.path.utf8) } == [Array("a/\u{F900}.txt".utf8)])
    }
  }

  @Test func sha256sumReadsTheManifest() throws {
    try withCorpus(Self.files) { corpus in
      _ = try FixityRecorder(try corpus.open()).record(by: "档案员")
      let tool = Process()
      tool.executableURL = URL(filePath: "/usr/bin/env")
      tool.arguments = ["sha256sum", "--strict", "-c", "归档/清单.sha256"]
      tool.currentDirectoryURL = corpus.url
      let output = Pipe()
      tool.standardOutput = output
      try tool.run()
      let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      tool.waitUntilExit()
      #expect(tool.terminationStatus == 0)
      #expect(text.split(separator: "\n").count { $0.hasSuffix(": OK") } == Self.files.count)
    }
  }
}

import Foundation
import Records
import Testing

@testable import Archiving

@Suite struct SealTests {
  private static let files = [
    "a.txt": ScratchCorpus.record("一", on: "2010-01-05"),
    "导入/来件/01_二.txt": ScratchCorpus.record("二", on: "2010-01-15"),
    "导入/来件/来件.doc.orig": "原件", "乙.txt": ScratchCorpus.record("三", on: "2011-01-15"),
  ]

  /// Records, numbers and seals 2010.
  private func seal(_ corpus: ScratchCorpus) throws -> YearSealer.Report {
    let opened = try corpus.open()
    _ = try FixityRecorder(opened).record(by: "档案员")
    let numberer = Numberer(opened, ItemShelf(opened))
    try numberer.carryOut(
      numberer.plan(NumberingRequest(year: 2010, fonds: "0123")), gapReason: nil, by: "档案员")
    return try YearSealer(opened).seal(2010, by: "档案员")
  }

  private func found(_ corpus: ScratchCorpus) throws -> [String] {
    try ArchiveVerifier(try corpus.open()).verify().findings.map {
      "\($0.path) \($0.code.rawValue)"
    }
  }

  @Test func aSealedYearVerifies() throws {
    try withCorpus(Self.files) { corpus in
      let report = try seal(corpus)
      #expect(report.findings.isEmpty)
      #expect(report.recordCount == 2)
      // The original and the ledger are sealed with the records.
      #expect(report.fileCount == 4)
      #expect(try found(corpus).isEmpty)
    }
  }

  @Test(arguments: ["a.txt", "导入/来件/来件.doc.orig"])
  func recordingAgainDoesNotHideAChangeInASealedYear(_ path: String) throws {
    try withCorpus(Self.files) { corpus in
      _ = try seal(corpus)
      try corpus.edit(path) { $0 + "添" }
      try corpus.edit("乙.txt") { $0 + "添" }
      _ = try FixityRecorder(try corpus.open()).record(by: "档案员")
      #expect(try found(corpus).contains("\(path) A009"))
      #expect(try !found(corpus).contains { $0.hasPrefix("乙.txt") })
    }
  }

  /// The program itself must not change what it sealed.
  @Test func theLedgerOfASealedYearWaitsUntilTheYearIsOpened() throws {
    try withCorpus(Self.files) { corpus in
      _ = try seal(corpus)
      let ledger = try corpus.read("归档/件号簿/2010.txt")
      try corpus.edit("a.txt") { $0 + "添" }
      let imported = try corpus.read("导入/来件/01_二.txt")
      try corpus.write(imported, to: "丙/二.txt")
      try corpus.remove("导入/来件/01_二.txt")
      let report = try FixityRecorder(try corpus.open()).record(by: "档案员")
      #expect(report.brokenSeals == [2010])
      #expect(try corpus.read("归档/件号簿/2010.txt") == ledger)
      #expect(try !found(corpus).contains("归档/件号簿/2010.txt A009"))
      try YearSealer(try corpus.open()).unseal(2010, reason: "改错字", by: "档案员")
      let after = try FixityRecorder(try corpus.open()).record(by: "档案员")
      #expect(after.brokenSeals.isEmpty)
      #expect(try corpus.read("归档/件号簿/2010.txt").contains("丙/二.txt"))
      #expect(try found(corpus).isEmpty)
      #expect(try YearSealer(try corpus.open()).seal(2010, by: "档案员").findings.isEmpty)
    }
  }

  @Test func recordsThatComeOrGoAfterTheSealAreFound() throws {
    try withCorpus(Self.files) { corpus in
      _ = try seal(corpus)
      try corpus.remove("a.txt")
      try corpus.write(ScratchCorpus.record("晚", on: "2010-12-01"), to: "晚.txt")
      let found = try found(corpus)
      #expect(found.contains("a.txt A009"))
      #expect(found.contains("晚.txt A009"))
    }
  }

  @Test func aYearWithLooseEndsIsNotSealed() throws {
    try withCorpus(Self.files) { corpus in
      let report = try YearSealer(try corpus.open()).seal(2010, by: "档案员")
      #expect(Set(report.findings.map(\.code)) == [.notNumbered, .fileAdded])
      #expect(try YearSeal.read(2010, in: try corpus.open()) == nil)
      #expect(throws: ArchiveError.self) {
        try YearSealer(try corpus.open()).seal(1999, by: "档案员")
      }
    }
  }

  @Test func aSealedYearIsNotNumberedUntilItIsOpened() throws {
    try withCorpus(Self.files) { corpus in
      _ = try seal(corpus)
      let opened = try corpus.open()
      let numberer = Numberer(opened, ItemShelf(opened))
      #expect(throws: ArchiveError.self) {
        try numberer.plan(NumberingRequest(year: 2010, fonds: "0123"))
      }
      try YearSealer(opened).unseal(2010, reason: "补归档", by: "档案员")
      #expect(try numberer.plan(NumberingRequest(year: 2010, fonds: "0123")).numberedCount == 2)
      #expect(try found(corpus).isEmpty)
      let last = try #require(try EventLog(opened).read().lines.last)
      #expect(last.event.kind == .unsealed)
      #expect(last.event.note.contains("补归档"))
    }
  }

  @Test func aSealTakenAwayByHandIsFound() throws {
    try withCorpus(Self.files) { corpus in
      _ = try seal(corpus)
      try corpus.remove("归档/封存/2010.sha256")
      #expect(try found(corpus) == ["归档/封存/2010.sha256 A008"])
    }
  }
}

import Foundation
import Records
import Testing

@testable import Archiving

@Suite struct NumberingTests {
  private static let request = NumberingRequest(year: 2010, fonds: "0123", agency: "QGB")

  private func plan(
    _ corpus: ScratchCorpus, _ request: NumberingRequest = Self.request
  ) throws -> NumberingPlan {
    let corpus = try corpus.open()
    return try Numberer(corpus, ItemShelf(corpus)).plan(request)
  }

  @discardableResult private func number(
    _ corpus: ScratchCorpus, gapReason: String? = nil
  ) throws -> [String] {
    let plan = try plan(corpus)
    let opened = try corpus.open()
    try Numberer(opened, ItemShelf(opened)).carryOut(plan, gapReason: gapReason, by: "档案员")
    return plan.assignments.map { "\($0.number.itemText) \($0.item.record.path)" }
  }

  private func diary(_ day: String, header: String = "") -> String {
    ScratchCorpus.record("日记\(day)", on: day, header: header)
  }

  @Test func recordsAreNumberedByDayAndGoOnBehind() throws {
    try withCorpus(["b.txt": diary("2010-01-05"), "a.txt": diary("2010-01-15")]) { corpus in
      #expect(try number(corpus) == ["0001 b.txt", "0002 a.txt"])
      try corpus.write(diary("2010-01-01"), to: "c.txt")
      #expect(try number(corpus) == ["0003 c.txt"])
      #expect(try number(corpus).isEmpty)
      let ledger = try NumberLedger(try corpus.open())
      #expect(
        ledger.entries.map(\.number.description) == [
          "0123-WS·2010-D30-QGB-0001", "0123-WS·2010-D30-QGB-0002", "0123-WS·2010-D30-QGB-0003",
        ])
    }
  }

  @Test func theNumberOfARecordTakenAwayIsNeverGivenAgain() throws {
    try withCorpus(["a.txt": diary("2010-01-05"), "b.txt": diary("2010-01-15")]) { corpus in
      try number(corpus)
      try corpus.remove("b.txt")
      let last = try #require(ArchivalNumber(parsing: "0123-WS·2010-D30-QGB-0002"))
      try Numberer.void(last, in: try corpus.open(), reason: "移交", by: "档案员")
      try corpus.write(diary("2010-02-05"), to: "c.txt")
      #expect(try number(corpus) == ["0003 c.txt"])
      #expect(throws: ArchiveError.self) {
        try Numberer.void(last, in: try corpus.open(), reason: "再来", by: "档案员")
      }
    }
  }

  @Test func whatAPersonWroteIsHonouredAndNothingIsRewritten() throws {
    let own = diary("2010-01-25", header: "件号: 0002\n保管期限: 永久")
    let files = [
      "a.txt": own, "b.txt": diary("2010-01-05", header: "保管期限: 永久"),
      "c.txt": diary("2010-03-05", header: "档号: 0123-WS·2010-Y-QGB-0001"),
    ]
    try withCorpus(files) { corpus in
      let given = try number(corpus)
      #expect(given == ["0001 c.txt", "0002 a.txt", "0003 b.txt"])
      for (path, text) in files { #expect(try corpus.read(path) == text) }
    }
  }

  @Test func aGapIsRefusedUnlessItIsDeclared() throws {
    try withCorpus(["a.txt": diary("2010-01-05", header: "件号: 0003")]) { corpus in
      #expect(throws: ArchiveError.self) { try number(corpus) }
      #expect(try NumberLedger(try corpus.open()).entries.isEmpty)
      try number(corpus, gapReason: "原卷缺两件")
      let entries = try NumberLedger(try corpus.open()).entries
      #expect(entries.map(\.state) == [.empty, .empty, .given])
      #expect(entries[0].note == "原卷缺两件")
      #expect(try NumberLedger(try corpus.open()).gaps.isEmpty)
    }
  }

  @Test func aNumberThatTwoHeadersClaimGoesToOneAndIsReported() throws {
    let claim = "档号: 0123-WS·2010-D30-QGB-0001"
    let files = [
      "a.txt": diary("2010-01-05", header: claim), "b.txt": diary("2010-01-06", header: claim),
    ]
    try withCorpus(files) { corpus in
      let plan = try plan(corpus)
      #expect(plan.assignments.map(\.item.record.path) == ["a.txt"])
      #expect(plan.findings.map(\.code) == [.numberRepeated])
      #expect(plan.findings.first?.line == 10)
    }
  }

  @Test func recordsThatCannotBeNumberedAreNamedWithTheReason() throws {
    let files = [
      "a.txt": diary("2010-01-05"), "b.txt": diary("2010-01-06", header: "保管期限: 很久"),
      "c.txt": "没有题头", "d.txt": diary("2010-01-07", header: "档号: 七号"),
      "e.txt": diary("2010-01-08").replacingOccurrences(of: "记录人: 站长\n", with: ""),
      "f.txt": diary("2010-01-09", header: "密级: 机密"),
      "g.txt": diary("2010-01-10", header: "档号: 0123-WS·2010-D30-QGB-0001\n件号: 2"),
    ]
    try withCorpus(files) { corpus in
      let plan = try plan(corpus)
      #expect(plan.assignments.map(\.item.record.path) == ["a.txt"])
      #expect(
        plan.findings.map { "\($0.path) \($0.code.rawValue)" }.sorted() == [
          "b.txt A015", "d.txt A014", "e.txt A015", "g.txt A012",
        ])
      let noFonds = try self.plan(corpus, NumberingRequest(year: 2010))
      #expect(noFonds.assignments.isEmpty)
    }
  }

  @Test func theCountySuggestsByTypeAndByTheDaysCovered() throws {
    let report = { (period: String) in
      ScratchCorpus.record(
        "总结", on: "2010-12-31", type: "工作总结", header: "期间: \(period)\n主送: 镇政府")
    }
    let files = [
      "a.txt": report("2010-01-01 至 2010-12-31"), "b.txt": report("2010-07-01 至 2010-12-31"),
      "c.txt": ScratchCorpus.record("日志", on: "2010-05-05", type: "工作日志"),
    ]
    try withCorpus(files) { corpus in
      let periods = try plan(corpus).assignments.map {
        "\($0.item.record.path) \($0.number.series.retention.rawValue)"
      }
      #expect(periods == ["a.txt Y", "c.txt D10", "b.txt D10"])
    }
  }

  @Test func theCountyMayHaveItsOwnPeriods() throws {
    try withCorpus(["a.txt": diary("2010-01-05")]) { corpus in
      try corpus.write("名称: 甲县\n保管期限:\n  永久: [民情日记]\n", to: "规则/县情.yaml")
      #expect(try plan(corpus).assignments.map(\.number.series.retention) == [.permanent])
      try corpus.write("名称: 甲县\n保管期限:\n  五年: [民情日记]\n", to: "规则/县情.yaml")
      let opened = try corpus.open()
      #expect(opened.rules.retention.suggestion(type: "民情日记", covering: nil) == .thirtyYears)
      #expect(opened.rules.findings.first?.message.contains("五年") == true)
    }
  }

  @Test func verifyFindsRepeatedSkippedContradictedAndMissing() throws {
    let files = [
      "a.txt": diary("2010-01-05"), "b.txt": diary("2010-01-06"), "c.txt": diary("2010-01-07"),
      "d.txt": diary("2010-01-08"), "e.txt": diary("2010-01-09"),
    ]
    try withCorpus(files) { corpus in
      try number(corpus)
      try corpus.edit("归档/件号簿/2010.txt") { text in
        var lines = text.split(separator: "\n").map(String.init)
        lines.remove(at: 2)
        lines.append(lines[1].replacingOccurrences(of: "a.txt", with: "z.txt"))
        return lines.joined(separator: "\n") + "\n"
      }
      try corpus.remove("d.txt")
      try corpus.edit("c.txt") { $0.replacingOccurrences(of: "样例: 是", with: "件号: 0009") }
      let codes = Set(try ArchiveVerifier(try corpus.open()).verify().findings.map(\.code.rawValue))
      #expect(codes == ["A008", "A010", "A011", "A012", "A013"])
    }
  }

  @Test func theLedgerFollowsARecordThatMoved() throws {
    try withCorpus(["a.txt": diary("2010-01-05")]) { corpus in
      try number(corpus)
      _ = try FixityRecorder(try corpus.open()).record(by: "档案员")
      try corpus.write(corpus.read("a.txt"), to: "甲村/a.txt")
      try corpus.remove("a.txt")
      #expect(!(try ArchiveVerifier(try corpus.open()).verify().findings.isEmpty))
      _ = try FixityRecorder(try corpus.open()).record(by: "档案员")
      #expect(try ArchiveVerifier(try corpus.open()).verify().findings.isEmpty)
      #expect(try number(corpus).isEmpty)
    }
  }
}

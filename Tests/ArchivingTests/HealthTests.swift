import Foundation
import Records
import Testing

@testable import Archiving

@Suite struct HealthTests {
  private func section(_ title: String, _ report: HealthReport) throws -> HealthReport.Section {
    try #require(report.sections.first { $0.title == title })
  }

  @Test func thePageCountsWhatIsThere() throws {
    let late = ScratchCorpus.record(
      "晚", on: "2010-02-05", header: "应报日期: 2010-02-06\n提交日期: 2010-03-20")
    let files = [
      "a.txt": ScratchCorpus.record("一", on: "2010-01-05"), "b.txt": late,
      "c.txt": ScratchCorpus.record("三", on: "2010-02-15")
        .replacingOccurrences(of: "记录人: 站长\n", with: ""),
      "d.txt": ScratchCorpus.record("關於農村飲水問題的記錄與處理過程說明", on: "2010-03-15"),
    ]
    try withCorpus(files) { scratch in
      let report = try HealthExamination(try scratch.open()).report()
      #expect(!report.isHealthy)
      #expect(try section("概况", report).summary.hasPrefix("4件记录，2010-01-05 至 2010-03-15"))
      #expect(
        try section("各月的完整和按时", report).rows == [
          ["2010-01", "1", "1（100%）", "0", "0"], ["2010-02", "2", "1（50%）", "1", "1（100%）"],
          ["2010-03", "1", "1（100%）", "0", "0"],
        ])
      #expect(try section("各站的完整和按时", report).rows.map { $0[0] } == ["甲村"])
      #expect(try section("编码和字形", report).summary.contains("繁体字写的1件"))
      #expect(try section("编码和字形", report).rows == [["UTF-8", "4"]])
      #expect(try section("完好", report).summary.contains("还没有登记"))
      #expect(try section("检查", report).rows.contains { $0[0] == "S004" && $0[3] == "1" })
      #expect(try report.html().contains("<h2>重复</h2>"))
    }
  }

  @Test func aSoundCorpusIsHealthy() throws {
    try withCorpus(["a.txt": ScratchCorpus.record("一", on: "2010-01-05")]) { scratch in
      _ = try FixityRecorder(try scratch.open()).record(by: "档案员")
      let report = try HealthExamination(try scratch.open()).report()
      #expect(report.isHealthy)
      #expect(try section("完好", report).summary.contains("核验无误"))
      #expect(try section("近来的事", report).rows.count == 1)
    }
  }
}

import Foundation
import Subprocess
import Testing

/// Issues as a leader asks for them, with the real program on the sample corpus.
@Suite struct IssuesCommandTests {
  private func withSample(
    _ body: (@Sendable ([String]) async throws -> Program.Outcome) async throws -> Void
  )
    async throws
  {
    try await Program.withFolder { folder in
      let places = [
        "--corpus", Program.root.appending(path: "corpus").path,
        "--index", folder.path + "/index",
      ]
      _ = try await Program.minqing(["index"] + places, in: folder)
      try await body { try await Program.minqing($0 + places, in: folder) }
    }
  }

  private struct List: Decodable {
    struct Item: Decodable {
      let issue: String
      let village: String?
      let closed: Bool
      let stage: String?
      let handler: String?
      let daysOverdue: Int?
      enum CodingKeys: String, CodingKey {
        case issue, village, closed, stage, handler
        case daysOverdue = "days_overdue"
      }
    }
    let issues: [Item]
  }

  private func list(_ outcome: Program.Outcome) throws -> [List.Item] {
    try JSONDecoder().decode(List.self, from: Data(outcome.output.utf8)).issues
  }

  @Test func oneIssueShowsItsWholeLife() async throws {
    try await withSample { run in
      let outcome = try await run(["issues", "下庄-2010-007"])
      #expect(outcome.status == .exited(0))
      for part in [
        "办结后又反映", "2010-03-18    批办  镇分管负责同志", "第2次办理", "超期30天（办理期限2011-05-31）", "L010",
        "川里镇/2010-03-31_川里镇_问题台账.txt:15",
      ] {
        #expect(outcome.output.contains(part), "\(part)")
      }
      let chained = try await run(["issues", "杜家集-2011-003"]).output
      #expect(chained.contains("这以前已经办结：杜家集-2010-001"))
      #expect(chained.contains("杜家集-2010-009") && chained.contains("→"))
      let unknown = try await run(["issues", "没有-1"])
      #expect(unknown.status == .exited(2))
      #expect(unknown.errors.contains("没有编号是“没有-1”的问题"))
    }
  }

  @Test func filtersNarrowTheListAndOverdueComesLongestFirst() async throws {
    try await withSample { run in
      let overdue = try list(try await run(["issues", "--overdue", "--format", "json"]))
      let days = overdue.compactMap(\.daysOverdue)
      #expect(days.count == overdue.count && days.count > 10)
      #expect(days == days.sorted(by: >) && days.allSatisfy { $0 > 0 })
      let waiting = try list(
        try await run(["issues", "--at-stage", "交办", "--format", "json"]))
      #expect(!waiting.isEmpty && waiting.allSatisfy { $0.stage == "交办" && !$0.closed })
      let station = try list(
        try await run(["issues", "--by", "水利站", "--village", "下庄", "--format", "json"]))
      #expect(!station.isEmpty)
      #expect(station.allSatisfy { $0.village == "下庄村" && $0.handler?.contains("水利站") == true })
      let reopened = try list(try await run(["issues", "--reopened", "--format", "json"]))
      #expect(Set(reopened.map(\.issue)).isSuperset(of: ["下庄-2010-007", "杜家集-2010-001"]))
      #expect(try await run(["issues", "--village", "没有村"]).status == .exited(1))
      let wrong = try await run(["issues", "--at-stage", "胡说"])
      #expect(wrong.status == .exited(64) && wrong.errors.contains("批办"))
    }
  }

  @Test func theDayOfReckoningCanBeChosen() async throws {
    try await withSample { run in
      let issue = ["issues", "--by", "水利站", "--village", "下庄", "--open", "--format", "json"]
      let before = try list(try await run(issue + ["--on", "2011-05-31"]))
      let after = try list(try await run(issue + ["--on", "2011-06-02"]))
      #expect(before.first { $0.issue == "下庄-2010-007" }?.daysOverdue == nil)
      #expect(after.first { $0.issue == "下庄-2010-007" }?.daysOverdue == 2)
    }
  }

  @Test func ageingAndTimelineArePrinted() async throws {
    try await withSample { run in
      let ageing = try await run(["issues", "--ageing"]).output
      #expect(ageing.contains("办理") && ageing.contains("557天 孟家湾-2009-002"))
      let timeline = try await run(["recurring", "农田水利", "--timeline"]).output
      #expect(timeline.contains("2010-05") && timeline.contains("又反映"))
      #expect(try await run(["recurring", "--timeline"]).status == .exited(64))
      let plain = try await run(["recurring"]).output
      #expect(plain.contains("办结率") && plain.contains("解释率"))
    }
  }
}

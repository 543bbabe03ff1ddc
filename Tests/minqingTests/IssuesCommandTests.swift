import Foundation
import Records
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

  private struct Tally: Decodable {
    struct Row: Decodable {
      let value: String?
      let count: Int
      let overdue: Int
      let issues: [String]
    }
    let rows: [Row]
  }

  @Test func issuesAreCountedByTownOfficeAndYear() async throws {
    try await withSample { run in
      let all = try list(try await run(["issues", "--format", "json"]))
      for fact in ["镇", "村", "类别", "问题", "状态", "年", "月"] {
        let outcome = try await run(["issues", "--group-by", fact, "--format", "json"])
        let rows = try JSONDecoder().decode(Tally.self, from: Data(outcome.output.utf8)).rows
        #expect(rows.map(\.count).reduce(0, +) == all.count, "\(fact)")
        #expect(Set(rows.flatMap(\.issues)) == Set(all.map(\.issue)), "\(fact)")
      }
      let overdue = try await run(["issues", "--overdue", "--group-by", "承办", "--format", "json"])
      let offices = try JSONDecoder().decode(Tally.self, from: Data(overdue.output.utf8)).rows
      #expect(offices.count > 5 && offices.allSatisfy { $0.overdue == $0.count })
      let years = try await run(["issues", "--category", "道路", "--group-by", "年"]).output
      let lines = years.split(separator: "\n").map(String.init)
      #expect(lines[0].hasPrefix("年"))
      #expect(lines[1].hasPrefix("2009") && lines[2].hasPrefix("2010"))
    }
  }

  @Test func aTableNamesThePlaceOfEveryIssue() async throws {
    try await withSample { run in
      let outcome = try await run(["issues", "--town", "川里", "--until", "2009", "--format", "csv"])
      let rows = CSVText.rows(of: String(outcome.output.dropFirst()))
      let columns = rows[0].cells
      let (town, date, place) = try (
        #require(columns.firstIndex(of: "镇")), #require(columns.firstIndex(of: "提出日期")),
        #require(columns.firstIndex(of: "出处"))
      )
      #expect(rows.count > 5)
      for row in rows.dropFirst() {
        #expect(row.cells[town] == "川里镇" && row.cells[date].hasPrefix("2009"))
        for source in row.cells[place].split(separator: "；") {
          let parts = source.split(separator: ":")
          let text = try String(
            contentsOf: Program.root.appending(path: "corpus/\(parts[0])"), encoding: .utf8)
          let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
          #expect(lines[try #require(Int(parts[1])) - 1].contains(row.cells[0]))
        }
      }
      let groups = try await run(["recurring", "--format", "csv"]).output
      #expect(CSVText.rows(of: groups).count == 11)
    }
  }

  @Test(arguments: [
    (["issues", "--village", "下装村"], "没有一条问题的村名是“下装村”。最接近的：下庄村。"),
    (["issues", "--by", "水利战"], "没有一条问题的承办是“水利战”。最接近的：镇水利站、乡水利站。"),
    (["issues", "--category", "喝水"], "没有一条问题的类别是“喝水”。最接近的：基础设施/供水。"),
    (["recurring", "--town", "川理镇"], "没有一条问题的镇是“川理镇”。最接近的：川里镇。"),
    (["candidates", "--village", "下装"], "没有一条候选的村名是“下装”。最接近的：下庄村。"),
    (["search", "村:下装 机井"], "没有一件记录的村名是“下装”。最接近的：下庄村、下壮村。"),
  ])
  func aValueThatNothingHasIsNamedWithTheNearest(
    _ arguments: [String], _ message: String
  ) async throws {
    try await withSample { run in
      let outcome = try await run(arguments)
      #expect(outcome.status == .exited(1))
      #expect(outcome.output.contains(message), "\(outcome.output)")
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

import ChineseText
import Importing
import Records
import Testing

/// A ledger that was typed in Word is a ledger; a report with a table in it is a report.
///
/// The files are RTF, which is read without other programs.
@Suite struct ProseTablesTests {
  private func rtf(_ rows: [[String]]) -> [UInt8] {
    let lines = rows.map { row in
      row.count == 1
        ? "\(Self.escaped(row[0]))\\par\n"
        : "\\trowd " + row.map { Self.escaped($0) + "\\cell " }.joined() + "\\row\n"
    }
    return Array("{\\rtf1\\ansi\\uc1 \(lines.joined())}".utf8)
  }

  private static func escaped(_ text: String) -> String {
    text.utf16.map { "\\u\(Int16(bitPattern: $0))?" }.joined()
  }

  private func plan(_ rows: [[String]]) async throws -> ImportPlan {
    try await ScratchFolder().importer().plan(name: "台账.rtf", anyData: rtf(rows))
  }

  private static let table = [
    ["编号", "村名", "反映问题", "受理时间", "办理情况"],
    ["柳沟-2010-001", "柳沟村", "井泵烧坏，浇不上地", "2010-03-12", "换了新泵"],
    ["柳沟-2010-002", "柳沟村", "巷子积水", "2010-03-16", "办理中"],
  ]

  @Test func aDocumentThatIsOneTableBecomesIssueBlocks() async throws {
    let plan = try await plan(
      [["石桥镇2010年一季度群众反映问题台账"]] + Self.table + [["填报单位：石桥镇群众工作站"], ["2010年4月2日"]])
    let ledger = try #require(plan.ledgers.first)
    #expect(plan.documents.isEmpty && plan.ledgers.count == 1 && plan.notes.isEmpty)
    let record = Record(path: ledger.path, data: Array(ledger.recordText.utf8))
    #expect(record.type == "问题台账" && record.title == "石桥镇2010年一季度群众反映问题台账")
    #expect(record.date?.description == "2010-04-02" && record.authors == ["石桥镇群众工作站"])
    #expect(record.issues.map(\.id) == ["柳沟-2010-001", "柳沟-2010-002"])
    #expect(record.issues.map { $0[.content] } == ["井泵烧坏，浇不上地", "巷子积水"])
    #expect(record.issues[0][.handling] == "换了新泵" && record.issues[1][.status] == "办理中")
  }

  @Test func headingsRepeatedOnEveryPageAreNoSecondTable() async throws {
    let plan = try await plan(
      [["问题台账"]] + Self.table + [["第2页"]] + [Self.table[0]]
        + [["柳沟-2010-003", "柳沟村", "路灯不亮", "2010-03-20", "办理中"]])
    #expect(plan.ledgers.first?.log.rows.map(\.id).last == "柳沟-2010-003")
    #expect(plan.ledgers.first?.log.rows.count == 3)
  }

  @Test func aReportWithALedgerStaysAReportAndThisIsSaid() async throws {
    let prose = String(repeating: "今年站里走访了全村各户，收到的事都记下来，一件一件去办。", count: 12)
    let plan = try await plan([["柳沟村2010年工作总结"], [prose]] + Self.table + [[prose]])
    #expect(plan.ledgers.isEmpty && plan.documents.count == 1)
    #expect(plan.documents.first?.text.text.contains("巷子积水") == true)
    #expect(plan.notes.count == 1)
    #expect(plan.notes.first?.message.contains("有3行") == true)
    #expect(plan.notes.first?.message.contains(".xlsx") == true)
  }

  @Test func otherTablesAreText() async throws {
    let plan = try await plan([["柳沟村用水"], ["户数", "用水"], ["12", "3吨"]])
    #expect(plan.ledgers.isEmpty && plan.notes.isEmpty && plan.documents.count == 1)
    let two = try await self.plan(Self.table + [["人员"]] + [["姓名", "职务"], ["王某", "站长"]])
    #expect(two.ledgers.isEmpty && two.notes.count == 1)
  }
}

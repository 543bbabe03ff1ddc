import ChineseText
import Importing
import Records
import Testing

/// Tables of issues become ledgers: a row is an issue block.
@Suite struct LedgerImportTests {
  private func record(
    _ table: String, name: String = "台账.csv", columns: [String: String] = [:]
  ) async throws -> (record: Record, ledger: PlannedLedger) {
    let scratch = try ScratchFolder()
    var options = ImportOptions()
    options.columns = columns
    let importer = try scratch.importer(options)
    let plan = try await importer.plan(name: name, anyData: Array(table.utf8))
    _ = try importer.write(plan)
    let ledger = try #require(plan.ledgers.first)
    return (Record(path: ledger.path, data: Array(try scratch.read(ledger.path))), ledger)
  }

  private static let table = """
    石桥镇2010年第一季度群众诉求台账,,,,,,,
    序号,村名,反映人,诉求内容,受理时间,办理情况,办结时间,群众满意度
    0012,柳沟村,王某某,"水泵坏了,浇不上地
    等着用",40252,换了轴承,2010.3.20,满意
    0013,,三组组长,路灯不亮,2010/3/16,办理中,,

    合计,2件,,,,,,
    填报单位：石桥镇群众工作站,,,,,,,
    填报日期：2010年4月2日,,,,,,,
    """

  /// Excel writes a byte order mark, tabs, and quotation marks around cells of several lines.
  @Test func whatExcelCallsUnicodeTextIsALedgerToo() async throws {
    let table =
      "一季度台账\r\n编号\t村名\t反映问题\t办理情况\r\n"
      + "甲-1\t柳沟村\t\"巷子积水，\n下雨进不去人\"\t办理中\r\n甲-2\t柳沟村\t灯坏\t换了灯\r\n"
    let data: [UInt8] = [0xFF, 0xFE] + table.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let plan = try await ScratchFolder().importer().plan(name: "台账.txt", anyData: data)
    let ledger = try #require(plan.ledgers.first)
    let record = Record(path: ledger.path, data: Array(ledger.recordText.utf8))
    #expect(record.issues.map(\.id) == ["甲-1", "甲-2"])
    #expect(record.issues.map { $0[.content] } == ["巷子积水， 下雨进不去人", "灯坏"])
    #expect(record.title == "一季度台账")
  }

  @Test(arguments: [
    "---\n类型: 工作日志\n---\n编号\t反映问题\n甲-1\t路窄\n", "柳沟村\t工作总结\n今年反映问题的少了。\n",
    "编号,反映问题\n甲-1,路窄\n",
  ])
  func otherTextsWithTabsOrCommasStayText(_ text: String) async throws {
    let plan = try await ScratchFolder().importer().plan(name: "甲.txt", anyData: Array(text.utf8))
    #expect(plan.ledgers.isEmpty && plan.format == .text)
  }

  @Test func aRowIsAnIssueBlockWithItsColumnsAsKeys() async throws {
    let record = try await record(Self.table).record
    #expect(record.issues.map(\.id) == ["柳沟村-台账-0012", "柳沟村-台账-0013"])
    let first = try #require(record.issues.first)
    #expect(first[.content] == "水泵坏了,浇不上地 等着用")
    #expect(first[.received] == "2010-03-15" && first[.closed] == "2010.3.20")
    #expect(first[.handling] == "换了轴承" && first[.rating] == "满意" && first[.status] == "办结")
    #expect(record.issues[1][.status] == "办理中" && record.issues[1][.handling] == nil)
    #expect(record.issues[1][.location] == "柳沟村")
  }

  @Test func theHeaderSaysWhatTheTableSays() async throws {
    let record = try await record(Self.table).record
    #expect(record.type == "问题台账" && record.title == "石桥镇2010年第一季度群众诉求台账")
    #expect(record.date?.description == "2010-04-02")
    #expect(record[.period] == "2010-01-01 至 2010-03-31")
    #expect(record.villages == ["柳沟村"] && record.authors == ["石桥镇群众工作站"])
  }

  @Test(arguments: [
    ("石桥镇2010年第三季度民情台账", "7月9日", "2010-07-09"), ("石桥镇2010年第三季度民情台账", "八月二十日", "2010-08-20"),
    ("石桥镇2010年第三季度民情台账", "2009年7月9日", "2009年7月9日"), ("石桥镇民情台账", "7月9日", "7月9日"),
    ("石桥镇2010年第三季度民情台账", "雨后", "雨后"),
  ])
  func aDayWithoutItsYearGetsThatOfTheTitle(
    _ title: String, _ cell: String, _ written: String
  ) async throws {
    let (record, ledger) = try await record(
      "\(title)\n编号,反映问题,受理时间\n甲-1,路窄,\(cell)\n甲-2,灯坏,\n")
    #expect(record.issues[0][.received] == written)
    #expect(ledger.log.notes.contains { $0.message.contains("没有写年份") } == (cell != written))
  }

  @Test func theVillageOfAStationsOwnLedgerIsReadFromItsTitle() async throws {
    let record = try await record("柳沟村民情台账\n编号,反映问题\n甲-1,路窄\n甲-2,灯坏\n").record
    #expect(record.villages == ["柳沟村"])
  }

  @Test func namesAndTelephonesStayInTheOriginalAndThisIsSaid() async throws {
    let table = "编号,反映人,联系电话,反映问题,天气\n甲-1,李某,0312,路窄,晴\n甲-2,部分村民,,灯坏,\n"
    let (record, ledger) = try await record(table)
    let text = record.source.string(0..<record.source.bytes.count)
    #expect(!text.contains("李某") && !text.contains("0312"))
    #expect(text.contains("备注：反映人：群众；天气：晴") && text.contains("备注：反映人：部分村民"))
    #expect(ledger.log.notes.contains { $0.message.contains("反映人") })
    #expect(ledger.log.notes.contains { $0.message.contains("联系电话") })
    #expect(ledger.log.columns.map(\.key) == ["编号", "备注", nil, "内容", "备注"])
  }

  @Test func noOtherCellIsLost() async throws {
    let record = try await record(Self.table).record
    let text = record.source.string(0..<record.source.bytes.count)
    for word in ["0012", "0013", "合计", "2件", "填报日期", "三组组长", "路灯不亮", "2010/3/16"] {
      #expect(text.contains(word), "\(word)")
    }
  }

  @Test(arguments: [
    "编号;反映问题;备注\n甲-1;路窄, 灯坏;急\n", "编号\t反映问题\t备注\n甲-1\t路窄, 灯坏\t急\n",
    "\u{FEFF}編號,反映問題,備註\r\n甲-1,\"路窄, 灯坏\",急\r\n",
  ])
  func separatorsAndScriptsOfAllKindsAreRead(_ table: String) async throws {
    let record = try await record(table).record
    #expect(record.issues.map(\.id) == ["甲-1"])
    #expect(record.issues.first?[.content] == "路窄, 灯坏")
  }

  @Test func columnsCanBeExplained() async throws {
    let table = "号码,何事,归谁管\n甲-1,路窄,镇水利站\n"
    let columns = ["号码": "编号", "何事": "内容", "归谁管": "承办"]
    let issue = try #require(try await record(table, columns: columns).record.issues.first)
    #expect(issue.id == "甲-1" && issue[.content] == "路窄" && issue[.handler] == "镇水利站")
    #expect(ImportOptions.isColumnKey("内容") && !ImportOptions.isColumnKey("无此键"))
  }

  @Test func aTableOfSomethingElseIsKeptAsText() async throws {
    let plan = try await ScratchFolder().importer()
      .plan(name: "名册.csv", anyData: Array("职务,人数\n站长,1\n".utf8))
    #expect(plan.ledgers.isEmpty)
    #expect(plan.documents.map(\.text.text) == ["职务,人数\n站长,1\n"])
  }

  @Test(arguments: [("40252", "2010-03-15"), ("40252.5", "2010-03-15 12:00"), ("7", "7")])
  func daysOfSpreadsheetsAreDates(_ cell: String, _ expected: String) async throws {
    let record = try await record("编号,反映问题,受理时间\n甲-1,路窄,\(cell)\n").record
    #expect(record.issues.first?[.received] == expected)
  }
}

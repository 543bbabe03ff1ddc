import ChineseText
import Records
import Testing

/// The county's clocks are read from its profile, and slips in them are told.
@Suite struct StageClocksTests {
  private func clocks(_ yaml: String) throws -> StageClocks {
    try withCorpus(["规则/县情.yaml": "名称: 甲县\n" + yaml]) { scratch in
      let rules = try scratch.open().rules
      try #require(rules.profile.name == "甲县", "\(rules.findings)")
      return rules.profile.clocks
    }
  }

  @Test(arguments: [
    ("15日", "15日"), ("60天", "60日"), ("\"7\"", "7日"), ("5个工作日", "5个工作日"), ("十个工作日", "10个工作日"),
  ])
  func spansAreReadInTheirForms(_ text: String, to form: String) throws {
    let terms = try clocks("时限:\n  - 全程: \(text)\n").terms(
      nature: nil, category: nil, channel: nil, on: nil)
    #expect(terms.whole?.description == form)
  }

  private static let layered = """
    时限:
      - 各步: {受理: 5日, 交办: 7日}
        全程: 90日
        必经: {办结: [受理]}
      - 自: 2010-07-01
        各步: {受理: 3日}
      - 性质: 咨询
        全程: 15日
      - 类别: 基础设施
        全程: 30日
      - 来源: 信访
        全程: 60日

    """

  @Test(
    arguments: [
      (nil, nil, nil, "2010-01-01", 90, 5), (nil, nil, nil, "2010-07-01", 90, 3),
      ("咨询", nil, nil, "2010-01-01", 15, 5), ("求决", "基础设施/供水", nil, "2010-01-01", 30, 5),
      ("咨询", "基础设施/供水", nil, "2010-01-01", 30, 5), (nil, "基础设施", "县信访局", "2010-01-01", 60, 5),
      (nil, "基础设施改造", "来信", "2010-01-01", 90, 5),
    ] as [(String?, String?, String?, String, Int, Int)])
  func laterClausesReplaceWhatTheySay(
    _ nature: String?, _ category: String?, _ channel: String?, day: String, whole: Int,
    accepted: Int
  ) throws {
    let terms = try clocks(Self.layered).terms(
      nature: nature, category: category, channel: channel, on: CivilDate(iso: day))
    #expect(terms.whole?.days == whole)
    #expect(terms.stages["受理"]?.days == accepted)
    #expect(terms.stages["交办"]?.days == 7)
    #expect(terms.demands == ["办结": ["受理"]])
  }

  @Test(arguments: [
    ("时限:\n  - 全程: 两周\n", 3, "15日"),
    ("时限: 15日\n", 2, "- "), ("节假日: [国庆]\n", 2, "国庆"),
  ])
  func aSlipIsToldWithItsLine(_ yaml: String, line: Int, hint: String) throws {
    try withCorpus(["规则/县情.yaml": "名称: 甲县\n" + yaml]) { scratch in
      let rules = try scratch.open().rules
      #expect(rules.profile.name == "示例县")
      let finding = try #require(rules.findings.first)
      #expect(finding.line == line)
      #expect(finding.message.contains(hint))
    }
  }

  @Test(arguments: [
    ("2010-09-30", 1, "2010-10-08"), ("2010-09-30", 2, "2010-10-09"),
    ("2010-09-30", 3, "2010-10-11"),
    ("2010-10-15", 1, "2010-10-18"), ("2010-10-16", 0, "2010-10-16"),
  ])
  func workingDaysPassOverHolidaysAndCountMovedDays(
    _ start: String, days: Int, to end: String
  ) throws {
    let calendar = try clocks("节假日: [2010-10-01 至 2010-10-07]\n调休上班: [2010-10-09]\n").calendar
    let day = try #require(CivilDate(iso: start))
    let span = TimeSpan(days: days, isWorking: true)
    #expect(calendar.end(of: span, after: day) == CivilDate(iso: end))
  }
}

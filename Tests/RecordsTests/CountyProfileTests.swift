import ChineseText
import Records
import Testing

/// The rules that hold are those of the record's day.
@Suite struct CountyProfileTests {
  private static let yaml = """
    名称: 北塘县
    规则:
      - 自: 2010-07-01
        每站人数: 3
        全年天数: 60
        通用必填: [类型, 标题, 日期, 天气]
        必填:
          通报: [文号]
      - 自: 2009年1月1日
        每站人数: 2
        通用必填: [类型, 标题]
    """

  private func profile() throws -> CountyProfile {
    try withCorpus(["规则/县情.yaml": Self.yaml]) { try $0.open().rules.profile }
  }

  @Test(arguments: [
    ("2008-05-01", 2), ("2009-01-01", 2), ("2010-06-30", 2), ("2010-07-01", 3), ("2026-01-01", 3),
  ])
  func theRulesOfADayAreFoundWhateverTheirOrder(_ day: String, staff: Int) throws {
    #expect(try profile().rules(on: CivilDate(iso: day))?.stationStaff == staff)
  }

  @Test func withoutADayTheNewestRulesHold() throws {
    let rules = try profile().rules(on: nil)
    #expect(rules?.daysPerYear == 60)
    #expect(rules?.requiredByType["通报"] == ["文号"])
    #expect(rules?.required.last == "天气")
    #expect(try profile().name == "北塘县")
  }

  @Test(arguments: [("2010-06-30", false), ("2010-07-01", true)])
  func theCheckAsksForWhatWasAskedOnThatDay(_ day: String, asksForWeather: Bool) throws {
    try withCorpus(["规则/县情.yaml": Self.yaml]) { scratch in
      let text = "---\n类型: 公示\n标题: 一\n日期: \(day)\n---\n正文\n"
      let record = Record(path: "a.txt", data: Array(text.utf8))
      let codes = RecordChecker(rules: try scratch.open().rules).check(record).map(\.code)
      #expect(codes == (asksForWeather ? [.missingKey] : []))
    }
  }

  @Test func aKeyOfTheCountysOwnCanBeAskedFor() throws {
    let yaml = "规则:\n  - 通用必填: [标题, 户主签字]\n"
    try withCorpus(["规则/县情.yaml": yaml]) { scratch in
      let text = "---\n标题: 一\n---\n正文\n"
      let record = Record(path: "a.txt", data: Array(text.utf8))
      let findings = RecordChecker(rules: try scratch.open().rules).check(record)
      #expect(findings.map(\.code) == [.missingKey])
      #expect(findings.first?.message.contains("户主签字") == true)
    }
  }
}

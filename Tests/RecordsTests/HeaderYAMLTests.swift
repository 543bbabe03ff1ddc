import Records
import Testing
import Yams

/// Headers that other programs write in YAML are read as YAML means them.
@Suite struct HeaderYAMLTests {
  private func record(_ text: String) -> Record {
    Record(path: "a.txt", data: Array(text.utf8))
  }

  @Test(arguments: [
    "村名: [东沟村, 西岭村]", "村名: [\"东沟村\", '西岭村']", "村名:\n  - 东沟村\n  - 西岭村",
    "村名:\n- 东沟村\n- \"西岭村\"", "# 两个村\n村名: 东沟村、西岭村",
  ])
  func aListOfNamesIsAListOfNames(_ header: String) {
    let record = record("---\n\(header)\n---\n正文")
    #expect(record.villages == ["东沟村", "西岭村"])
    #expect(record.findings.isEmpty)
  }

  @Test(arguments: ["'修路'", "'it''s'", "''", "\"说\\\"好\\\"\"", "修路", "\"a\\\\b\""])
  func quotesAreTakenOffAsYAMLTakesThem(_ value: String) throws {
    let expected = try compose(yaml: "标题: \(value)")?.mapping?["标题"]?.string
    #expect(record("---\n标题: \(value)\n---\n正文").header.first?.value == expected)
  }

  @Test(arguments: ["'甲'和'乙'", "\"甲\"和\"乙\"", "'", "''甲'"])
  func quotesThatAreTextStay(_ value: String) {
    #expect(record("---\n标题: \(value)\n---\n正文").title == value)
  }

  @Test func wordsOfLatinLettersStayApart() {
    #expect(record("---\ntitle: Road\n  repair\n---\n正文").title == "Road repair")
  }

  @Test func aLineThatBeginsWithAnIdeographicSpaceContinuesTheValue() {
    let record = record("---\n标题: 关于东沟村\n　　道路的报告\n---\n正文")
    #expect(record.title == "关于东沟村道路的报告")
    #expect(record.findings.isEmpty)
  }
}

import Foundation
import Records
import Testing

/// Findings name the line, the column, what was read and what to type.
@Suite struct FindingPlaceTests {
  private static let places = "北塘县:\n  河湾镇:\n    - 东沟村\n    - 西岭村\n"
  private static let path = "河湾镇/东沟村/2010-05-12_东沟村_民情日记.txt"
  private static let text = """
    ---
    类型: 民情日记
    标题: 东沟村日记
    日期: 2010-05-12
    村名: 东沟村
    记录人: 第一责任人
    走访户数: 4
    走访人次: 9
    ---
    一、做了什么
    【问题】东沟-2010-001
    内容：二组巷子雨后积水
    性质：求决
    类别：基础设施/排水
    状态：办结
    受理日期：2010-05-12
    办结日期：2010-05-20
    关联：东沟-2010-001（因果）
    """

  private func findings(replacing old: String = "", with new: String = "") throws -> [Finding] {
    try withCorpus(["规则/地名.yaml": Self.places]) { scratch in
      let text = Self.text.replacingOccurrences(of: old, with: new)
      let record = Record(path: Self.path, data: Array(text.utf8))
      return RecordChecker(rules: try scratch.open().rules).check(record)
    }
  }

  @Test func aCleanDiaryGivesNone() throws {
    #expect(try findings().isEmpty)
  }

  @Test(arguments: [
    ("日期: 2010-05-12", "日期: 2010-02-30", "F003", 4, 5, "2010-02-30", "2010-03-15"),
    ("村名: 东沟村", "村名: 东构村", "F008", 5, 5, "东构村", "东沟村"),
    ("类型: 民情日记", "类型: 民情日志", "F004", 2, 5, "民情日志", "民情日记"),
    ("走访人次: 9", "走访人次: 3", "F011", 7, 7, "4", "核对"),
    ("走访户数: 4", "走访户数: 若干", "F005", 7, 7, "若干", "约40户"),
    ("记录人:", "填表的人:", "R004", 6, 1, "填表的人", "保留"),
    ("记录人:", "记录员:", "R004", 6, 1, "记录员", "记录人"),
    ("类别：基础设施/排水", "类别：基础设施/下水", "I004", 14, 1, "基础设施/下水", "基础设施/"),
    ("状态：办结", "状态：弄好了", "I003", 15, 1, "弄好了", "现场办结"),
    ("办结日期：2010-05-20", "办结日期：2010-05-02", "I005", 17, 1, "2010-05-02", "核对"),
    ("办结日期：2010-05-20", "办结日期：五月", "F003", 17, 1, "五月", "2010年3月15日"),
    ("受理日期", "手里日期", "I008", 16, 1, "手里日期", "核对"),
  ])
  func aFindingNamesItsPlaceAndTheWayOut(
    _ old: String, _ new: String, _ code: String, _ line: Int, _ column: Int, _ read: String,
    _ remedy: String
  ) throws {
    let finding = try #require(
      try findings(replacing: old, with: new).first { $0.code.rawValue == code })
    #expect(finding.path == Self.path)
    #expect(finding.line == line)
    #expect(finding.column == column)
    #expect(finding.message.contains(read), "\(finding.message)")
    #expect(finding.remedy.contains(remedy), "\(finding.remedy)")
  }

  @Test func findingsStandInTheOrderOfTheLines() throws {
    let findings = try findings(replacing: "2010-05-12", with: "2010-13-12")
    #expect(findings.map(\.line) == [4, 16])
    #expect(findings == findings.sorted())
  }

  @Test func aFindingPrintsAsOneLineAndARemedy() throws {
    let finding = try #require(try findings(replacing: "记录人: 第一责任人\n", with: "").first)
    let lines = finding.description.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("\(Self.path):1:1: 错误[F001] ") == true)
    #expect(lines.last?.contains("办法：") == true)
  }

  @Test func oneFaultGivesOneFinding() throws {
    let slips = [
      ("标题: 东沟村日记\n", ""), ("走访户数: 4\n", ""), ("村名: 东沟村", "村名:"), ("内容：", "内容"),
      ("走访户数: 4", "密级: 秘密\n走访户数: 4"),
    ]
    for (old, new) in slips {
      #expect(try findings(replacing: old, with: new).count == 1, "\(old)")
    }
  }
}

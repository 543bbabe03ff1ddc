import ChineseText
import Foundation
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

  private static let heirs = """
    规则:
      - 自: 2010-01-01
        全年天数: 52
        进站:
          固定日: 逢五
          最长间隔天数: 14
        必填:
          通报: [文号, 主送]
        会议:
          - 名称: 例会
            由: 镇
            每年次数: 4
      - 自: 2012-01-01
        全年天数: 无
        会议: 无
        进站:
          固定日: 无
      - 自: 2011-01-01
        进站:
          最长间隔天数: 7
        必填:
          通报: [文号]
          公示: [公示期]
    """

  private func heirs(on day: String) throws -> CountyProfile.Rules {
    let profile = try withCorpus(["规则/县情.yaml": Self.heirs]) { try $0.open().rules.profile }
    return try #require(profile.rules(on: CivilDate(iso: day)))
  }

  @Test func aLaterGroupTakesOverWhatItDoesNotWrite() throws {
    let first = try heirs(on: "2010-06-01")
    let second = try heirs(on: "2011-06-01")
    #expect(first.requiredByType == ["通报": ["文号", "主送"]])
    #expect((second.daysPerYear, second.meetings.map(\.name)) == (52, ["例会"]))
    #expect((first.station.longestGap, second.station.longestGap) == (14, 7))
    #expect(second.station.fixedDays == .endingInFive)
    // Lines are taken over one by one, a list as a whole.
    #expect(second.requiredByType == ["通报": ["文号"], "公示": ["公示期"]])
  }

  @Test func aRuleEndsWhereALaterGroupSaysSo() throws {
    let third = try heirs(on: "2012-06-01")
    #expect(third.daysPerYear == nil)
    #expect(third.meetings.isEmpty)
    #expect(third.station.fixedDays == nil)
    #expect(third.station.longestGap == 7)
    #expect(third.preface == "按2012-01-01起执行的规定，")
  }

  @Test(arguments: [
    ("每站人数: 两人", "“每站人数”应是数字"), ("全年天数: 五十二", "“全年天数”应是数字"),
    ("进站: 逢五", "名称: 内容"),
  ])
  func aSlipIsToldAndSwitchesNoRuleOff(_ line: String, _ message: String) throws {
    let yaml = "规则:\n  - 自: 2010-01-01\n    全年天数: 36\n  - 自: 2011-01-01\n    \(line)\n"
    let (rules, findings) = try withCorpus(["规则/县情.yaml": yaml]) { scratch in
      let rules = try scratch.open().rules
      return (rules.profile.rules, rules.findings)
    }
    #expect(findings.map(\.code) == [.unreadableRules])
    #expect(findings.first?.line == 5)
    #expect(findings.first?.message.contains(message) == true, "\(findings)")
    #expect(rules.first?.daysPerYear == 52)
  }

  @Test(arguments: [
    ("规则/县情.yaml", "可看原闻: [甲]\n", 1, 1, "可看原文"), ("规则/县情.yaml", "时线:\n", 1, 1, "时限"),
    ("规则/县情.yaml", "规则:\n  - 每站人數: 2\n", 2, 5, "每站人数"),
    ("规则/县情.yaml", "规则:\n  - 进站: {补到天树: 1}\n", 2, 10, "补到天数"),
    ("规则/县情.yaml", "规则:\n  - 报送:\n      宽限天: 1\n", 3, 7, "宽限天数"),
    ("规则/县情.yaml", "规则:\n  - 公示: {办结后天树: 1}\n", 2, 10, "办结后天数"),
    ("规则/县情.yaml", "规则:\n  - 台账: {必入性志: 求决}\n", 2, 10, "必入性质"),
    ("规则/县情.yaml", "规则:\n  - 会议:\n      - {名称: 例会, 每年次数: 2, 有: 镇}\n", 3, 27, nil),
    ("规则/县情.yaml", "时限:\n  - 全成: 60日\n", 2, 5, "全程"),
    ("规则/地名.yaml", "县:\n  镇:\n    - {名称: 甲村, 别明: 乙}\n", 3, 16, "别名"),
    ("规则/词表.yaml", "类性: [日志]\n", 1, 1, "类型"),
  ])
  func anUnknownKeyIsNamedWithItsPlaceAndTheNearestAndTheRestHolds(
    _ path: String, _ text: String, _ line: Int, _ column: Int, _ nearest: String?
  ) throws {
    let more = "名称: 北塘县\n节假日: [2010-10-01]\n"
    let yaml = text + (path.contains("县情") ? more : "")
    let (rules, findings) = try withCorpus([path: yaml]) { scratch in
      let rules = try scratch.open().rules
      return (rules, rules.allFindings)
    }
    #expect(findings.map(\.code) == [.unknownRulesKey], "\(findings)")
    #expect(findings.map(\.path) == [path])
    #expect(findings.first.map { [$0.line, $0.column] } == [line, column], "\(findings)")
    if let nearest { #expect(findings[0].remedy.hasPrefix("您是不是要写“\(nearest)”？")) }
    if path.contains("县情") { #expect(rules.profile.name == "北塘县") }
    if path.contains("地名") { #expect(rules.places.resolve("甲村")?.town == "镇") }
  }

  /// Each name with its line and what it should be; nil for nothing near.
  @Test(arguments: [
    ("规则:\n  - 必填:\n      民情日计: [标题]\n", 3, "民情日记"), ("规则:\n  - 必填: {日志: [标题]}\n", 2, "工作日志"),
    ("规则:\n  - 必填: {通报: [文浩]}\n", 2, "文号"), ("规则:\n  - 通用必填: [类型, 标提]\n", 2, "标题"),
    ("规则:\n  - 段落: {民情日计: [成效]}\n", 2, "民情日记"),
    ("规则:\n  - 报送: {期限天数: {工作会报: 3}}\n", 2, "工作汇报"),
    ("规则:\n  - 通常公开: {公式: 公示}\n", 2, "公示"), ("规则:\n  - 通常公开: {公示: 公市}\n", 2, "公示"),
    ("规则:\n  - 查看: {站员: [站里]}\n", 2, "站内"), ("规则:\n  - 台账: {必入性质: [求结]}\n", 2, "求决"),
    ("规则:\n  - 会议: [{名称: 例会, 每年次数: 2, 类型: 会议记要}]\n", 2, "会议纪要"),
    ("时限:\n  - 性质: 咨讯\n", 2, "咨询"), ("时限:\n  - 类别: 基础设施/供氺\n", 2, "基础设施/供水"),
    ("时限:\n  - 各步: {登计: 3日}\n", 2, "登记"), ("时限:\n  - 延期须写: [同意的人]\n", 2, "同意人"),
    ("时限:\n  - 必经: {现场办节: [受理]}\n", 2, "现场办结"), ("时限:\n  - 必经: {办结: [受里]}\n", 2, "受理"),
    ("保管期限:\n  永久: [工作总节（不满一年）]\n", 2, "工作总结"),
  ])
  func aNameThatStandsNowhereIsToldWithItsLineAndTheNearest(
    _ yaml: String, _ line: Int, _ nearest: String
  ) throws {
    let findings = try withCorpus(["规则/县情.yaml": yaml]) { try $0.open().rules.allFindings }
    #expect(findings.map(\.code) == [.unknownRulesName], "\(findings)")
    #expect(findings.map(\.line) == [line])
    #expect(findings.first?.remedy.contains("“\(nearest)”") == true, "\(findings)")
  }

  @Test func aCountysOwnKeyIsNotedOnceAndNoFaultOfItsRecords() throws {
    let yaml = "规则:\n  - 通用必填: [标题, 户主签字]\n"
    try withCorpus(["规则/县情.yaml": yaml]) { scratch in
      let rules = try scratch.open().rules
      #expect(rules.allFindings.map(\.code) == [.ownRequiredKey])
      let text = "---\n标题: 一\n户主签字: 已签\n签子: 一\n---\n正文\n"
      let record = Record(path: "a.txt", data: Array(text.utf8))
      let findings = RecordChecker(rules: rules).check(record)
      #expect(findings.map(\.code) == [.unknownKey] && findings.map(\.line) == [4])
    }
  }

  /// Whatever key of a whole profile of three dated groups is written wrong, its line is told.
  @Test func aSlipIsFoundAtEveryLevelOfEveryGroup() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../corpus/规则/县情.yaml")
    let text = try String(contentsOf: path, encoding: .utf8)
    // The roles, and the words of the parts and things, are people's own.
    let own = /(查看|七有):\n( {6,}.*\n)+|- (做了什么|成效|问题|建议|办公地点|工作台账|工作日志): \[/
    let free = text.ranges(of: own)
    var checked = 0
    for key in text.matches(of: /(?m)^[^#\n]*?(\p{Han}+):(?= |\n)|[{,] ?(\p{Han}+):/) {
      guard let name = key.output.1 ?? key.output.2 else { continue }
      let isGroup = ["查看", "七有"].contains(name)
      guard isGroup || !free.contains(where: { $0.contains(name.startIndex) }) else { continue }
      let line = text[..<name.startIndex].count { $0 == "\n" } + 1
      let slipped = text[..<name.endIndex] + "某" + text[name.endIndex...]
      // The other files are not read; without its own, that of the problems takes long.
      let files = ["规则/县情.yaml": String(slipped), "规则/类别.txt": "# 没有\n"]
      let findings = try withCorpus(files) { try $0.open().rules.allFindings }
      // What cannot be read without the key is told at its item.
      #expect(
        findings.contains { $0.line == line || $0.code == .unreadableRules },
        "\(line) \(name): \(findings)")
      checked += 1
    }
    #expect(checked > 60)
  }

  @Test func aSlipThatLaterGroupsTakeOverIsToldOnce() throws {
    let yaml = "规则:\n  - 进站: {补到天树: 1}\n  - 自: 2011-01-01\n    全年天数: 3\n"
    let findings = try withCorpus(["规则/县情.yaml": yaml]) { try $0.open().rules.allFindings }
    #expect(findings.map(\.line) == [2])
  }

  @Test(arguments: [
    ("名称: 甲\n可看原文: []\n名称: 乙\n", 3, "“名称”写了两次"), ("名称: 甲\n\t可看原文: []\n", 2, "Tab"),
    ("名称: 甲\n可看原文：[乙]\n规则:\n", 2, "全角"), ("规则:\n  自: 2010-01-01\n", 2, "以“- 自"),
    ("规则:\n  - 自: 昨天\n", 2, "应是日期"),
  ])
  func whatMakesAFileUnreadableIsSaidInPlainWords(
    _ yaml: String, _ line: Int, _ words: String
  ) throws {
    let findings = try withCorpus(["规则/县情.yaml": yaml]) { scratch in
      let rules = try scratch.open().rules
      _ = rules.profile
      return rules.findings
    }
    #expect(findings.map(\.code) == [.unreadableRules])
    #expect(findings.first?.line == line, "\(findings)")
    #expect(findings.first?.message.contains(words) == true, "\(findings)")
  }

  @Test(arguments: ProfileChoice.all.map(\.name))
  func aShippedProfileHasAllThatACountyWithoutOneHas(_ name: String) throws {
    let choice = try #require(ProfileChoice.named(name))
    let usual = try #require(CountyRules.defaultFiles.first { $0.name == ProfileChoice.fileName })
    let keys = { (text: String) in
      Set(text.split(separator: "\n").compactMap { $0.wholeMatch(of: /(\p{Han}+):.*/)?.1 })
    }
    #expect(keys(choice.content).isSuperset(of: keys(usual.content)))
    #expect(keys(usual.content).isSuperset(of: ["可看原文", "规则", "时限", "保管期限"]))
    let shipped = try withCorpus(["规则/县情.yaml": choice.content]) { try $0.open().rules.profile }
    let none = try withCorpus([:]) { try $0.open().rules.profile }
    #expect(shipped.unmaskedReaders == none.unmaskedReaders)
    #expect(!none.unmaskedReaders.isEmpty)
    let rules = try #require(shipped.rules.first)
    for (type, needed) in none.rules.first?.requiredByType ?? [:] {
      #expect(rules.requiredByType[type] == needed, "\(type)")
    }
    #expect(rules.access == none.rules.first?.access)
  }
}

import ChineseText
import Foundation
import Records
import Testing

/// What the county's profile asks of one record.
@Suite struct ProfileCheckTests {
  private static let rules = """
    规则:
      - 自: 2010-01-01
        每站人数: 3
        全年天数: 52
        进站: {固定日: 逢五}
        报送: {宽限天数: 1, 期限天数: {民情日记: 3, 工作汇报: 5}}
        公示: {办结后天数: 92}
        段落:
          民情日记:
            - 做了什么: [做法]
            - 建议
        七有: [门牌, 工作台账: [台账]]
    """

  private func findings(_ type: String, _ header: String, _ body: String) throws -> [Finding] {
    let text = "---\n类型: \(type)\n标题: 一\n日期: 2010-03-15\n\(header)---\n\(body)\n"
    let record = Record(path: "a.txt", data: Array(text.utf8))
    let yaml = Self.rules.replacingOccurrences(
      of: "七有: [门牌, 工作台账: [台账]]", with: "七有:\n      - 门牌\n      - 工作台账: [台账]")
    return try withCorpus(["规则/县情.yaml": yaml]) { scratch in
      let rules = try scratch.open().rules
      let found = RecordChecker(rules: rules).check(record)
      #expect(rules.findings.isEmpty, "\(rules.findings)")
      return found
    }
  }

  private static let diary = "无问题: 是\n"
  private static let report = "期间: 2010-01-01 至 2010-06-30\n"

  @Test(arguments: [
    ("民情日记", diary, "一、做了什么\n走访。\n\n二、建议\n修井。", []),
    ("民情日记", diary, "一、做法。走访五户。\n二、建议：修井。", []),
    ("民情日记", diary, "做了什么\n走访。\n建议\n修井。", []),
    ("民情日记", diary, "一、做了什么\n走访。", ["B005"]),
    ("民情日记", diary, "一、做了什么\n\n二、建议\n修井。", ["B006"]),
    ("民情日记", diary + "提交日期: 2010-03-19\n", "一、做法\n走。\n二、建议\n修。", []),
    ("民情日记", diary + "提交日期: 2010-03-20\n", "一、做法\n走。\n二、建议\n修。", ["S004"]),
    ("民情日记", diary + "提交日期: 2010-03-30\n补记日期: 2010-03-30\n", "一、做法\n走。\n二、建议\n修。", []),
    ("工作日志", "应报日期: 2010-03-16\n提交日期: 2010-03-18\n", "走访。", ["S004"]),
    ("工作汇报", report + "提交日期: 2010-07-06\n", "走访。", []),
    ("工作汇报", report + "提交日期: 2010-07-07\n", "走访。", ["S004"]),
    ("站点登记", "", "门牌有，台账一本。本站3人。", []),
    ("站点登记", "", "门牌有，台账一本。本站2人。", ["S001"]),
    ("站点登记", "", "台账一本。", ["B013"]),
    ("人员名册", "", "【人员】站长\n到岗日期：2010-01-01\n\n【人员】站员\n到岗日期：2010-03-16", ["S001"]),
    ("公示", "", "【问题】甲-1\n内容：井\n状态：办结\n办结日期：2010-01-01\n公示：2010-04-03，村务栏", []),
    ("公示", "", "【问题】甲-1\n内容：井\n状态：办结\n办结日期：2010-01-01\n公示：2010-04-04，村务栏", ["S010"]),
    ("工作汇报", report, "逢五应到18天，实到17天。", []), ("工作汇报", report, "逢五应到17天。", ["C006"]),
    ("工作总结", "期间: 2010-01-01 至 2010-12-31\n", "全年进站52天。", []),
    ("工作总结", "期间: 2010-01-01 至 2010-12-31\n", "全年进站51天。", ["S003"]),
  ])
  func eachRuleIsAppliedToItsDay(
    _ type: String, _ header: String, _ body: String, _ codes: [String]
  ) throws {
    #expect(try findings(type, header, body).map(\.code.rawValue) == codes, "\(body)")
  }

  @Test func aReasonNamesTheRuleAndItsDay() throws {
    let findings = try findings("人员名册", "", "【人员】站长\n到岗日期：2010-01-01")
    #expect(findings.first?.message == "按2010-01-01起执行的规定，每站至少3人，名册上只有1人。")
  }

  @Test(arguments: [
    ("排查纠纷22起，说合19起，调处率86.4%。", []), ("排查纠纷22起，调处23起。", ["C001"]),
    ("排查22起，调处19起，调处率90%。", ["C003"]), ("排查20余起，调处25起。", []),
    ("登记事项四十六件，办结38件，正在办6件，暂不能办的2件，办结率82.6%。", []),
    ("登记事项四十六件，办结38件，正在办6件。", ["C002"]), ("登记3件，办结4件。", ["C002"]),
    ("登记事项三件，办结2件，一件还没有着落。", []), ("上年结转4件，登记15件，办结9件，在办9件。", []),
    ("登记15件，加上年结转4件，经手19件，办成9件，不予受理1件，在办9件。", []),
    ("登记10件，办结7件，在办3件，办结率７５%。", ["C003"]),
    ("走访133户次、372人次。", []), ("走访133户次、72人次。", ["C004"]), ("走访133户。培训72人次。", []),
  ])
  func figuresOfAParagraphAgree(_ body: String, _ codes: [String]) throws {
    #expect(try findings("通报", "", body).map(\.code.rawValue) == codes, "\(body)")
  }

  @Test(arguments: ProfileChoice.all.map(\.name))
  func everyProfileToBeginWithIsReadable(_ name: String) throws {
    let choice = try #require(ProfileChoice.named(name))
    try withCorpus(["规则/县情.yaml": choice.content]) { scratch in
      let rules = try scratch.open().rules
      let newest = try #require(rules.profile.rules(on: nil))
      #expect(rules.findings.isEmpty)
      #expect(newest.completeness.parts["民情日记"]?.count == 4)
      #expect(newest.completeness.equipment.count == 7)
      #expect(newest.access.role("村民", maySee: "公示"))
      #expect(!newest.access.role("村民", maySee: "站内"))
      for type in newest.requiredByType.keys {
        #expect(rules.vocabularies.resolve(type, in: .types) == type)
      }
    }
  }

  @Test func theProfilesAskForWhatTheirCountiesAskedFor() throws {
    let expected = [("怀柔", 3, 52), ("dongma", 2, 36)]
    for (name, staff, days) in expected {
      let choice = try #require(ProfileChoice.named(name))
      try withCorpus(["规则/县情.yaml": choice.content]) { scratch in
        let rules = try #require(try scratch.open().rules.profile.rules(on: nil))
        #expect(rules.stationStaff == staff && rules.daysPerYear == days)
      }
    }
    // 逢五 has 36 days in 2010 (12 months, three each).
    let days = try #require(CivilDate(iso: "2010-01-01")).dayNumber
    let count = (days..<(days + 365)).compactMap(CivilDate.init(dayNumber:))
      .count { StationRules.FixedDays.endingInFive.contains($0) }
    #expect(count == 36)
  }

  @Test(arguments: [("2009-12-31", "西岭村"), ("2010-01-01", "东沟村")])
  func aMergedVillageIsTheOneThatIsLeft(_ day: String, _ village: String) throws {
    let places =
      "县:\n  镇:\n    - 东沟村\n    - 名称: 西岭村\n      代码: \"110116203201\"\n"
      + "      并入: {村: 东沟村, 自: 2010-01-01}\n"
    try withCorpus(["规则/地名.yaml": places]) { scratch in
      let rules = try scratch.open().rules
      let date = try #require(CivilDate(iso: day))
      #expect(rules.places.resolve("西岭", on: date)?.village == village)
      #expect(rules.places.resolve("西岭")?.code == "110116203201")
      let text = "---\n类型: 通报\n标题: 一\n日期: \(day)\n村名: 西岭村\n记录人: 站长\n文号: 1\n主送: 县\n---\n正文\n"
      let record = Record(path: "a.txt", data: Array(text.utf8))
      let codes = RecordChecker(rules: rules).check(record).map(\.code)
      #expect(codes == (village == "西岭村" ? [] : [.mergedPlace]))
    }
  }
}

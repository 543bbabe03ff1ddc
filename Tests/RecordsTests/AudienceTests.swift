import Records
import Testing

/// Who may see what is the county's to say.
@Suite struct AudienceTests {
  private static let yaml = """
    规则:
      - 自: 2009-01-01
        查看:
          站员: [站内, 镇内, 县内, 公示]
          村民: [公示]
          信访科: []
      - 自: 2010-01-01
        查看:
          村民: [公示, 县内]
    """

  private func rules() throws -> CountyRules {
    try withCorpus(["规则/县情.yaml": Self.yaml]) { scratch in
      let rules = try scratch.open().rules
      _ = rules.profile
      return rules
    }
  }

  @Test(arguments: [
    ("站员", ["站内", "镇内", "县内", "公示"]), ("村民", ["公示", "县内"]), ("信访科", []),
    ("站内", ["站内", "镇内", "县内", "公示"]), ("镇内", ["镇内", "县内", "公示"]), ("公示", ["公示"]),
  ])
  func aRoleSeesWhatTheNewestRulesSayAndACircleWhatIsWider(
    _ name: String, _ values: [String]
  ) throws {
    let audience = try #require(try rules().audience(named: name))
    #expect(audience.openness == values)
    for value in ["站内", "镇内", "县内", "公示", "全镇"] {
      #expect(audience.maySee(value) == values.contains(value))
    }
  }

  @Test func nobodyElseIsAnAudience() throws {
    let rules = try rules()
    #expect(rules.audience(named: "记者") == nil)
    #expect(rules.audienceNames.roles == ["信访科", "村民", "站员"].sorted())
    #expect(Audience.unrestricted.maySee("全镇"))
  }

  @Test(arguments: [("", "站内"), ("公开: 镇内\n", "镇内"), ("公开: 全镇\n", "全镇")])
  func aRecordThatDoesNotSayHowOpenItIsStaysInItsStation(
    _ line: String, _ openness: String
  ) throws {
    let record = Record(path: "a.txt", data: Array("---\n标题: 一\n\(line)---\n正文\n".utf8))
    #expect(try rules().openness(of: record) == openness)
  }
}

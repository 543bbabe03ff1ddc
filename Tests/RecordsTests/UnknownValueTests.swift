import Records
import Testing

/// A value that nothing has is answered with what was meant, or with what there is.
@Suite struct UnknownValueTests {
  private func unknown(_ value: String, _ field: Field, _ values: [String]) throws -> UnknownValue {
    let yaml = "云河县:\n  川里镇:\n    - 下庄村\n    - 石门村\n"
    return try withCorpus(["规则/地名.yaml": yaml]) { scratch in
      UnknownValue(value, of: field, among: values, by: try scratch.open().rules)
    }
  }

  private static let villages = ["下庄村", "泊庄村", "石桥村", "孟家湾村", "东马村"]

  @Test(arguments: [
    ("下装村", ["下庄村"]), ("下装", ["下庄村"]), ("川里镇下庄", ["下庄村"]), ("梦家湾", ["孟家湾村"]),
    ("东妈村", ["东马村"]), ("北京", []), ("村", []), ("", []),
  ])
  func aVillageIsMeantThatLooksOrSoundsLikeIt(_ value: String, _ nearest: [String]) throws {
    #expect(try unknown(value, .villages, Self.villages).nearest == nearest)
  }

  @Test func oneThatTheCountyHasIsNoSlip() throws {
    let value = try unknown("石门村", .villages, Self.villages)
    #expect(value.isListed && value.nearest.isEmpty)
    #expect(value.message(of: "一件记录").hasPrefix("没有一件记录的村名是“石门村”（地名表里有）。有的是：下庄村、"))
  }

  @Test func categoriesAreKnownByTheirLevelsAndByTheProblemsFiledUnderThem() throws {
    let categories = ["基础设施/道路桥梁", "基础设施/供水", "治安/治安"]
    #expect(try unknown("吃水", .category, categories).nearest == ["基础设施/供水"])
    #expect(try unknown("基础设旗", .category, categories).nearest == ["基础设施"])
    #expect(try unknown("道路桥粱", .category, categories).nearest == ["道路桥梁"])
  }

  @Test func aDozenOfManyValuesIsShown() throws {
    let values = (1...30).map { "第\($0)" }
    let value = try unknown("无关的话", .type, values)
    #expect(value.others == Array(values.prefix(12)))
    #expect(value.message(of: "一件记录").hasSuffix("第12等30个。"))
    #expect(try unknown("无关的话", .type, values + values.map { $0 + "号" }).others.isEmpty)
  }
}

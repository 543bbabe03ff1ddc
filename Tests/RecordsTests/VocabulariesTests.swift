import Records
import Testing

/// Values are known by their aliases, in any width and script.
@Suite struct VocabulariesTests {
  private func vocabularies(_ yaml: String? = nil) throws -> Vocabularies {
    try withCorpus(yaml.map { ["规则/词表.yaml": $0] } ?? [:]) { scratch in
      let rules = try scratch.open().rules
      let vocabularies = rules.vocabularies
      #expect(rules.findings.isEmpty)
      return vocabularies
    }
  }

  @Test(arguments: [
    (VocabularyName.types, "日记", "民情日记"), (.types, "問題台帳", "问题台账"), (.types, "问题台帐", "问题台账"),
    (.statuses, "办理中", "办理"), (.statuses, "辦結", "办结"), (.statuses, " 办 结 ", "办结"),
    (.natures, "建议", "意见建议"), (.categories, "基础设施／供水", "基础设施/供水"),
    (.categories, "基础设施 / 供水", "基础设施/供水"), (.categories, "供水", "基础设施/供水"),
    (.categories, "农业农村", "农业农村"), (.categories, "治安", "治安"), (.openness, "縣內", "县内"),
    (.secrecy, "无", "无"),
  ])
  func aWordStandsForItsValue(
    _ name: VocabularyName, _ word: String, _ value: String
  ) throws {
    #expect(try vocabularies().resolve(word, in: name) == value)
  }

  @Test(arguments: [
    (VocabularyName.types, "民情"), (.statuses, "弄好了"), (.categories, "供水/基础设施"), (.secrecy, "机密"),
    (.openness, "全国"), (.natures, ""),
  ])
  func aStrangeWordIsUnknown(_ name: VocabularyName, _ word: String) throws {
    #expect(try vocabularies().resolve(word, in: name) == nil)
  }

  @Test func everyStageOfTheBuiltInListIsThere() throws {
    #expect(
      try vocabularies().values(of: .statuses) == [
        "登记", "受理", "交办", "办理", "反馈", "办结", "回访", "现场办结", "暂缓", "解释", "转送", "不予受理",
        "重办",
      ])
  }

  @Test func theNearestValueIsSuggested() throws {
    #expect(try vocabularies().nearest(to: "民情日志", in: .types) == "民情日记")
    #expect(try vocabularies().nearest(to: "内部的", in: .secrecy) == "内部")
  }

  @Test func aCountyWritesItsOwnList() throws {
    let own = try vocabularies("类型:\n  - 巡山记录: [巡山]\n  - 值班表\n")
    #expect(own.values(of: .types) == ["巡山记录", "值班表"])
    #expect(own.resolve("巡山", in: .types) == "巡山记录")
    #expect(own.resolve("民情日记", in: .types) == nil)
  }

  @Test func aListThatACountyLeavesOutStaysBuiltIn() throws {
    #expect(try vocabularies("类型: [巡山记录]\n").resolve("办结", in: .statuses) == "办结")
  }
}

import Records
import Testing

/// A rules file that is missing or broken never stops the work.
@Suite struct RulesFolderTests {
  @Test(arguments: [
    ("词表.yaml", "类型:\n  - 日志\n 状态: [", 3), ("词表.yaml", "颜色:\n  - 红\n", 2),
    ("词表.yaml", "只有一句话\n", 1), ("县情.yaml", "名称: 北塘县\n规则: {\n", 3),
    ("地名.yaml", "北塘县:\n  河湾镇:\n    - 别名: [东沟]\n", 3),
  ])
  func aBrokenFileIsNamedWithItsLineAndTheBuiltInOneIsUsed(
    _ name: String, _ text: String, line: Int
  ) throws {
    try withCorpus(["规则/\(name)": text]) { scratch in
      let rules = try scratch.open().rules
      #expect(rules.vocabularies.resolve("日记", in: .types) == "民情日记")
      #expect(rules.profile.rules(on: nil)?.required.isEmpty == false)
      #expect(rules.places.isEmpty)
      #expect(rules.findings.map(\.path) == ["规则/\(name)"])
      let found = rules.findings.first?.line ?? 0
      #expect(abs(found - line) <= 1, "\(found)")
    }
  }

  @Test func aFileInNoEncodingIsAFinding() throws {
    try withCorpus { scratch in
      try scratch.write([0x41, 0xFF, 0x20, 0xFF], to: "规则/词表.yaml")
      let rules = try scratch.open().rules
      #expect(rules.vocabularies.resolve("日记", in: .types) == "民情日记")
      #expect(rules.findings.map(\.path) == ["规则/词表.yaml"])
    }
  }

  @Test func aFileFromNotepadInGBKIsRead() throws {
    try withCorpus { scratch in
      // “北塘县:\n  河湾镇:\n    - 东沟村\n”, made with Python's codec.
      try scratch.write(
        [
          0xB1, 0xB1, 0xCC, 0xC1, 0xCF, 0xD8, 0x3A, 0x0A, 0x20, 0x20, 0xBA, 0xD3, 0xCD, 0xE5,
          0xD5, 0xF2, 0x3A, 0x0A, 0x20, 0x20, 0x20, 0x20, 0x2D, 0x20, 0xB6, 0xAB, 0xB9, 0xB5,
          0xB4, 0xE5, 0x0A,
        ], to: "规则/地名.yaml")
      #expect(try scratch.open().rules.places.resolve("东沟")?.town == "河湾镇")
    }
  }

  @Test func synonymsAreGroupsOfWords() throws {
    let text = "# 说明\n饮水 吃水　人饮\n\n路灯，照明灯 # 后面是说明\n单独\n"
    try withCorpus(["规则/同义词.txt": text]) { scratch in
      let synonyms = try scratch.open().rules.synonyms.groups
      #expect(synonyms == [["饮水", "吃水", "人饮"], ["路灯", "照明灯"]])
    }
  }

  @Test func theFingerprintChangesWithEveryFile() throws {
    var seen: Set<String> = []
    for (name, content) in CountyRules.defaultFiles {
      try withCorpus(["规则/\(name)": content + "\n# 改过\n"]) {
        seen.insert(try $0.open().rules.fingerprint)
      }
    }
    try withCorpus { seen.insert(try $0.open().rules.fingerprint) }
    #expect(seen.count == CountyRules.defaultFiles.count + 1)
  }

  @Test func theWrittenDefaultsAreTheBuiltInOnes() throws {
    let files = CountyRules.defaultFiles.map { ("规则/" + $0.name, $0.content) }
    let written = try withCorpus(Dictionary(uniqueKeysWithValues: files)) {
      try $0.open().rules.fingerprint
    }
    let builtIn = try withCorpus { try $0.open().rules.fingerprint }
    #expect(written == builtIn)
  }
}

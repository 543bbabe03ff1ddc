import Foundation
import Records
import Testing

/// The rules of the sample corpus are readable and know its county.
@Suite struct SampleRulesTests {
  private func rules() throws -> CountyRules {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../corpus")
    return try Corpus(root: root.path).rules
  }

  @Test(arguments: [
    ("川里镇", ["下庄村", "东马村", "泊庄村", "苏家庄村"]), ("石桥镇", ["柳沟村", "南坡村", "孟家湾村"]),
    ("清河乡", ["上营村", "河口村", "杜家集村"]), ("青峰镇", ["松岭村", "石门村", "云台村"]),
  ])
  func everyVillageIsKnownWithAndWithoutItsLastCharacter(
    _ town: String, villages: [String]
  ) throws {
    let places = try rules().places
    for village in villages {
      for name in [village, String(village.dropLast()), town + village] {
        #expect(places.resolve(name)?.village == village)
        #expect(places.resolve(name)?.town == town)
        #expect(places.resolve(name)?.county == "云河县")
      }
    }
    #expect(places.resolve(town)?.village == nil)
  }

  @Test func everyFileIsReadable() throws {
    let rules = try rules()
    #expect(rules.profile.name == "云河县")
    #expect(rules.places.places.count { $0.village != nil && $0.merger == nil } == 13)
    for name in VocabularyName.allCases {
      #expect(!rules.vocabularies.values(of: name).isEmpty)
    }
    #expect(rules.findings.isEmpty)
  }

  @Test func noWordStandsInTwoSynonymGroups() throws {
    let words = try rules().synonyms.groups.flatMap { $0 }
    #expect(words.count > 20)
    #expect(Set(words).count == words.count)
  }

  @Test func everyRequiredKeyIsAField() throws {
    for rules in try rules().profile.rules {
      for key in rules.required + rules.requiredByType.values.flatMap({ $0 }) {
        #expect(Field.named(key)?.name == key)
      }
    }
  }

  @Test func everyTypeWithOwnKeysIsInTheVocabulary() throws {
    let rules = try rules()
    for type in rules.profile.rules.flatMap({ $0.requiredByType.keys }) {
      #expect(rules.vocabularies.resolve(type, in: .types) == type)
    }
  }
}

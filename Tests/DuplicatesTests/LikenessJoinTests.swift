import TestSupport
import Testing

@testable import Duplicates

/// What the join finds is what comparing each text with each finds.
///
/// `@testable`: the join and the index are internal, and only here can small prefixes, ties and
/// sizes be driven to their bounds.
@Suite struct LikenessJoinTests {
  private static let words = [
    "机井", "水泵", "浇地", "路灯", "低保", "合作医疗", "三组", "两户", "办结", "老人", "今天", "到村",
    "一、做了什么", "二、有什么结果", "村委会", "说合", "签字", "变压器", "修渠", "排水",
  ]

  /// Small texts of which many are edited copies of one another.
  private func corpus(seed: UInt64, count: Int) -> [String] {
    var random = SeededGenerator(seed: seed)
    var texts: [String] = []
    for _ in 0..<count {
      if let model = texts.randomElement(using: &random), Bool.random(using: &random) {
        var characters = Array(model)
        for _ in 0..<Int.random(in: 0...6, using: &random) {
          let place = Int.random(in: 0...characters.count, using: &random)
          if Bool.random(using: &random), place < characters.count {
            characters.remove(at: place)
          } else {
            characters.insert(contentsOf: Self.words.randomElement(using: &random) ?? "", at: place)
          }
        }
        texts.append(String(characters))
      } else {
        texts.append(random.text(of: Self.words, count: 0...40))
      }
    }
    return texts
  }

  /// The similarity by the definition, from sets of strings.
  private func similarity(_ left: String, _ right: String) -> Double {
    let sets = [left, right].map { text -> Set<String> in
      let characters = Array(text.filter { $0 != "、" })
      guard characters.count >= 3 else { return [] }
      return Set((0...(characters.count - 3)).map { String(characters[$0..<($0 + 3)]) })
    }
    let union = sets[0].union(sets[1]).count
    return union == 0 ? 0 : Double(sets[0].intersection(sets[1]).count) / Double(union)
  }

  @Test(arguments: [0.3, 0.5, 0.7, 0.8, 0.95, 1.0], [1, 2, 3, 4] as [UInt64])
  func everyLikePairIsFoundWithItsExactSimilarity(_ threshold: Double, _ seed: UInt64) {
    let texts = corpus(seed: seed, count: 60)
    let sets = texts.map { ShingleSet(of: $0) }
    let found = LikenessJoin.pairs(in: sets, threshold: threshold)
    let byPlace = Dictionary(
      uniqueKeysWithValues: found.map { ([$0.first, $0.second], $0.similarity) })
    #expect(byPlace.count == found.count)
    var expected = 0
    for second in texts.indices {
      for first in 0..<second {
        let similarity = similarity(texts[first], texts[second])
        #expect(sets[first].similarity(to: sets[second]) == similarity)
        guard similarity >= threshold else { continue }
        expected += 1
        #expect(byPlace[[first, second]] == similarity, "\(texts[first]) | \(texts[second])")
      }
    }
    #expect(found.count == expected)
    #expect(expected > 0)
  }

  @Test(arguments: [0.5, 0.7, 0.9], [5, 6, 7] as [UInt64])
  func everyKnownTextThatIsLikeANewOneIsFound(_ threshold: Double, _ seed: UInt64) {
    let texts = corpus(seed: seed, count: 80)
    let sets = texts.map { ShingleSet(of: $0) }
    // Half of the texts are counted beforehand; the rest is added later, unknown to the counts.
    var rarity = ShingleRarity(expecting: 100)
    for set in sets.prefix(40) { rarity.add(set) }
    var index = LikenessIndex(
      threshold: threshold, rarity: rarity, isAscending: false, isComplete: false)
    var counts = LikenessIndex.Counts()
    var pairs = 0
    for (place, set) in sets.enumerated() {
      let matches = index.matches(of: set, &counts)
      let expected = (0..<place).filter {
        similarity(texts[$0], texts[place]) >= threshold
      }
      #expect(matches.map(\.number) == expected)
      pairs += expected.count
      index.add(set)
    }
    #expect(pairs > 0)
  }

  @Test func aFormFilledInTenThousandTimesMakesNoMillionsOfPairs() {
    let form = "一、做了什么今天到村值班接待来访村民登记台账二、有什么结果当场答复没有遗留问题三、还有什么难处没有"
    let sets = (0..<4_000).map { ShingleSet(of: form + "第\($0)号") }
    let pairs = LikenessJoin.pairs(in: sets, threshold: 0.7)
    #expect(pairs.count <= sets.count * LikenessJoin.mostPartners * 2)
    // Each is in one group with the others all the same.
    let partnered = Set(pairs.flatMap { [$0.first, $0.second] })
    #expect(partnered.count == sets.count)
  }
}

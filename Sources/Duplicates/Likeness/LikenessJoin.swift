/// All pairs of like texts in a list.
struct LikenessJoin {
  /// Two texts that are alike, by their places in the list.
  struct Pair: Sendable, Hashable {
    let first: Int
    let second: Int
    /// The similarity, from the threshold to 1.
    let similarity: Double
  }

  /// A text with so many like ones before it is not offered to those after it.
  ///
  /// Forms filled in by the thousand would otherwise make pairs by the million; they are in one
  /// group already.
  static let mostPartners = 64

  /// Returns the pairs whose similarity reaches a threshold.
  ///
  /// Texts are taken in order of their size. Each is compared with all smaller ones that have
  /// fewer than ``mostPartners`` like ones among those smaller than themselves; between these
  /// every pair is found.
  static func pairs(in sets: [ShingleSet], threshold: Double) -> [Pair] {
    var rarity = ShingleRarity(expecting: sets.reduce(0) { $0 + $1.count })
    for set in sets { rarity.add(set) }
    let order = sets.indices.sorted { left, right in
      (sets[left].count, left) < (sets[right].count, right)
    }
    var index = LikenessIndex(
      threshold: threshold, rarity: rarity, isAscending: true, isComplete: true)
    var counts = LikenessIndex.Counts()
    var pairs: [Pair] = []
    for place in order {
      let matches = index.matches(of: sets[place], &counts)
      for match in matches {
        let other = order[match.number]
        pairs.append(
          Pair(
            first: min(place, other), second: max(place, other), similarity: match.similarity))
      }
      if matches.count < mostPartners {
        index.add(sets[place])
      } else {
        index.addUnlisted(sets[place])
      }
    }
    return pairs
  }
}

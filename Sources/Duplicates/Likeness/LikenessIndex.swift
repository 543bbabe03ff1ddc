/// Texts against which another is compared without comparing it with each.
///
/// Two texts whose similarity reaches the threshold t share at least t·max(m, n) of their m and
/// n runs, so the rarest m − ⌈t·m⌉ + 1 of one and n − ⌈t·n⌉ + 1 of the other have a run in
/// common. Only those are looked up; a place in the order bounds what two texts can still share;
/// what remains is compared in full. Every text that reaches the threshold is found. Phrases
/// that all texts have are not rare and are not looked up.
///
/// - SeeAlso: Bayardo, Ma and Srikant, Scaling Up All Pairs Similarity Search, WWW 2007;
///   Xiao, Wang, Lin and Yu, Efficient Similarity Joins for Near Duplicate Detection, WWW 2008
///   (the bound by place, and the shorter prefix where sizes ascend).
struct LikenessIndex: Sendable {
  /// A text that is alike.
  struct Match: Sendable, Hashable {
    /// Its number in the order of adding, from 0.
    let number: Int
    /// The similarity, from the threshold to 1.
    let similarity: Double
  }

  let threshold: Double
  private let rarity: ShingleRarity
  private let isAscending: Bool
  /// A run counted once is no second text's where all texts were counted.
  private let leastCount: Int
  private(set) var sets: [ShingleSet] = []
  private var slots: RunTable
  private var postings: [Posting] = []

  private struct Posting {
    let number: Int32
    let rank: Int32
    let next: Int32
  }

  /// Creates an index without texts.
  ///
  /// - Parameters:
  ///   - threshold: The least similarity, above 0 and at most 1.
  ///   - rarity: How rare runs are in the texts to be added.
  ///   - isAscending: Whether each text added or asked for has at least as many runs as those
  ///     added before it.
  ///   - isComplete: Whether every text to be added or asked for was counted in the rarity.
  init(threshold: Double, rarity: ShingleRarity, isAscending: Bool, isComplete: Bool) {
    precondition(threshold > 0 && threshold <= 1, "the threshold is a share")
    self.threshold = threshold
    self.rarity = rarity
    self.isAscending = isAscending
    leastCount = isComplete ? 2 : 0
    slots = RunTable()
  }

  /// Adds a text.
  mutating func add(_ set: ShingleSet) {
    let number = Int32(sets.count)
    sets.append(set)
    for item in rarity.rarest(storedCount(set.count), of: set, countedAtLeast: leastCount) {
      let next = slots.exchange(item.run, Int32(postings.count))
      postings.append(Posting(number: number, rank: Int32(item.rank), next: next))
    }
  }

  /// Adds a text that none is compared with, to keep the numbers.
  mutating func addUnlisted(_ set: ShingleSet) {
    sets.append(set)
  }

  private func storedCount(_ count: Int) -> Int {
    let share = isAscending ? 2 * threshold / (1 + threshold) : threshold
    return count - Self.ceiling(share * Double(count)) + 1
  }

  /// A product that is whole but for rounding is that number.
  private static func ceiling(_ value: Double) -> Int { Int((value - 1e-9).rounded(.up)) }

  /// What one text and those that can be like it share so far; kept between questions.
  struct Counts {
    /// For each text the runs met, or ``tooFar``.
    fileprivate var met: [Int32] = []
    fileprivate var touched: [Int32] = []
    fileprivate static let tooFar: Int32 = -1

    init() {}
  }

  /// Returns the texts that are alike, in order of their numbers.
  ///
  /// - Parameters:
  ///   - set: The text.
  ///   - counts: Working storage, one for each thread.
  /// - Returns: The texts with their similarities.
  func matches(of set: ShingleSet, _ counts: inout Counts) -> [Match] {
    guard set.count > 0 else { return [] }
    if counts.met.count < sets.count {
      counts.met += [Int32](repeating: 0, count: max(sets.count - counts.met.count, 1_024))
    }
    let least = Self.ceiling(threshold * Double(set.count))
    for item in rarity.rarest(set.count - least + 1, of: set, countedAtLeast: leastCount) {
      countTexts(with: item, set.count, &counts)
    }
    defer {
      for number in counts.touched { counts.met[Int(number)] = 0 }
      counts.touched.removeAll(keepingCapacity: true)
    }
    return counts.touched.filter { counts.met[Int($0)] > 0 }.sorted().compactMap { number in
      let other = sets[Int(number)]
      let needed = needed(set.count, other.count)
      guard let shared = set.overlap(with: other, atLeast: needed) else { return nil }
      return Match(
        number: Int(number),
        similarity: Double(shared) / Double(set.count + other.count - shared))
    }
  }

  /// How many runs two texts must share to reach the threshold.
  private func needed(_ one: Int, _ other: Int) -> Int {
    Self.ceiling(threshold / (1 + threshold) * Double(one + other))
  }

  private func countTexts(with item: ShingleRarity.Ranked, _ count: Int, _ counts: inout Counts) {
    let smallest = Self.ceiling(threshold * Double(count))
    let largest = Int(Double(count) / threshold + 1e-9)
    var next = slots.value(of: item.run)
    while next >= 0 {
      let posting = postings[Int(next)]
      let number = Int(posting.number)
      let size = sets[number].count
      next = posting.next
      guard size >= smallest else {
        // Lists run from the last text added to the first.
        if isAscending { return }
        continue
      }
      let met = counts.met[number]
      guard size <= largest, met != Counts.tooFar else { continue }
      if met == 0 { counts.touched.append(posting.number) }
      let most = Int(met) + min(count - item.rank, size - Int(posting.rank))
      counts.met[number] = most >= needed(count, size) ? met + 1 : Counts.tooFar
    }
  }
}

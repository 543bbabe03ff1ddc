/// How rare runs of characters are in a corpus: the order in which they are looked up.
///
/// The counts are kept in a table without keys, where two runs can fall together. That makes a
/// run seem more frequent than it is and costs a little time; what is found does not depend on
/// the order, only on its being the same for all texts.
struct ShingleRarity: Sendable {
  private var counts: [UInt32]
  private let shift: UInt64

  /// Prepares a table.
  ///
  /// - Parameter runs: About how many runs will be counted, repetitions included.
  init(expecting runs: Int) {
    let wanted = max(1 << 12, min(runs, 1 << 24))
    let bits = Int.bitWidth - (wanted - 1).leadingZeroBitCount
    counts = [UInt32](repeating: 0, count: 1 << bits)
    shift = UInt64(64 - bits)
  }

  /// Multiplication spreads the runs over the table (Knuth, TAOCP 6.4).
  @inline(__always)
  private func place(_ run: UInt64) -> Int {
    Int((run &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  /// Counts the runs of a text, each once.
  mutating func add(_ set: ShingleSet) {
    for run in set.values { counts[place(run)] += 1 }
  }

  /// A run with its place in the order of a text, from 0.
  struct Ranked {
    let run: UInt64
    let rank: Int
  }

  /// Four classes for each doubling of the count.
  private static let classCount = 128

  private static func rarityClass(_ count: UInt32) -> Int {
    guard count > 3 else { return Int(count) }
    let exponent = 31 - count.leadingZeroBitCount
    return exponent * 4 + Int((count >> UInt32(exponent - 2)) & 3) - 4
  }

  /// Returns the rarest runs of a text, rarest first.
  ///
  /// Runs of one class stand in the order of their values, so that the order is the same for
  /// all texts.
  ///
  /// - Parameters:
  ///   - count: How many; those left out are counted too.
  ///   - set: The text.
  ///   - least: Runs that were counted less often are left out.
  /// - Returns: The runs with their places in the order.
  func rarest(_ count: Int, of set: ShingleSet, countedAtLeast least: Int) -> [Ranked] {
    var sizes = [Int](repeating: 0, count: Self.classCount)
    let classes = set.values.map { run in
      let found = Self.rarityClass(counts[place(run)])
      sizes[found] += 1
      return UInt8(found)
    }
    var next = [Int](repeating: 0, count: Self.classCount)
    for index in 1..<Self.classCount { next[index] = next[index - 1] + sizes[index - 1] }
    var ranked: [Ranked] = []
    ranked.reserveCapacity(min(count, set.count))
    for (run, found) in zip(set.values, classes) {
      let rank = next[Int(found)]
      next[Int(found)] += 1
      if rank < count, found >= least { ranked.append(Ranked(run: run, rank: rank)) }
    }
    return ranked.sorted { $0.rank < $1.rank }
  }
}

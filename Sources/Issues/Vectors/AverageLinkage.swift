/// Joins items step by step, always the two clusters that are most alike on the average over all
/// their pairs (average linkage, Sokal and Michener, 1958).
///
/// - Complexity: The cube of the items; meant for a hundred or two.
struct AverageLinkage {
  /// Mean likenesses of the clusters that are left; only places above the diagonal.
  private var likenesses: [[Double]]
  private var clusters: [[Int]]
  private var sizes: [Double]

  /// Begins with every item by itself.
  ///
  /// - Parameters:
  ///   - sizes: How much each item counts.
  ///   - likenesses: How alike an item is to each of those behind it, in order.
  init(sizes: [Int], likenesses: (Int) -> [Double]) {
    clusters = sizes.indices.map { [$0] }
    self.sizes = sizes.map(Double.init)
    self.likenesses = sizes.indices.map { item in
      [Double](repeating: 0, count: item + 1) + likenesses(item)
    }
  }

  /// Returns the clusters that remain when no two are so alike; the items of each in order, and
  /// the clusters by their first items.
  consuming func clusters(alike least: Double) -> [[Int]] {
    while let (first, second) = closest(), likenesses[first][second] >= least {
      join(first, second)
    }
    return clusters.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  private func closest() -> (Int, Int)? {
    var best: (Int, Int)?
    var most = -Double.infinity
    for first in clusters.indices {
      for second in clusters.indices.dropFirst(first + 1) where likenesses[first][second] > most {
        most = likenesses[first][second]
        best = (first, second)
      }
    }
    return best
  }

  private mutating func join(_ first: Int, _ second: Int) {
    let (one, other) = (sizes[first], sizes[second])
    for third in clusters.indices where third != first && third != second {
      let mean =
        (one * likeness(first, third) + other * likeness(second, third)) / (one + other)
      likenesses[min(first, third)][max(first, third)] = mean
    }
    clusters[first] += clusters[second]
    sizes[first] += other
    clusters.remove(at: second)
    sizes.remove(at: second)
    likenesses.remove(at: second)
    for row in likenesses.indices { likenesses[row].remove(at: second) }
  }

  private func likeness(_ first: Int, _ second: Int) -> Double {
    likenesses[min(first, second)][max(first, second)]
  }
}

import TestSupport
import Testing

@testable import Issues

/// Average linkage, compared with means taken anew over all pairs at every step.
@Suite struct AverageLinkageTests {
  @Test(arguments: [0.2, 0.5, 0.55, 0.6, 0.8, 1])
  func clustersAreThoseOfMeansOverAllPairs(_ least: Double) {
    var chance = SeededGenerator(seed: 21)
    for count in [1, 2, 3, 10, 30] {
      let likenesses = (0..<count).map { _ in
        (0..<count).map { _ in Double.random(in: 0...1, using: &chance) }
      }
      let sizes = (0..<count).map { _ in Int.random(in: 1...3, using: &chance) }
      let clusters = AverageLinkage(sizes: sizes) { item in
        Array(likenesses[item][(item + 1)...])
      }
      .clusters(alike: least)
      #expect(clusters == Self.oracle(sizes, likenesses, least))
    }
  }

  @Test func nothingHasNoClusters() {
    #expect(AverageLinkage(sizes: []) { _ in [] }.clusters(alike: 0).isEmpty)
  }

  /// Every item stands as often as it counts; each step takes the best mean over all pairs.
  private static func oracle(
    _ sizes: [Int], _ likenesses: [[Double]], _ least: Double
  ) -> [[Int]] {
    var clusters = sizes.indices.map { [$0] }
    while true {
      let pairs = clusters.indices.flatMap { one in
        clusters.indices.filter { $0 > one }.map { (one, $0) }
      }
      let means = pairs.map { pair in
        let products = clusters[pair.0].flatMap { one in
          clusters[pair.1].map { other in
            (
              weight: Double(sizes[one] * sizes[other]),
              likeness: likenesses[min(one, other)][max(one, other)]
            )
          }
        }
        let weight = products.reduce(0) { $0 + $1.weight }
        return products.reduce(0) { $0 + $1.weight * $1.likeness } / weight
      }
      guard let best = means.indices.max(by: { means[$0] < means[$1] }), means[best] >= least
      else { return clusters.map { $0.sorted() }.sorted { $0[0] < $1[0] } }
      clusters[pairs[best].0] += clusters.remove(at: pairs[best].1)
    }
  }
}

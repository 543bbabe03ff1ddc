internal import Glibc

/// Learns from the corpus itself which terms go with a problem.
///
/// Issues that their cues place surely are the examples; an issue whose words resemble those of
/// a problem's examples gains a score for it (Rocchio's centroids, self-trained). The vocabulary
/// need not know a county's own words for a thing.
struct SelfTraining {
  private let terms: TermSpace
  private let matrix: SparseMatrix
  private let problemCount: Int

  /// How surely an issue must be placed to be an example: the least share.
  private static let sure = 0.5
  /// A centroid of fewer other examples, by the sum of their shares, says nothing.
  private static let fewest = 1.0
  /// With so many other examples a centroid counts half of what it can.
  private static let few = 3.0
  /// Cosines up to this are chance.
  private static let chance = 0.35
  /// What a cosine of 1 above chance adds to the score.
  private static let gain = 40.0
  /// How often the examples are chosen anew.
  private static let rounds = 2

  init(terms: TermSpace, problemCount: Int) {
    (self.terms, self.problemCount) = (terms, problemCount)
    matrix = SparseMatrix(terms.vectors, width: terms.count)
  }

  /// Returns the scores with what the terms add.
  func raised(_ scores: [[Double]]) -> [[Double]] {
    var raised = scores
    for _ in 0..<Self.rounds {
      let shares = SlicedWork.map(raised) { ProblemScores.shares(of: $0) }
      raised = round(from: scores, examples: shares)
    }
    return raised
  }

  private func round(from scores: [[Double]], examples shares: [[Double]]) -> [[Double]] {
    var sums = [Float](repeating: 0, count: terms.count * problemCount)
    var weights = [Double](repeating: 0, count: problemCount)
    for (vector, shares) in zip(terms.vectors, shares) {
      for (problem, share) in shares.enumerated() where share > Self.sure {
        weights[problem] += share
        for (term, value) in zip(vector.places, vector.values) {
          sums[Int(term) * problemCount + problem] += Float(share) * value
        }
      }
    }
    var lengths = [Double](repeating: 0, count: problemCount)
    for term in 0..<terms.count {
      for problem in 0..<problemCount {
        let value = Double(sums[term * problemCount + problem])
        lengths[problem] += value * value
      }
    }
    let products = matrix.times(DenseMatrix(width: problemCount, values: sums))
    let (all, every) = (weights, lengths)
    return SlicedWork.map(Array(scores.indices)) { issue in
      raise(
        scores[issue], products.row(issue), shares[issue],
        square: terms.vectors[issue].squaredLength, weights: all, lengths: every)
    }
  }

  /// Adds what one issue's terms tell; its own part in the examples is taken out first.
  private func raise(
    _ scores: [Double], _ products: ArraySlice<Float>, _ shares: [Double],
    square: Double, weights: [Double], lengths: [Double]
  ) -> [Double] {
    var raised = scores
    for (problem, product) in products.enumerated() {
      let own = shares[problem] > Self.sure ? shares[problem] : 0
      let examples = weights[problem] - own
      guard examples > Self.fewest else { continue }
      let product = Double(product)
      let length = lengths[problem] - 2 * own * product + own * own * square
      guard length > 1e-9 else { continue }
      let cosine = (product - own * square) / length.squareRoot()
      raised[problem] +=
        max(0, cosine - Self.chance) * Self.gain * examples / (examples + Self.few)
    }
    return raised
  }
}

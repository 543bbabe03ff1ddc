internal import Glibc

/// Learns from the corpus itself which terms go with a problem.
///
/// Issues that their cues place surely are the examples; an issue whose words resemble those of
/// a problem's examples gains a score for it (Rocchio's centroids, self-trained). The vocabulary
/// need not know a county's own words for a thing.
struct SelfTraining {
  /// What an issue is an example of.
  private struct Example {
    let problem: Int
    /// More than half.
    let share: Double
  }

  private let terms: TermSpace
  private let matrix: SparseMatrix
  private let problemCount: Int

  /// How surely an issue must be placed to be an example: a larger share of all it may tell of.
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
  /// How many terms one processor sums up at once.
  private static let slice = 16_384

  init(terms: TermSpace, problemCount: Int) {
    (self.terms, self.problemCount) = (terms, problemCount)
    matrix = SparseMatrix(terms.vectors, width: terms.count)
  }

  /// Returns the scores with what the terms add.
  func raised(_ scores: [[Double]]) -> [[Double]] {
    var raised = scores
    for _ in 0..<Self.rounds {
      let examples = SlicedWork.map(raised) { Self.example(for: $0) }
      raised = round(from: scores, examples: examples)
    }
    return raised
  }

  /// The problem that an issue with such scores is an example of; nil where none is sure.
  private static func example(for scores: [Double]) -> Example? {
    let shares = ProblemScores.shares(of: scores)
    // Shares add up to 1 at most: only one of them can be more than half.
    guard let problem = shares.firstIndex(where: { $0 > sure }) else { return nil }
    return Example(problem: problem, share: shares[problem])
  }

  private func round(from scores: [[Double]], examples: [Example?]) -> [[Double]] {
    var sums = [Double](repeating: 0, count: problemCount)
    for example in examples.lazy.compactMap(\.self) { sums[example.problem] += example.share }
    let weights = sums
    let centroids = centroids(of: examples)
    let lengths = centroids.columnSquares()
    let products = matrix.times(centroids)
    return SlicedWork.map(Array(scores.indices)) { issue in
      raise(
        scores[issue], products.row(issue), examples[issue],
        square: terms.vectors[issue].squaredLength, weights: weights, lengths: lengths)
    }
  }

  /// Sums up the examples' vectors by their shares: a row for each term, a column for each problem.
  private func centroids(of examples: [Example?]) -> DenseMatrix {
    SlicedWork.matrix(
      height: terms.count, width: problemCount, by: Self.slice
    ) { rows, sums in
      for (vector, example) in zip(terms.vectors, examples) {
        guard let example else { continue }
        var entry = vector.firstEntry(from: rows.lowerBound)
        while entry < vector.places.count, vector.places[entry] < rows.upperBound {
          let row = Int(vector.places[entry]) - rows.lowerBound
          sums[row * problemCount + example.problem] += Float(example.share) * vector.values[entry]
          entry += 1
        }
      }
    }
  }

  /// Adds what one issue's terms tell; its own part in the examples is taken out first.
  private func raise(
    _ scores: [Double], _ products: ArraySlice<Float>, _ example: Example?,
    square: Double, weights: [Double], lengths: [Double]
  ) -> [Double] {
    var raised = scores
    for (problem, product) in products.enumerated() {
      let own = if let example, example.problem == problem { example.share } else { 0.0 }
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

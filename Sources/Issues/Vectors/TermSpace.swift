internal import Glibc

/// The terms of a corpus with their weights, and every issue as a vector in them.
///
/// A vector has two halves of equal weight, together of length 1: the issue's own terms, weighted
/// by frequency and rarity (TF-IDF), and behind them what terms have in common that stand together
/// in many issues (``LatentSpace``). Single characters are terms beside pairs: one word in other
/// company keeps a character where it shares no pair.
struct TermSpace: Sendable {
  /// The issues' vectors.
  let vectors: [SparseVector]
  /// How many places a vector has: terms, and behind them directions of the latent space.
  let count: Int
  /// How many of them are terms.
  let termCount: Int

  /// Terms of a smaller part of very many issues, one of so many, are left out.
  private static let rarestPart = 5_000

  init(_ readings: [IssueReading]) {
    let (terms, termCount) = Self.termVectors(readings)
    self.termCount = termCount
    guard let latent = LatentSpace(terms, termCount: termCount)?.vectors else {
      (vectors, count) = (terms, termCount)
      return
    }
    count = termCount + latent.width
    // Squares add up: two halves of length √½ make a vector of length 1.
    let half = 0.5.squareRoot()
    vectors = SlicedWork.map(Array(terms.indices)) { issue in
      var vector = terms[issue]
      vector.scale(by: Float(half))
      for (direction, value) in latent.row(issue).enumerated() {
        vector.append(termCount + direction, half * Double(value))
      }
      return vector
    }
  }

  /// The issues' terms as vectors of length 1, and how many terms there are.
  private static func termVectors(_ readings: [IssueReading]) -> ([SparseVector], Int) {
    var frequency = [Int32](repeating: 0, count: IssueReading.buckets)
    for reading in readings {
      for entry in reading.terms { frequency[Int(entry.term)] += 1 }
    }
    // A term of one issue likens it to none, and one of a few among very many is a name or a slip.
    let fewest = max(2, readings.count / Self.rarestPart)
    var numbers = [Int32](repeating: -1, count: IssueReading.buckets)
    var weights: [Float] = []
    for (bucket, count) in frequency.enumerated() where count >= fewest {
      numbers[bucket] = Int32(weights.count)
      weights.append(Float(log(Double(readings.count) / Double(count) + 0.5)))
    }
    let (number, weight) = (numbers, weights)
    let vectors = SlicedWork.map(readings) { reading in
      var vector = SparseVector()
      for entry in reading.terms where number[Int(entry.term)] >= 0 {
        let term = Int(number[Int(entry.term)])
        vector.append(term, Double(entry.count * weight[term]))
      }
      let length = vector.squaredLength.squareRoot()
      if length > 0 { vector.scale(by: Float(1 / length)) }
      return vector
    }
    return (vectors, weights.count)
  }
}

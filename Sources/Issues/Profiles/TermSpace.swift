internal import Glibc

/// The terms of a corpus with their weights, and every issue as a vector of length 1 in them.
///
/// Weights are TF-IDF; the frequency saturates as in BM25 (Robertson and others, TREC-3, 1994),
/// so that a word repeated in a long letter does not drown the rest.
struct TermSpace: Sendable {
  /// The issues' vectors.
  let vectors: [SparseVector]
  /// How many terms there are.
  let count: Int

  /// BM25's k₁.
  private static let saturation: Float = 1.2

  init(_ readings: [IssueReading]) {
    var frequency = [Int32](repeating: 0, count: IssueReading.buckets)
    for reading in readings {
      for entry in reading.terms { frequency[Int(entry.term)] += 1 }
    }
    // A term of one issue only likens it to none.
    var numbers = [Int32](repeating: -1, count: IssueReading.buckets)
    var weights: [Float] = []
    for (bucket, count) in frequency.enumerated() where count > 1 {
      numbers[bucket] = Int32(weights.count)
      weights.append(Float(log(Double(readings.count) / Double(count) + 0.5)))
    }
    count = weights.count
    vectors = readings.map { reading in
      var vector = SparseVector()
      for entry in reading.terms where numbers[Int(entry.term)] >= 0 {
        let number = Int(numbers[Int(entry.term)])
        let times = entry.count * (1 + Self.saturation) / (entry.count + Self.saturation)
        vector.append(number, Double(times * weights[number]))
      }
      let length = vector.squaredLength.squareRoot()
      if length > 0 { vector.scale(by: 1 / length) }
      return vector
    }
  }
}

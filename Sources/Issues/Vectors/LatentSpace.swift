/// What terms that stand together in many issues have in common: every issue as a short vector
/// of length 1, so that two of them are alike that tell of one thing in other words.
///
/// Latent semantic indexing (Deerwester and others, 1990): the issues are projected on the
/// directions in which they differ most. The directions are found by subspace iteration from a
/// fixed beginning (Halko, Martinsson and Tropp, 2011), so that the same issues always give the
/// same vectors. Only the space that the directions span matters to a cosine, not the directions.
struct LatentSpace: Sendable {
  /// A row for each issue.
  let vectors: DenseMatrix

  /// So many directions for the square root of the number of issues: the more issues, the more
  /// problems they tell of.
  private static let directions = 1.5
  /// More directions only take time.
  private static let mostDirections = 64
  /// From so many issues at most the directions are learned; more would tell of no other ones.
  private static let mostExamples = 4_000
  /// A term that stands in a smaller part of many issues, one of so many, joins too few to show.
  private static let leastPart = 1_000
  /// How often the directions are turned towards the strongest ones.
  private static let rounds = 4

  /// Finds the directions of issues that are given by their terms, vectors of length 1; nil where
  /// they are too few to have any.
  init?(_ issues: [SparseVector], termCount: Int) {
    let width = min(
      Self.mostDirections, Int(Self.directions * Double(issues.count).squareRoot()))
    let joining = Self.joiningTerms(of: issues, termCount: termCount)
    guard width >= 2, joining.termCount >= width else { return nil }
    let all = SparseMatrix(joining.issues, width: joining.termCount)
    let exampleCount = min(issues.count, Self.mostExamples)
    let examples =
      exampleCount == issues.count
      ? all
      : SparseMatrix(
        (0..<exampleCount).map { joining.issues[$0 * issues.count / exampleCount] },
        width: joining.termCount)
    let byTerm = examples.transposed()
    var directions = Self.beginning(height: joining.termCount, width: width)
    for _ in 0..<Self.rounds {
      directions = byTerm.times(examples.times(directions).orthonormalised())
    }
    vectors = all.times(directions.orthonormalised()).withRowsOfLengthOne()
  }

  /// The issues with only those terms that stand in enough of them, numbered anew.
  private static func joiningTerms(
    of issues: [SparseVector], termCount: Int
  ) -> (issues: [SparseVector], termCount: Int) {
    var frequency = [Int](repeating: 0, count: termCount)
    for issue in issues { for term in issue.places { frequency[Int(term)] += 1 } }
    let least = issues.count / leastPart
    var numbers = [Int](repeating: -1, count: termCount)
    var count = 0
    for (term, issuesWithIt) in frequency.enumerated() where issuesWithIt >= least {
      numbers[term] = count
      count += 1
    }
    let number = numbers
    let kept = SlicedWork.map(issues) { issue in
      var vector = SparseVector()
      for (term, value) in zip(issue.places, issue.values) where number[Int(term)] >= 0 {
        vector.append(number[Int(term)], Double(value))
      }
      return vector
    }
    return (kept, count)
  }

  /// Signs by chance, the same in every run (the SplitMix64 generator of Steele and others, 2014).
  private static func beginning(height: Int, width: Int) -> DenseMatrix {
    var state: UInt64 = 0
    let values = (0..<(height * width)).map { _ -> Float in
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed >> 63 == 0 ? 1 : -1
    }
    return DenseMatrix(width: width, values: values)
  }
}

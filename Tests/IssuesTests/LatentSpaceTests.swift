import TestSupport
import Testing

@testable import Issues

/// Issues as short vectors, compared with plain sums over all entries.
@Suite struct LatentSpaceTests {
  /// The large one is worked in several slices of rows and several blocks of the other matrix.
  @Test(arguments: [(300, 40, 5, 0.2), (2_100, 1_200, 700, 0.002)])
  func aProductIsTheSumOfProductsWhateverIsLeftOut(
    rowCount: Int, width: Int, columns: Int, filled: Double
  ) {
    var chance = SeededGenerator(seed: 11)
    let rows = Self.sparse(rows: rowCount, width: width, filled: filled, &chance)
    let matrix = SparseMatrix(rows, width: width)
    let other = DenseMatrix(
      width: columns,
      values: (0..<(width * columns)).map { _ in Float.random(in: -1...1, using: &chance) })
    let product = matrix.times(other)
    let turned = matrix.transposed().transposed().times(other)
    for (number, row) in rows.enumerated() {
      for (column, found) in product.row(number).enumerated() {
        let sum = zip(row.places, row.values).reduce(Float(0)) { sum, entry in
          sum + entry.1 * other.values[Int(entry.0) * columns + column]
        }
        guard abs(found - sum) >= 1e-5 else { continue }
        Issue.record("row \(number), column \(column): \(found), not \(sum)")
      }
    }
    #expect(turned.values == product.values)
  }

  @Test(arguments: [100, 9_000])
  func columnsBecomeSquareToEachOtherAndSpanTheSame(rows: Int) {
    var chance = SeededGenerator(seed: 12)
    let matrix = DenseMatrix(
      width: 4, values: (0..<(4 * rows)).map { _ in Float.random(in: -3...3, using: &chance) })
    let square = matrix.orthonormalised()
    for left in 0..<4 {
      for right in 0..<4 {
        let product = Self.product(square, left, square, right)
        #expect(abs(product - (left == right ? 1 : 0)) < 1e-5)
      }
    }
    // What is left of an old column outside the new ones is nothing.
    for column in 0..<4 {
      let inside = (0..<4).map { Self.product(matrix, column, square, $0) }
      let length = Self.product(matrix, column, matrix, column)
      #expect(abs(inside.reduce(0) { $0 + $1 * $1 } - length) < 1e-3 * length)
    }
  }

  @Test func aColumnThatRepeatsAnotherBecomesNothing() {
    var chance = SeededGenerator(seed: 13)
    let values = (0..<50).flatMap { _ -> [Float] in
      let value = Float.random(in: -1...1, using: &chance)
      return [value, 2 * value, Float.random(in: -1...1, using: &chance)]
    }
    let square = DenseMatrix(width: 3, values: values).orthonormalised()
    #expect(Self.product(square, 1, square, 1) == 0)
    #expect(abs(Self.product(square, 2, square, 2) - 1) < 1e-5)
    #expect(abs(Self.product(square, 0, square, 2)) < 1e-5)
  }

  /// The words of a problem never stand all together: two issues of it may share none, and still
  /// others join them.
  @Test func issuesOfOneProblemAreAlikeWithoutASharedTerm() throws {
    var chance = SeededGenerator(seed: 14)
    let problems = 4
    let termsOfEach = 12
    let issues = (0..<120).map { number -> SparseVector in
      let first = number % problems * termsOfEach
      let terms = (first..<(first + termsOfEach)).shuffled(using: &chance).prefix(4).sorted()
      var vector = SparseVector()
      for term in terms { vector.append(term, 0.5) }
      return vector
    }
    let space = try #require(LatentSpace(issues, termCount: problems * termsOfEach))
    var (within, across) = ([Double](), [Double]())
    for left in issues.indices {
      for right in issues.indices where left < right && issues[left].dot(issues[right]) == 0 {
        let cosine = zip(space.vectors.row(left), space.vectors.row(right))
          .reduce(0) { $0 + Double($1.0 * $1.1) }
        if left % problems == right % problems {
          within.append(cosine)
        } else {
          across.append(cosine)
        }
      }
    }
    #expect(within.count > 100 && across.count > 1_000)
    // By their terms alone all of these pairs are equally unlike.
    let mean = { (cosines: [Double]) in cosines.reduce(0, +) / Double(cosines.count) }
    #expect(mean(within) > 0.1)
    #expect(abs(mean(across)) < 0.02)
  }

  @Test func theSameIssuesGiveTheSameSpace() throws {
    var chance = SeededGenerator(seed: 15)
    let issues = Self.sparse(rows: 600, width: 200, filled: 0.05, &chance)
    let first = try #require(LatentSpace(issues, termCount: 200))
    let second = try #require(LatentSpace(issues, termCount: 200))
    #expect(first.vectors.values == second.vectors.values)
  }

  @Test func tooFewIssuesHaveNoSpace() {
    #expect(LatentSpace([], termCount: 0) == nil)
    var chance = SeededGenerator(seed: 16)
    #expect(LatentSpace(Self.sparse(rows: 1, width: 9, filled: 1, &chance), termCount: 9) == nil)
  }

  private static func sparse(
    rows: Int, width: Int, filled: Double, _ chance: inout SeededGenerator
  ) -> [SparseVector] {
    (0..<rows).map { _ in
      var vector = SparseVector()
      for place in 0..<width where Double.random(in: 0..<1, using: &chance) < filled {
        vector.append(place, Double.random(in: -1...1, using: &chance))
      }
      return vector
    }
  }

  private static func product(
    _ left: DenseMatrix, _ column: Int, _ right: DenseMatrix, _ other: Int
  ) -> Double {
    (0..<left.height).reduce(0) {
      $0 + Double(Array(left.row($1))[column]) * Double(Array(right.row($1))[other])
    }
  }
}

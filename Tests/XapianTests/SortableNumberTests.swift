import TestSupport
import Testing
import Xapian

@Suite struct SortableNumberTests {
  private static let numbers: [Double] = [
    -.infinity, -1e300, -40, -1.5, -0.001, 0, 0.001, 1, 1.5, 2, 10, 255, 256, 1e9, 1e300,
    .infinity,
  ]

  @Test func bytesCompareAsTheNumbersDo() throws {
    let spelled = try Self.numbers.map { try SortableNumber.bytes(of: $0) }
    for (low, high) in zip(spelled, spelled.dropFirst()) {
      #expect(low.lexicographicallyPrecedes(high))
    }
    #expect(spelled.allSatisfy { $0.count <= 9 })
  }

  @Test(arguments: numbers)
  func numbersComeBack(_ number: Double) throws {
    #expect(SortableNumber.number(from: try SortableNumber.bytes(of: number)) == number)
  }

  @Test func randomNumbersKeepTheirOrder() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let first = Double.random(in: -1e6...1e6, using: &random)
      let second = Double.random(in: -1e6...1e6, using: &random)
      let spelled = try [first, second].map { try SortableNumber.bytes(of: $0) }
      #expect(spelled[0].lexicographicallyPrecedes(spelled[1]) == (first < second))
    }
  }
}

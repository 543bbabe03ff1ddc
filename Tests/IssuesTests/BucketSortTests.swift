import TestSupport
import Testing

@testable import Issues

@Suite struct BucketSortTests {
  @Test(arguments: [0, 1, 2, 500, 5_000])
  func bucketsStandInOrderEachAsOftenAsBefore(count: Int) {
    var chance = SeededGenerator(seed: UInt64(count))
    let ends: [Int32] = [0, 0x3FF, 0x400, Int32(BucketSort.buckets - 1)]
    let found =
      ends
      + (0..<count).map { _ in
        Int32.random(in: 0..<Int32(BucketSort.buckets), using: &chance)
      }
    #expect(BucketSort.sorted(found) == found.sorted())
    // Many of one kind: a letter repeats its words.
    let few = found.map { $0 % 7 * 1_025 }
    #expect(BucketSort.sorted(few) == few.sorted())
    #expect(BucketSort.sorted([]).isEmpty)
  }
}

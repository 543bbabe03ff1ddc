/// Puts buckets of terms in order, by their lower and then their upper half.
///
/// Distribution counting (Knuth, The Art of Computer Programming, 5.2.5). A letter has some hundred of them: counting passes over them twice, comparing nine times.
enum BucketSort {
  /// How many buckets there are: two halves of ten bits.
  static let buckets = 1 << (2 * halfBits)

  private static let halfBits = 10

  /// Returns the buckets, each from 0 below ``buckets``, in ascending order.
  static func sorted(_ found: [Int32]) -> [Int32] {
    sorted(sorted(found, byBitsFrom: 0), byBitsFrom: halfBits)
  }

  /// Returns the buckets by ten of their bits; those with the same bits stay in their order.
  private static func sorted(_ found: [Int32], byBitsFrom shift: Int) -> [Int32] {
    let mask = (1 << halfBits) - 1
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: mask + 2) { next in
      next.initialize(repeating: 0)
      for bucket in found { next[(Int(bucket) >> shift) & mask + 1] += 1 }
      for digit in 1...mask { next[digit] += next[digit - 1] }
      return [Int32](unsafeUninitializedCapacity: found.count) { result, count in
        for bucket in found {
          let digit = (Int(bucket) >> shift) & mask
          result.initializeElement(at: Int(next[digit]), to: bucket)
          next[digit] += 1
        }
        count = found.count
      }
    }
  }
}

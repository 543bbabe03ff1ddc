internal import ChineseText

/// The distinct runs of three characters of a text, by which two texts are compared.
///
/// A run is three scalars of 21 bits packed into one number: no hashing, so that a similarity
/// is exact. Only characters, letters and digits count; see ``ChineseText/FoldedText/bare``.
public struct ShingleSet: Sendable, Hashable {
  /// The packed runs, ascending, each once.
  let values: [UInt64]

  /// The length of a run, in characters.
  static let runLength = 3
  private static let scalarBits: UInt64 = 21
  private static let mask: UInt64 = 1 << (scalarBits * UInt64(runLength)) - 1

  /// Reads a text.
  public init(of text: String) {
    self.init(bare: FoldedText(text).bare)
  }

  /// Reads a text from which everything but characters, letters and digits was taken out.
  init(bare: [UInt32]) {
    var all: [UInt64] = []
    all.reserveCapacity(bare.count)
    var run: UInt64 = 0
    for (index, scalar) in bare.enumerated() {
      run = (run << Self.scalarBits | UInt64(scalar)) & Self.mask
      if index + 1 >= Self.runLength { all.append(run) }
    }
    all.sort()
    var distinct: [UInt64] = []
    distinct.reserveCapacity(all.count)
    for value in all where distinct.last != value { distinct.append(value) }
    values = distinct
  }

  /// How many distinct runs there are.
  public var count: Int { values.count }

  /// Returns the share of the runs of both texts that stand in both (Jaccard, 1901): 0…1.
  ///
  /// Two texts without any run have nothing in common.
  public func similarity(to other: ShingleSet) -> Double {
    let shared = overlap(with: other, atLeast: 0) ?? 0
    let union = count + other.count - shared
    return union == 0 ? 0 : Double(shared) / Double(union)
  }

  /// Returns how many runs stand in both; nil as soon as it is certain that they are fewer.
  func overlap(with other: ShingleSet, atLeast least: Int) -> Int? {
    values.withUnsafeBufferPointer { left in
      other.values.withUnsafeBufferPointer { right in
        var (i, j, shared) = (0, 0, 0)
        while i < left.count, j < right.count {
          if left[i] == right[j] {
            (i, j, shared) = (i + 1, j + 1, shared + 1)
          } else {
            if left[i] < right[j] { i += 1 } else { j += 1 }
            if shared + min(left.count - i, right.count - j) < least { return nil }
          }
        }
        return shared >= least ? shared : nil
      }
    }
  }
}

/// Many terms of one document in one buffer, handed to Xapian in one call.
///
/// Layout, for each term: length, bytes, within-document frequency, number of positions, and
/// each position as the difference from the one before; numbers are little-endian base-128.
/// Terms in byte order are added fastest, but any order is right.
public struct PostingBatch: Sendable {
  private(set) var bytes: [UInt8] = []

  /// Creates an empty batch.
  public init() {}

  /// Adds a term.
  ///
  /// - Parameters:
  ///   - term: At most 245 bytes, not empty.
  ///   - wdf: The within-document frequency, 0 or more.
  ///   - positions: The positions in ascending order; may be empty.
  public mutating func append(term: [UInt8], wdf: Int, positions: [UInt32]) {
    append(number: UInt32(term.count))
    bytes.append(contentsOf: term)
    append(number: UInt32(clamping: wdf))
    append(number: UInt32(positions.count))
    var previous: UInt32 = 0
    for position in positions {
      precondition(position >= previous, "positions must ascend")
      append(number: position - previous)
      previous = position
    }
  }

  mutating func append(_ other: PostingBatch) {
    bytes.append(contentsOf: other.bytes)
  }

  private mutating func append(number: UInt32) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}

/// Numbers that lie one behind the other in packed storage.
struct PackedArray<Element: BitwiseCopyable & Sendable>: Sendable, RandomAccessCollection {
  private let storage: PackedStorage
  private let offset: Int
  let count: Int

  /// Names a part of the storage; nil where it does not lie within or is no whole number of
  /// elements.
  init?(_ storage: PackedStorage, at range: Range<Int>) {
    guard range.lowerBound >= 0, range.upperBound <= storage.bytes.count,
      range.lowerBound.isMultiple(of: MemoryLayout<Element>.alignment),
      range.count.isMultiple(of: MemoryLayout<Element>.stride)
    else { return nil }
    self.storage = storage
    offset = range.lowerBound
    count = range.count / MemoryLayout<Element>.stride
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count, "a packed array has \(count) elements")
    return storage.bytes.load(
      fromByteOffset: offset + index * MemoryLayout<Element>.stride, as: Element.self)
  }

  /// Lends the numbers for a loop.
  func withBuffer<Result>(_ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
    let part = UnsafeRawBufferPointer(
      rebasing: storage.bytes[offset..<(offset + count * MemoryLayout<Element>.stride)])
    return withExtendedLifetime(storage) { body(part.bindMemory(to: Element.self)) }
  }
}

/// Where each of several rows begins; one number more than rows.
struct PackedRows: Sendable {
  private let starts: PackedArray<UInt32>

  /// Checks that the rows follow one another and fill so many elements.
  init?(_ starts: PackedArray<UInt32>, filling length: Int) {
    guard starts.first == 0, let last = starts.last, Int(last) == length,
      zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return nil }
    self.starts = starts
  }

  /// How many rows there are.
  var count: Int { starts.count - 1 }

  /// The elements of a row.
  subscript(row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }
}

/// Strings in packed storage, decoded when they are asked for.
struct PackedStrings: Sendable {
  private let rows: PackedRows
  private let bytes: PackedArray<UInt8>

  init(rows: PackedRows, bytes: PackedArray<UInt8>) {
    (self.rows, self.bytes) = (rows, bytes)
  }

  /// How many strings there are.
  var count: Int { rows.count }

  subscript(index: Int) -> String { String(decoding: bytes[rows[index]], as: UTF8.self) }
}

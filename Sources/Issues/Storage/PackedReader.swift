/// Reads what ``PackedWriter`` packed, in the same order.
///
/// Every answer is nil where the bytes are not what they should be: a file that is cut short or
/// damaged is no file.
struct PackedReader {
  private let storage: PackedStorage
  private let sections: [Range<Int>]
  private var next = 0

  /// Opens storage.
  init?(_ storage: PackedStorage) {
    let bytes = storage.bytes
    guard bytes.count >= PackedLayout.headerSize, bytes.starts(with: PackedLayout.magic) else {
      return nil
    }
    func number(_ offset: Int) -> Int { Int(bytes.load(fromByteOffset: offset, as: Int64.self)) }
    let count = number(16)
    guard number(8) == bytes.count, count >= 0,
      count <= (bytes.count - PackedLayout.headerSize) / PackedLayout.entrySize
    else { return nil }
    var sections: [Range<Int>] = []
    for section in 0..<count {
      let entry = PackedLayout.headerSize + section * PackedLayout.entrySize
      let (start, length) = (number(entry), number(entry + 8))
      guard start >= 0, length >= 0, start <= bytes.count, length <= bytes.count - start else {
        return nil
      }
      sections.append(start..<(start + length))
    }
    self.storage = storage
    self.sections = sections
  }

  /// The next section as numbers.
  mutating func array<Element>(of type: Element.Type = Element.self) -> PackedArray<Element>?
  where Element: BitwiseCopyable & Sendable {
    guard next < sections.count else { return nil }
    defer { next += 1 }
    return PackedArray(storage, at: sections[next])
  }

  /// The next section as one number.
  mutating func number() -> Int? {
    let array = array(of: Int64.self)
    return array?.count == 1 ? array.map { Int($0[0]) } : nil
  }

  /// The next sections as strings.
  mutating func strings() -> PackedStrings? {
    guard let starts = array(of: UInt32.self), let bytes = array(of: UInt8.self),
      let rows = PackedRows(starts, filling: bytes.count)
    else { return nil }
    return PackedStrings(rows: rows, bytes: bytes)
  }

  /// The next sections as vectors with so many entries.
  mutating func vectors<Number: PackedNumber>(
    width: Int, of form: Number.Type
  ) -> PackedVectors<Number>? {
    guard let starts = array(of: UInt32.self), let places = array(of: Int32.self),
      let values = array(of: form), let rows = PackedRows(starts, filling: places.count)
    else { return nil }
    return PackedVectors(rows: rows, places: places, values: values, width: width)
  }
}

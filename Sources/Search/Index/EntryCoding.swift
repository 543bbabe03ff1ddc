/// Strings packed into the data of an index document.
///
/// Fields are joined by the unit separator U+001F and the items of a list by the record
/// separator U+001E; both are replaced by a space in the values, where they have no meaning.
/// Reading a field costs one scan, with no parser: a query loads thousands of entries.
struct EntryWriter {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  mutating func append(_ value: String?) {
    if !isFirst { bytes.append(EntrySeparator.field) }
    isFirst = false
    for byte in (value ?? "").utf8 {
      bytes.append(EntrySeparator.isReserved(byte) ? UInt8(ascii: " ") : byte)
    }
  }

  mutating func append(list: [String]) {
    append("")
    for (index, item) in list.enumerated() {
      if index > 0 { bytes.append(EntrySeparator.item) }
      for byte in item.utf8 {
        bytes.append(EntrySeparator.isReserved(byte) ? UInt8(ascii: " ") : byte)
      }
    }
  }
}

/// Reads what ``EntryWriter`` wrote, in the same order.
struct EntryReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func nextRange() -> Range<Int> {
    guard position <= bytes.count else { return bytes.count..<bytes.count }
    let end = bytes[position...].firstIndex(of: EntrySeparator.field) ?? bytes.count
    defer { position = end + 1 }
    return position..<end
  }

  mutating func string() -> String {
    String(decoding: bytes[nextRange()], as: UTF8.self)
  }

  /// The next field, or nil where it is empty.
  mutating func optional() -> String? {
    let value = string()
    return value.isEmpty ? nil : value
  }

  mutating func integer() -> Int {
    Int(string()) ?? 0
  }

  mutating func list() -> [String] {
    let range = nextRange()
    guard !range.isEmpty else { return [] }
    return bytes[range].split(separator: EntrySeparator.item, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}

private enum EntrySeparator {
  static let field: UInt8 = 0x1F
  static let item: UInt8 = 0x1E

  static func isReserved(_ byte: UInt8) -> Bool {
    byte == field || byte == item
  }
}

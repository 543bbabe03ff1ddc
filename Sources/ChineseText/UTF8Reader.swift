/// Reads scalars with their byte offsets; malformed bytes come out as U+FFFD, one at a time.
///
/// After the well-formed sequences of the Unicode Standard, table 3-7.
struct UTF8Reader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  @inline(__always)
  private func continuation(_ index: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> UInt32? {
    guard index < bytes.count, range.contains(bytes[index]) else { return nil }
    return UInt32(bytes[index] & 0x3F)
  }

  @inline(__always)
  mutating func next() -> (scalar: UInt32, offset: Int)? {
    guard position < bytes.count else { return nil }
    let start = position
    let first = bytes[start]
    position += 1
    switch first {
    case 0x00...0x7F:
      return (UInt32(first), start)
    case 0xC2...0xDF:
      guard let second = continuation(start + 1) else { break }
      position += 1
      return (UInt32(first & 0x1F) << 6 | second, start)
    case 0xE0...0xEF:
      let range: ClosedRange<UInt8> =
        first == 0xE0 ? 0xA0...0xBF : first == 0xED ? 0x80...0x9F : 0x80...0xBF
      guard let second = continuation(start + 1, range), let third = continuation(start + 2)
      else { break }
      position += 2
      return (UInt32(first & 0x0F) << 12 | second << 6 | third, start)
    case 0xF0...0xF4:
      let range: ClosedRange<UInt8> =
        first == 0xF0 ? 0x90...0xBF : first == 0xF4 ? 0x80...0x8F : 0x80...0xBF
      guard let second = continuation(start + 1, range), let third = continuation(start + 2),
        let fourth = continuation(start + 3)
      else { break }
      position += 3
      return (UInt32(first & 0x07) << 18 | second << 12 | third << 6 | fourth, start)
    default:
      break
    }
    return (0xFFFD, start)
  }
}

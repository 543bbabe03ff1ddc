/// Finds the encoding of a file and turns its bytes into UTF-8.
enum TextDecoder {
  /// What the bytes of a file say.
  struct Reading {
    let bytes: [UInt8]
    let encoding: TextEncoding
    /// Whether another encoding gives no Chinese as good.
    var isCertain = true
  }

  /// Tries strict UTF-8, then UTF-16, then what the bytes say in GB18030 and in Big5: strictness
  /// alone tells all but the last two apart, and needs no long text.
  static func decode(_ data: [UInt8]) throws(DecodingFailure) -> Reading {
    if data.starts(with: [0xEF, 0xBB, 0xBF]) {
      let rest = Array(data.dropFirst(3))
      if invalidUTF8(rest) == nil {
        return Reading(bytes: rest, encoding: .utf8WithMark)
      }
    }
    if data.starts(with: [0xFF, 0xFE]) {
      return try marked(data, .utf16LittleEndian)
    }
    if data.starts(with: [0xFE, 0xFF]) {
      return try marked(data, .utf16BigEndian)
    }
    let fault = invalidUTF8(data)
    if let encoding = unmarkedUTF16(data, isUTF8: fault == nil),
      let text = try? utf8(data, from: encoding), !holdsControls(text)
    {
      return Reading(bytes: text, encoding: encoding)
    }
    guard let fault else { return Reading(bytes: data, encoding: .utf8) }
    do {
      return try RegionalReading.of(data)
    } catch {
      // A text in GB18030 with a damaged place fails as UTF-8 at once, and there much later.
      throw DecodingFailure(offset: max(fault, error.offset))
    }
  }

  /// What can be read of bytes that are text in no encoding as a whole.
  struct Remains {
    let bytes: [UInt8]
    let encoding: TextEncoding
    /// How many places cannot be read.
    let faults: Int
    /// The first of them: the byte in the file and in the text, from 0.
    let first: (input: Int, output: Int)
  }

  /// Reads a damaged text in the encoding that gives the most Chinese of it, so that one stray byte
  /// does not cost the whole.
  static func remains(of data: [UInt8]) -> Remains {
    let marked: TextEncoding? =
      data.starts(with: [0xFF, 0xFE])
      ? .utf16LittleEndian : data.starts(with: [0xFE, 0xFF]) ? .utf16BigEndian : nil
    let candidates = marked.map { [$0] } ?? [.utf8, .gb18030, .big5]
    var best: (common: Int, remains: Remains)?
    for encoding in candidates {
      let text = marked == nil ? data : Array(data.dropFirst(2))
      guard
        let salvage = Charset.salvage(
          text, from: encoding.rawValue, unit: marked == nil ? 1 : 2)
      else { continue }
      let common = CommonCharacters.count(in: String(decoding: salvage.bytes, as: UTF8.self)).common
      guard common > best?.common ?? -1 else { continue }
      let first = salvage.first ?? (text.count, salvage.bytes.count)
      best = (
        common,
        Remains(
          bytes: salvage.bytes, encoding: encoding, faults: salvage.faults,
          first: (first.input + data.count - text.count, first.output))
      )
    }
    return best?.remains
      ?? Remains(
        bytes: Array(String(decoding: data, as: UTF8.self).utf8), encoding: .utf8, faults: 1,
        first: (0, 0))
  }

  private static func marked(
    _ data: [UInt8], _ encoding: TextEncoding
  ) throws(DecodingFailure) -> Reading {
    Reading(bytes: try utf8(Array(data.dropFirst(2)), from: encoding), encoding: encoding)
  }

  /// The first malformed byte; nil where all is UTF-8.
  private static func invalidUTF8(_ data: [UInt8]) -> Int? {
    guard String(validating: data, as: UTF8.self) == nil else { return nil }
    // Only a faulty file pays for finding the place.
    var low = 0
    while low < data.count {
      let length = sequenceLength(data, at: low)
      guard length > 0 else { return low }
      low += length
    }
    return data.count
  }

  private static func sequenceLength(_ data: [UInt8], at start: Int) -> Int {
    for length in 1...4 where start + length <= data.count {
      if String(validating: data[start..<(start + length)], as: UTF8.self) != nil {
        return length
      }
    }
    return 0
  }

  /// UTF-16 without a mark shows by NULs on one side: ASCII digits, line ends and spaces.
  ///
  /// A few stand on the other, as in 一 (U+4E00). A damaged file holds a few NULs too; Chinese
  /// in UTF-16 is hardly ever valid UTF-8, so more of them are asked for where it is.
  private static func unmarkedUTF16(_ data: [UInt8], isUTF8: Bool) -> TextEncoding? {
    guard data.count >= 4, data.count % 2 == 0 else { return nil }
    let sample = data.prefix(4_096)
    var even = 0
    var odd = 0
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index % 2 == 0 { even += 1 } else { odd += 1 }
    }
    guard even + odd > sample.count / (isUTF8 ? 16 : 64) else { return nil }
    if odd > 2 * even { return .utf16LittleEndian }
    if even > 2 * odd { return .utf16BigEndian }
    return nil
  }

  static func utf8(
    _ data: [UInt8], from encoding: TextEncoding
  ) throws(DecodingFailure) -> [UInt8] {
    try Charset.convert(data, from: encoding.rawValue, to: "UTF-8")
  }

  /// Whether control characters stand in a text that no editor writes: a few bytes of something
  /// else, read in pairs, give them at once.
  private static func holdsControls(_ text: [UInt8]) -> Bool {
    text.contains { $0 < 0x20 && !(0x09...0x0D).contains($0) }
  }
}

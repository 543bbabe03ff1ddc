internal import FoundationEssentials

/// Undoes the encodings that carry bytes through mail (RFC 2045, 6).
enum TransferDecoding {
  /// Returns the bytes of a body.
  static func decode(_ data: ArraySlice<UInt8>, as name: String) -> [UInt8] {
    switch name.lowercased() {
    case "base64": base64(data)
    case "quoted-printable": quotedPrintable(data, isHeader: false)
    default: Array(data)
    }
  }

  /// Decodes base64; what is no letter of it is passed over, as the rule asks.
  static func base64(_ data: ArraySlice<UInt8>) -> [UInt8] {
    // Some programs join pieces that each end with their own filling.
    data.split(separator: UInt8(ascii: "=")).flatMap { piece in
      let letters = piece.filter {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
          || $0 == 0x2B || $0 == 0x2F
      }
      let whole = letters.count % 4 == 1 ? letters.dropLast() : letters[...]
      let filling = String(repeating: "=", count: (4 - whole.count % 4) % 4)
      return Array(Data(base64Encoded: String(decoding: whole, as: UTF8.self) + filling) ?? Data())
    }
  }

  /// Decodes quoted-printable; in headers an underscore is a space (RFC 2047, 4.2).
  static func quotedPrintable(_ data: ArraySlice<UInt8>, isHeader: Bool) -> [UInt8] {
    var result: [UInt8] = []
    var index = data.startIndex
    while index < data.endIndex {
      let byte = data[index]
      if byte == UInt8(ascii: "=") {
        let rest = data[(index + 1)...]
        let digits = rest.prefix(2)
        if digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
        {
          result.append(value)
          index += 3
          continue
        }
        // A line end after the mark is none of the text.
        if let end = softLineEnd(rest) {
          index = end
          continue
        }
      }
      result.append(isHeader && byte == UInt8(ascii: "_") ? 0x20 : byte)
      index += 1
    }
    return result
  }

  private static func softLineEnd(_ rest: ArraySlice<UInt8>) -> Int? {
    let line = rest.drop { $0 == 0x20 || $0 == 0x09 }
    guard let first = line.first else { return rest.endIndex }
    if first == 0x0A { return line.startIndex + 1 }
    guard first == 0x0D else { return nil }
    return line.dropFirst().first == 0x0A ? line.startIndex + 2 : line.startIndex + 1
  }
}

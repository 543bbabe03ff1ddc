import Records

/// Covers the personal data in the strings of a JSON text, and leaves all else as it is.
///
/// One place for every JSON output, so that no key can be forgotten. Covering keeps the number
/// of bytes, so quotes and escapes stay where they are.
struct JSONCover {
  private let mask: PersonalDataMask

  /// The values that name a file or a query for a program; they hold no text of a record.
  private static let identities: Set<String> = [
    "path", "id", "source_id", "schema", "keep", "like", "code", "digest",
  ]

  init(_ mask: PersonalDataMask) {
    self.mask = mask
  }

  /// Returns a text with the strings covered.
  func covered(_ json: [UInt8]) -> [UInt8] {
    var result = json
    var index = 0
    var key = ""
    while index < json.count {
      guard json[index] == UInt8(ascii: "\"") else {
        index += 1
        continue
      }
      let end = Self.end(of: json, from: index + 1)
      let content = (index + 1)..<end
      if Self.isKey(json, endingAt: end) {
        key = String(decoding: json[content], as: UTF8.self)
      } else if !Self.identities.contains(key) {
        result.replaceSubrange(content, with: covered(json[content]))
      }
      index = end + 1
    }
    return result
  }

  /// The place of the quote that ends a string.
  private static func end(of json: [UInt8], from start: Int) -> Int {
    var index = start
    while index < json.count, json[index] != UInt8(ascii: "\"") {
      index += json[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index, json.count)
  }

  private static func isKey(_ json: [UInt8], endingAt end: Int) -> Bool {
    var index = end + 1
    while index < json.count, json[index] == 0x20 { index += 1 }
    return index < json.count && json[index] == UInt8(ascii: ":")
  }

  /// Covers a string; escapes count as line breaks, so that their letters join no number.
  private func covered(_ string: ArraySlice<UInt8>) -> [UInt8] {
    var plain = Array(string)
    var index = 0
    while index < plain.count {
      guard plain[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      let isLong = index + 1 < plain.count && plain[index + 1] == UInt8(ascii: "u")
      let end = min(plain.count, index + (isLong ? 6 : 2))
      for place in index..<end { plain[place] = 0x0A }
      index = end
    }
    var result = Array(string)
    for (place, byte) in mask.masked(plain).enumerated() where byte != plain[place] {
      result[place] = byte
    }
    return result
  }
}

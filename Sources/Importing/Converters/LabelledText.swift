internal import Records

/// Decodes text that says, rightly or not, in which encoding it is: web pages and mail.
enum LabelledText {
  /// Names by which web pages and mail programs call encodings (WHATWG Encoding Standard).
  private static let names: [String: String] = [
    "gb2312": "GB18030", "gbk": "GB18030", "gb18030": "GB18030", "x-gbk": "GB18030",
    "gb_2312-80": "GB18030", "gb_2312": "GB18030", "chinese": "GB18030", "cp936": "GB18030",
    "hz-gb-2312": "HZ", "big5": "BIG5-HKSCS", "big5-hkscs": "BIG5-HKSCS", "cp950": "BIG5-HKSCS",
    "x-x-big5": "BIG5-HKSCS", "utf-8": "UTF-8", "utf8": "UTF-8", "unicode-1-1-utf-8": "UTF-8",
    "utf-16": "UTF-16LE", "utf-16le": "UTF-16LE", "unicode": "UTF-16LE", "utf-16be": "UTF-16BE",
    "utf-7": "UTF-7", "shift_jis": "CP932", "euc-kr": "CP949",
  ]

  /// Decodes a text.
  ///
  /// - Parameters:
  ///   - data: The bytes.
  ///   - label: The name of the encoding, if one is given; a wrong one is passed over, and
  ///     `iso-8859-1` is what programs write that know of none.
  /// - Returns: The text, with what a person should know of its encoding; nil where the bytes are
  ///   text in no way.
  static func decode(
    _ data: [UInt8], label: String?
  ) -> (text: String, notes: [ImportNote])? {
    let label = label?.lowercased().trimmingQuotes
    if !data.startsWithMark, let name = label.flatMap({ names[$0] }),
      let bytes = try? Charset.convert(data, from: name, to: "UTF-8")
    {
      return (String(decoding: bytes, as: UTF8.self), [])
    }
    if let source = try? SourceText(decoding: data) {
      return (source.string(0..<source.bytes.count), ImportNote.notes(onEncodingOf: source))
    }
    guard label == "iso-8859-1" || label == "windows-1252",
      let bytes = try? Charset.convert(data, from: "CP1252", to: "UTF-8")
    else { return nil }
    return (String(decoding: bytes, as: UTF8.self), [])
  }

  /// Returns the encoding that a web page names in its head; nil where it names none.
  static func label(ofPage data: [UInt8]) -> String? {
    let head = String(decoding: data.prefix(4_096).map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self)
      .lowercased()
    guard let mark = head.firstRange(of: "charset=") ?? head.firstRange(of: "encoding=") else {
      return nil
    }
    let value = head[mark.upperBound...].drop { "\"' ".contains($0) }
    let name = value.prefix { $0.isLetter || $0.isNumber || "-_".contains($0) }
    return name.isEmpty ? nil : String(name)
  }
}

extension [UInt8] {
  /// Whether a byte order mark tells the encoding better than any label.
  fileprivate var startsWithMark: Bool {
    starts(with: [0xEF, 0xBB, 0xBF]) || starts(with: [0xFF, 0xFE]) || starts(with: [0xFE, 0xFF])
  }
}

extension String {
  /// Without quotation marks and white space around it: mail folds its headers with tabs.
  var trimmingQuotes: String {
    let isMargin = { (character: Character) in
      character.isWhitespace || character == "\"" || character == "'"
    }
    return String(drop(while: isMargin).reversed().drop(while: isMargin).reversed())
  }
}

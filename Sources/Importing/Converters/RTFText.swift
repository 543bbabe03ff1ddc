internal import Records

/// The text of a file in Rich Text Format (specification 1.9.1).
///
/// Pandoc 2.17 loses digits behind Chinese characters in this format, and the small programs
/// know no Chinese code pages; so it is read here.
struct RTFText {
  /// The text; a row of a table is a line, its cells cut by tabs.
  var text: String { String(decoding: units, as: UTF16.self) }

  private var units: [UInt16] = []
  /// Bytes of a code page that wait for their neighbours.
  private var pending: [UInt8] = []
  private var group = Group()
  private var groups: [Group] = []
  private var fontCharsets: [Int: Int] = [:]
  private var defaultPage = 936
  /// Characters to pass over behind `\u`: they are for programs without Unicode.
  private var fallbacksLeft = 0

  /// What ends with its group.
  private struct Group {
    var isSkipped = false
    var isFontTable = false
    var font = 0
    var fallbackCount = 1
  }

  /// Groups that hold no text of the document.
  private static let skipped: Set<String> = [
    "colortbl", "stylesheet", "info", "pict", "object", "header", "headerl", "headerr",
    "headerf", "footer", "footerl", "footerr", "footerf", "fldinst", "xe", "tc", "rxe", "themedata",
  ]
  private static let symbols: [String: String] = [
    "par": "\n", "line": "\n", "page": "\n", "sect": "\n", "row": "\n", "nestrow": "\n",
    "cell": "\t", "nestcell": "\t", "tab": "\t", "emdash": "—", "endash": "–", "bullet": "•",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "emspace": " ",
    "enspace": " ", "qmspace": " ",
  ]
  private static let pagesOfCharsets = [134: 936, 136: 950, 128: 932, 129: 949]
  private static let encodings = [
    936: "GB18030", 950: "BIG5-HKSCS", 932: "CP932", 949: "CP949", 1252: "CP1252", 65001: "UTF-8",
  ]

  /// Reads a file.
  init(_ data: [UInt8]) {
    var index = data.startIndex
    while index < data.count {
      switch data[index] {
      case UInt8(ascii: "{"):
        flush()
        groups.append(group)
        index += 1
      case UInt8(ascii: "}"):
        flush()
        group = groups.popLast() ?? Group()
        fallbacksLeft = 0
        index += 1
      case UInt8(ascii: "\\"):
        index = control(data, at: index + 1)
      case 0x0A, 0x0D, 0x00:
        index += 1
      default:
        byte(data[index])
        index += 1
      }
    }
    flush()
  }

  /// Takes a byte of text in the code page of its font.
  private mutating func byte(_ byte: UInt8) {
    if fallbacksLeft > 0 {
      fallbacksLeft -= 1
    } else if !group.isSkipped {
      pending.append(byte)
    }
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    let page =
      fontCharsets[group.font].flatMap { Self.pagesOfCharsets[$0] } ?? defaultPage
    let utf8 =
      Self.encodings[page].flatMap { try? Charset.convert(pending, from: $0, to: "UTF-8") }
      ?? (try? Charset.convert(pending, from: "CP1252", to: "UTF-8")) ?? pending
    units += Array(String(decoding: utf8, as: UTF8.self).utf16)
    pending = []
  }

  private mutating func append(_ text: String) {
    flush()
    guard !group.isSkipped else { return }
    // The last cell of a row needs no tab behind it.
    if text == "\n", units.last == 0x09 { units.removeLast() }
    units += Array(text.utf16)
  }

  /// Reads a control word or symbol and returns the place behind it.
  private mutating func control(_ data: [UInt8], at start: Int) -> Int {
    guard start < data.count else { return start }
    let first = data[start]
    guard first.isASCIILetter else { return symbol(data, at: start) }
    var index = start
    while index < data.count, data[index].isASCIILetter { index += 1 }
    let word = String(decoding: data[start..<index], as: UTF8.self)
    let numberStart = index
    if index < data.count, data[index] == UInt8(ascii: "-") { index += 1 }
    while index < data.count, data[index].isASCIIDigit { index += 1 }
    let number = Int(String(decoding: data[numberStart..<index], as: UTF8.self))
    if index < data.count, data[index] == 0x20 { index += 1 }
    if word == "bin" { return min(data.count, index + max(0, number ?? 0)) }
    apply(word, number)
    return index
  }

  private mutating func symbol(_ data: [UInt8], at index: Int) -> Int {
    switch data[index] {
    case UInt8(ascii: "'"):
      let digits = data[(index + 1)..<Swift.min(index + 3, data.count)]
      if let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) { byte(value) }
      return index + 1 + digits.count
    case UInt8(ascii: "*"): group.isSkipped = true
    case UInt8(ascii: "~"): append(" ")
    case UInt8(ascii: "_"): append("-")
    case 0x0A, 0x0D: append("\n")
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): byte(data[index])
    default: break
    }
    return index + 1
  }

  private mutating func apply(_ word: String, _ number: Int?) {
    switch word {
    case "u":
      flush()
      guard let number, !group.isSkipped else { break }
      units.append(UInt16(truncatingIfNeeded: number))
      fallbacksLeft = group.fallbackCount
    case "uc": group.fallbackCount = number ?? 1
    case "ansicpg": defaultPage = number.flatMap { Self.encodings[$0] == nil ? nil : $0 } ?? 936
    case "f":
      flush()
      group.font = number ?? 0
    case "plain": flush()
    case "fonttbl": (group.isSkipped, group.isFontTable) = (true, true)
    case "fcharset":
      if group.isFontTable, let number { fontCharsets[group.font] = number }
    // The text of a drawn box stands inside groups that are passed over.
    case "shptxt": group.isSkipped = false
    default:
      if let symbol = Self.symbols[word] {
        append(symbol)
      } else if Self.skipped.contains(word) {
        flush()
        group.isSkipped = true
      }
    }
  }
}

extension UInt8 {
  /// Whether it is a letter of ASCII.
  fileprivate var isASCIILetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
  /// Whether it is a digit of ASCII.
  fileprivate var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
}

internal import ChineseText
internal import Records

/// Takes out of a text what scanning, laying out and pasting left between its characters.
///
/// Each rule speaks only where nothing else can be meant: spaces go where a text is strewn with
/// them, a half-width comma becomes a full one where the text writes full ones throughout.
struct PasteResidue {
  private(set) var repairs: [Repair] = []

  private let text: LocatedText
  private let source: SourceText

  /// Marks without width that no Chinese text needs.
  private static let invisible: Set<Unicode.Scalar> = [
    "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202C}",
    "\u{202D}",
  ]
  private static let spaces: Set<Unicode.Scalar> = [" ", "\u{A0}"]
  /// So many spaces between characters, and this share of all neighbours, are no typist's.
  private static let fewestSpaces = 20
  private static let shareOfSpaces = 0.25
  private static let fullMarks: [Unicode.Scalar: String] = [",": "，", ";": "；", ":": "：", "!": "！"]
  /// So many full marks for each half one make the half ones slips.
  private static let fullForHalf = 4
  private static let fewestFull = 8
  private static let misread: [Unicode.Scalar: String] = ["l": "1", "I": "1", "O": "0", "o": "0"]
  private static let units = Set("年月日号户人元米亩个件次名吨万千百里岁组队公".unicodeScalars)

  init(_ text: LocatedText, in source: SourceText) {
    (self.text, self.source) = (text, source)
    dropInvisible()
    joinCharacters()
    widenMarks()
    correctDigits()
  }

  private mutating func add(
    _ kind: Repair.Kind, _ range: Range<Int>, to after: String, _ reason: String
  ) {
    guard let start = text.offsets[range.lowerBound] else { return }
    let length = text.scalars[range].reduce(0) { $0 + UTF8.width($1) }
    repairs.append(Repair(kind, of: source, start..<(start + length), to: after, reason: reason))
  }

  private mutating func dropInvisible() {
    for index in text.scalars.indices where Self.invisible.contains(text.scalars[index]) {
      add(.invisible, index..<(index + 1), to: "", "看不见，只妨碍查找")
    }
  }

  private func isHan(_ index: Int) -> Bool {
    text.scalars.indices.contains(index) && ScalarClass.of(text.scalars[index].value) == .han
  }

  private mutating func joinCharacters() {
    var places: [Int] = []
    var neighbours = 0
    for index in text.scalars.indices where isHan(index) {
      if isHan(index + 1) { neighbours += 1 }
      if index + 2 < text.scalars.count, Self.spaces.contains(text.scalars[index + 1]),
        isHan(index + 2)
      {
        places.append(index + 1)
      }
    }
    let share = Double(places.count) / Double(max(1, places.count + neighbours))
    guard places.count >= Self.fewestSpaces, share >= Self.shareOfSpaces else { return }
    for place in places {
      add(.spacing, place..<(place + 1), to: "", "全文字间都有空格，是扫描或转换留下的")
    }
  }

  private mutating func widenMarks() {
    let full = Set("，；：！".unicodeScalars)
    let fullCount = text.scalars.count { full.contains($0) }
    let places = text.scalars.indices.filter {
      Self.fullMarks[text.scalars[$0]] != nil && isHan($0 - 1) && isHan($0 + 1)
    }
    guard fullCount >= max(Self.fewestFull, places.count * Self.fullForHalf) else { return }
    for place in places {
      guard let mark = Self.fullMarks[text.scalars[place]] else { continue }
      add(.halfWidthMark, place..<(place + 1), to: mark, "全文用全角标点，这一处是误认")
    }
  }

  /// A letter among digits before a unit: 20l0年, l0户.
  private mutating func correctDigits() {
    let isDigit = { (scalar: Unicode.Scalar) in ("0"..."9").contains(scalar) }
    var index = 0
    while index < text.scalars.count {
      let end =
        text.scalars[index...].firstIndex { !isDigit($0) && Self.misread[$0] == nil }
        ?? text.scalars.count
      defer { index = max(end, index + 1) }
      let run = text.scalars[index..<end]
      guard run.count > 1, run.contains(where: isDigit), !run.allSatisfy(isDigit),
        end < text.scalars.count, Self.units.contains(text.scalars[end]),
        index == 0 || !text.scalars[index - 1].properties.isAlphabetic || isHan(index - 1)
      else { continue }
      for place in index..<end {
        guard let digit = Self.misread[text.scalars[place]] else { continue }
        add(.misreadDigit, place..<(place + 1), to: digit, "数字里的字母，是认错的数字")
      }
    }
  }
}

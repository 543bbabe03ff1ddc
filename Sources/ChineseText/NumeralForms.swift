/// Finds the other ways in which a text can write its whole numbers: 三十五起 and 35起.
public enum NumeralForms {
  /// Larger numbers are written in one way only.
  private static let largest = 99_999_999
  /// A text with more forms than this has only those that write all numbers in one manner: each
  /// number in it multiplies them.
  private static let mostForms = 16

  private static let numerals = Set("〇零一二两三四五六七八九十百千万亿廿卅".unicodeScalars.map(\.value))
  private static let units = Set("十百千万亿廿卅".unicodeScalars.map(\.value))
  private static let digitNames = Array("〇一二三四五六七八九")

  /// Returns the other forms of a text, without the text itself; most texts have none.
  ///
  /// A Chinese numeral counts only where it has two characters or more and something follows
  /// that it counts: 一起, 三农 and 百姓 are words, and 二十 alone may be a piece of 二十五.
  ///
  /// Where the numbers of a text could be combined in more than 16 ways, the forms are those that
  /// write all of them in the same manner.
  ///
  /// - Parameter text: The text; its forms come in their search form.
  /// - Returns: At most 16 forms.
  public static func alternatives(to text: String) -> [String] {
    let scalars = FoldedText(text).scalars
    let pieces = pieces(of: scalars)
    var count = 1
    for piece in pieces {
      count *= piece.count
      if count > mostForms { break }
    }
    let forms = count > mostForms ? consistentForms(pieces) : allForms(pieces)
    return forms.filter { $0 != scalars }.map { String(scalars: $0) }
  }

  /// The text cut up: each number with all its spellings, its own first, what stands between
  /// them as it is.
  private static func pieces(of scalars: [UInt32]) -> [[[UInt32]]] {
    var pieces: [[[UInt32]]] = []
    var plainStart = 0
    var index = 0
    while index < scalars.count {
      let end = endOfNumber(scalars, from: index)
      let piece = Array(scalars[index..<end])
      let isWhole = isNumber(piece, after: scalars[..<index], before: scalars[end...])
      let others = isWhole ? spellings(of: piece) : []
      if !others.isEmpty {
        if plainStart < index { pieces.append([Array(scalars[plainStart..<index])]) }
        pieces.append([piece] + others)
        plainStart = end
      }
      index = end
    }
    if plainStart < index { pieces.append([Array(scalars[plainStart..<index])]) }
    return pieces
  }

  private static func allForms(_ pieces: [[[UInt32]]]) -> [[UInt32]] {
    pieces.reduce([[]]) { forms, choices in
      forms.flatMap { form in choices.map { form + $0 } }
    }
  }

  private static func consistentForms(_ pieces: [[[UInt32]]]) -> [[UInt32]] {
    let most = pieces.map(\.count).max() ?? 0
    return (0..<most).map { manner in
      pieces.flatMap { choices in choices[min(manner, choices.count - 1)] }
    }
  }

  /// The end of the number or of the single scalar that begins at a place.
  private static func endOfNumber(_ scalars: [UInt32], from start: Int) -> Int {
    var end = start
    if ScalarClass.of(scalars[start]) == .digit {
      while end < scalars.count, ScalarClass.of(scalars[end]) == .digit { end += 1 }
    } else if numerals.contains(scalars[start]) {
      while end < scalars.count, numerals.contains(scalars[end]) { end += 1 }
    }
    return max(end, start + 1)
  }

  private static func isNumber(
    _ piece: [UInt32], after head: ArraySlice<UInt32>, before rest: ArraySlice<UInt32>
  ) -> Bool {
    guard let first = piece.first else { return false }
    if ScalarClass.of(first) == .digit {
      // The parts of 3.19 are no numbers by themselves.
      return rest.first != 0x2E && head.last != 0x2E
    }
    guard numerals.contains(first), piece.count > 1, let next = rest.first else { return false }
    return ScalarClass.of(next) == .han
  }

  /// All the ways of writing a number.
  private static func spellings(of piece: [UInt32]) -> [[UInt32]] {
    let text = String(scalars: piece)
    guard let value = ChineseNumeral.value(text), (1...largest).contains(value) else { return [] }
    let isArabic = piece.first.map { ScalarClass.of($0) == .digit } ?? false
    // 0012 and 007 are signs, not numbers.
    if isArabic, piece.count != String(value).count { return [] }
    // 二〇一〇 is read digit by digit; other numerals without a unit, such as 一二, are none.
    let isByDigit = !isArabic && !piece.contains(where: units.contains)
    if isByDigit, piece.count < 4 { return [] }
    var forms = [Array(String(value).unicodeScalars.map(\.value))]
    if value >= 1_000, value < 10_000 { forms.append(byDigit(value)) }
    if !isByDigit || isArabic {
      let counted = spelled(value)
      forms.append(Array(counted.unicodeScalars.map(\.value)))
      if counted.contains("二百") || counted.contains("二千") || counted.contains("二万") {
        forms.append(spokenTwo(Array(counted)))
      }
    }
    return forms.filter { $0 != piece }
  }

  private static func byDigit(_ value: Int) -> [UInt32] {
    String(value).compactMap(\.wholeNumberValue)
      .flatMap { digitNames[$0].unicodeScalars.map(\.value) }
  }

  /// 两 for 二 before 百, 千 and 万, as people speak.
  private static func spokenTwo(_ text: [Character]) -> [UInt32] {
    text.indices.flatMap { place -> [UInt32] in
      let isSpoken =
        text[place] == "二" && place + 1 < text.count && "百千万".contains(text[place + 1])
      return (isSpoken ? "两" : text[place]).unicodeScalars.map(\.value)
    }
  }

  /// A number below 100,000,000 in words: 10 is 十, 105 一百零五, 12,000 一万二千.
  static func spelled(_ value: Int) -> String {
    guard value >= 10_000 else { return spelledSection(value, isFirst: true) }
    let rest = value % 10_000
    let head = spelledSection(value / 10_000, isFirst: true) + "万"
    if rest == 0 { return head }
    return head + (rest < 1_000 ? "零" : "") + spelledSection(rest, isFirst: false)
  }

  private static func spelledSection(_ value: Int, isFirst: Bool) -> String {
    var text = ""
    var needsZero = false
    for (size, unit) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = value / size % 10
      guard digit > 0 else {
        needsZero = !text.isEmpty
        continue
      }
      if needsZero { text += "零" }
      needsZero = false
      let isPlainTen = size == 10 && digit == 1 && text.isEmpty && isFirst
      text += (isPlainTen ? "" : String(digitNames[digit])) + unit
    }
    return text
  }
}

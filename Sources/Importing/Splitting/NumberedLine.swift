internal import ChineseText

/// A line that begins with a number and a mark: 一、 or （一） or 1.
struct NumberedLine {
  /// The number.
  let number: Int
  /// Whether it is 一、, the first order of headings.
  let isFirstOrder: Bool
  /// The line behind the number, folded.
  let rest: [UInt32]

  private static let numerals: Set<UInt32> = Set("一二三四五六七八九十".unicodeScalars.map(\.value))

  /// Reads a line; nil where it begins otherwise.
  init?(_ line: TextLine) {
    var rest = line.folded.scalars[...].drop { $0 == 0x20 }
    let isBracketed = rest.first == 0x28
    if isBracketed { rest = rest.dropFirst() }
    let isChinese = rest.first.map(Self.numerals.contains) ?? false
    let digits = rest.prefix {
      isChinese ? Self.numerals.contains($0) : ScalarClass.of($0) == .digit
    }
    rest = rest.dropFirst(digits.count)
    let text = String.joining(digits.compactMap(Unicode.Scalar.init))
    guard !digits.isEmpty, digits.count <= 3, let number = ChineseNumeral.value(text),
      let mark = rest.first, isBracketed ? mark == 0x29 : [0x2C, 0x2E].contains(mark),
      // 3.19 is a date, not the third point.
      rest.dropFirst().first.map({ isChinese || ScalarClass.of($0) != .digit }) ?? true
    else { return nil }
    self.number = number
    isFirstOrder = isChinese && !isBracketed
    self.rest = Array(rest.dropFirst())
  }
}

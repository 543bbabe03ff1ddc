/// What a folded scalar is to the index.
public enum ScalarClass: Sendable, Hashable {
  /// A Chinese character, 〇 and 々 included.
  case han
  /// A Latin, Greek, Cyrillic or other letter, kana and hangul included.
  case letter
  /// A decimal digit.
  case digit
  /// The end of a line.
  case lineBreak
  /// A space, a punctuation mark or a sign.
  case gap

  /// Returns the class of a scalar that came out of folding.
  @inlinable
  public static func of(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0x0A: .lineBreak
    case 0x30...0x39: .digit
    case 0x61...0x7A: .letter
    case 0x00...0x7F: .gap
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3007, 0x3005, 0xF900...0xFAFF,
      0x20000...0x323AF:
      .han
    case 0x00C0...0x024F where scalar != 0xD7 && scalar != 0xF7: .letter
    case 0x0370...0x1FFF, 0x3041...0x30FF, 0x3105...0x312F, 0xAC00...0xD7A3, 0x2C00...0x2DFF,
      0xA000...0xABFF:
      .letter
    default: .gap
    }
  }
}

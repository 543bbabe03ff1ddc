/// The columns a character takes on a terminal: 2 for Han and full-width forms, else 1.
///
/// After Unicode's East Asian Width (UAX #11), by block.
public func displayWidth(of character: Character) -> Int {
  guard let scalar = character.unicodeScalars.first?.value else { return 0 }
  switch scalar {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
    return 2
  case 0x2014...0x2015, 0x2018...0x201D, 0x2026:
    return 2
  default:
    return 1
  }
}

/// The columns a text takes on a terminal, as those of its characters.
public func displayWidth(of text: some StringProtocol) -> Int {
  text.reduce(0) { $0 + displayWidth(of: $1) }
}

internal import ChineseText

extension String {
  /// The text with its control characters, such as line breaks in a file's name, made visible: what
  /// is one line stays one, and nothing takes hold of a terminal.
  package var withVisibleControls: String {
    guard unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
      return self
    }
    return unicodeScalars.map { scalar in
      // U+2400 and those after it are the pictures of the control characters.
      let picture = scalar.value == 0x7F ? 0x2421 : scalar.value + 0x2400
      return scalar.value < 0x20 || scalar.value == 0x7F
        ? String(scalars: [picture]) : String(scalar)
    }.joined()
  }
}

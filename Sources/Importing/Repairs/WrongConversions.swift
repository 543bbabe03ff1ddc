internal import Records

/// Replaces characters that a font conversion exchanged and no modern text uses.
///
/// Traditional forms are not among them: a Traditional text stays as it is, and folding finds it.
enum WrongConversions {
  /// Each wrong character with the right one and where the mistake comes from.
  private static let table: [Unicode.Scalar: (right: String, reason: String)] = [
    // A variant that word processors of the 1990s mapped to the code of 置 and back.
    "臵": ("置", "“臵”是排版字库把“置”误转的结果")
  ]

  static func repairs(of text: LocatedText, in source: SourceText) -> [Repair] {
    zip(text.scalars, text.offsets).compactMap { scalar, offset in
      guard let entry = table[scalar], let offset else { return nil }
      return Repair(
        .wrongConversion, of: source, offset..<(offset + String(scalar).utf8.count),
        to: entry.right, reason: entry.reason)
    }
  }
}

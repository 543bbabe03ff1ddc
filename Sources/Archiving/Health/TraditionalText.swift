internal import ChineseText
internal import Records

/// Tells texts in traditional characters.
enum TraditionalText {
  /// Single traditional characters stand in names and quotations; as one in so many.
  private static let share = 50

  /// Whether one in fifty Chinese characters of a text, or more, is a traditional form.
  static func isTraditional(_ source: SourceText) -> Bool {
    var han = 0
    var traditional = 0
    var known: [Unicode.Scalar: Bool] = [:]
    for scalar in source.string(0..<source.bytes.count).unicodeScalars
    where ScalarClass.of(scalar.value) == .han {
      han += 1
      let isFolded = known[scalar] ?? !fold(String(scalar)).unicodeScalars.elementsEqual([scalar])
      known[scalar] = isFolded
      if isFolded { traditional += 1 }
    }
    return traditional * share >= han && traditional > 0
  }
}

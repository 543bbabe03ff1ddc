internal import Records

/// Finds the mark of a state secret at the head of a document.
enum SecrecyMark {
  /// Returns the grade; nil where there is no mark.
  static func grade(of lines: some Sequence<TextLine>) -> String? {
    lines.lazy.filter { !$0.isBlank }.prefix(SecrecyGrade.linesRead)
      .compactMap { SecrecyGrade.marked(by: $0.squeezed) }.first
  }
}

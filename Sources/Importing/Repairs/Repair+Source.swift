internal import Records

extension Repair {
  /// Creates a repair of a source, which says what stood there and on which line.
  init(
    _ kind: Kind, of source: SourceText, _ range: Range<Int>, to after: String,
    certainty: Certainty = .certain, reason: String
  ) {
    self.init(
      kind: kind, range: range, before: source.string(range), after: after,
      line: source.line(at: range.lowerBound), certainty: certainty, reason: reason)
  }
}

/// The positioned terms that a text needs to be found as a substring.
public struct PhraseTerms: Sendable, Hashable {
  /// One term and its distance from the first.
  public struct Unit: Sendable, Hashable {
    /// The term, folded.
    public let term: String
    /// Positions after the first unit, from 0.
    public let offset: Int
  }

  /// The terms in order; empty for a text of punctuation only.
  public let units: [Unit]
  /// Whether punctuation or space stands between the terms.
  ///
  /// The index knows that something stands there, not what: such a match is a candidate until
  /// the text itself has been compared.
  public let hasGaps: Bool
}

/// Returns the terms that a query text needs under the scheme of ``TermToken``.
///
/// Within a run of Chinese characters the bigrams suffice. The single characters are needed
/// only where a word stands beside the run, and for a run of one character.
public func phraseTerms(for text: FoldedText) -> PhraseTerms {
  var position: UInt32 = 0
  var tokens: [TermToken] = []
  forEachTerm(in: text, startingAt: &position) { tokens.append($0) }
  // A leading or trailing gap is no part of the phrase.
  var pieces: [PhrasePiece] = []
  for token in tokens {
    switch token {
    case .word(let range, let at):
      pieces.append(
        PhrasePiece(isHan: false, term: string(of: text.scalars[range]), position: at))
    case .han(let first, let second, let at):
      guard let at else { continue }
      let scalars = second == 0 ? [first] : [first, second]
      pieces.append(
        PhrasePiece(
          isHan: true, isSingle: second == 0, term: string(of: scalars[...]), position: at))
    }
  }
  let occupied = Set(pieces.map(\.position))
  let words = Set(pieces.filter { !$0.isHan }.map(\.position))
  let bigrams = Set(pieces.filter { $0.isHan && !$0.isSingle }.map(\.position))
  let needed = pieces.filter { piece in
    guard piece.isHan, piece.isSingle else { return true }
    let beginsRun = bigrams.contains(piece.position)
    let endsRun = piece.position > 0 && bigrams.contains(piece.position - 1)
    if beginsRun && !endsRun { return false }
    if endsRun { return piece.position + 1 <= position && words.contains(piece.position + 1) }
    return true
  }
  guard let first = needed.first else { return PhraseTerms(units: [], hasGaps: false) }
  let last = occupied.max() ?? first.position
  let start = occupied.min() ?? first.position
  return PhraseTerms(
    units: needed.map {
      PhraseTerms.Unit(term: $0.term, offset: Int($0.position - first.position))
    },
    hasGaps: occupied.count < Int(last - start) + 1)
}

private struct PhrasePiece {
  let isHan: Bool
  var isSingle = false
  let term: String
  let position: UInt32
}

private func string(of scalars: ArraySlice<UInt32>) -> String {
  var view = String.UnicodeScalarView()
  for scalar in scalars { view.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
  return String(view)
}

/// The positioned terms that a text needs to be found as a substring.
public struct PhraseTerms: Sendable, Hashable {
  /// One term and its distance from the first.
  public struct Unit: Sendable, Hashable {
    /// The term, folded.
    public let term: String
    /// Positions after the first unit, from 0.
    public let offset: Int
  }

  /// The terms in order; empty for a text of spaces.
  public let units: [Unit]

  /// How many positions the terms span; the number of units where none shares a position.
  public var span: Int { (units.last?.offset ?? -1) + 1 }
}

/// Returns the terms that a query text needs under the scheme of ``TermToken``.
///
/// Within a run of Chinese characters the bigrams suffice. The single characters are needed
/// only where a word or a mark follows the run, and for a run of one character.
public func phraseTerms(for text: FoldedText) -> PhraseTerms {
  var position: UInt32 = 0
  var tokens: [TermToken] = []
  forEachTerm(in: text, startingAt: &position) { tokens.append($0) }
  var pieces: [PhrasePiece] = []
  for token in tokens {
    switch token {
    case .word(let range, let at):
      pieces.append(
        PhrasePiece(kind: .other, term: String(scalars: text.scalars[range]), position: at))
    case .mark(let scalar, let at):
      pieces.append(PhrasePiece(kind: .other, term: String(scalars: [scalar]), position: at))
    case .han(let first, let second, let at):
      guard let at else { continue }
      pieces.append(
        PhrasePiece(
          kind: second == 0 ? .single : .bigram,
          term: String(scalars: second == 0 ? [first] : [first, second]), position: at))
    }
  }
  let others = Set(pieces.filter { $0.kind == .other }.map(\.position))
  let bigrams = Set(pieces.filter { $0.kind == .bigram }.map(\.position))
  let needed = pieces.filter { piece in
    guard piece.kind == .single else { return true }
    let beginsRun = bigrams.contains(piece.position)
    let endsRun = piece.position > 0 && bigrams.contains(piece.position - 1)
    if beginsRun && !endsRun { return false }
    return !endsRun || others.contains(piece.position + 1)
  }
  guard let first = needed.first else { return PhraseTerms(units: []) }
  return PhraseTerms(
    units: needed.map {
      PhraseTerms.Unit(term: $0.term, offset: Int($0.position - first.position))
    })
}

private struct PhrasePiece {
  enum Kind {
    case single
    case bigram
    /// A word or a mark.
    case other
  }

  let kind: Kind
  let term: String
  let position: UInt32
}

import ChineseText

/// The plainest index with positions: what a phrase search over the tokens must come to.
struct PositionalIndex {
  private var positions: [String: [Int: Set<UInt32>]] = [:]
  private var holders: [String: Set<Int>] = [:]

  mutating func add(_ text: FoldedText, as document: Int) {
    var position: UInt32 = 1
    forEachTerm(in: text, startingAt: &position) { token in
      let (term, place) = spelled(token, in: text)
      holders[term, default: []].insert(document)
      if let place { positions[term, default: [:]][document, default: []].insert(place) }
    }
  }

  /// The documents that hold all units at their distances; a lone unit needs no position.
  func documents(matching phrase: PhraseTerms) -> Set<Int> {
    guard let first = phrase.units.first else { return [] }
    if phrase.units.count == 1 { return holders[first.term] ?? [] }
    var found: Set<Int> = []
    for (document, starts) in positions[first.term] ?? [:] {
      let isThere = starts.contains { start in
        phrase.units.allSatisfy { unit in
          positions[unit.term]?[document]?.contains(start + UInt32(unit.offset)) == true
        }
      }
      if isThere { found.insert(document) }
    }
    return found
  }
}

/// A token's term and position.
func spelled(_ token: TermToken, in text: FoldedText) -> (term: String, position: UInt32?) {
  switch token {
  case .han(let first, let second, let position):
    (String(scalars: second == 0 ? [first] : [first, second]), position)
  case .word(let range, let position):
    (String(scalars: text.scalars[range]), position)
  case .mark(let scalar, let position):
    (String(scalars: [scalar]), position)
  }
}

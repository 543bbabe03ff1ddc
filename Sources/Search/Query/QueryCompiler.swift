internal import ChineseText
internal import Records
internal import Xapian

/// Turns an understood query into Xapian's terms.
struct QueryCompiler {
  /// The terms of the index that a query asks about before it is run.
  struct Lexicon {
    /// Whether the index holds a term; decides between an exact field value and a part of one.
    let contains: (String) -> Bool
    /// The terms of the index between two terms with a common beginning, ends included.
    let terms: (_ prefix: String, _ low: String, _ high: String) -> [String]
  }

  let lexicon: Lexicon
  /// The records that hold what only their text can tell, by the node that asks for it.
  var verified: [QueryNode: [String]] = [:]

  /// What a form counts that stands for the text the user typed.
  private static let variantWeight = 0.6
  /// What single characters count beside pairs of them in a search for the best match.
  private static let singleWeight = 0.7
  /// How many terms a piece has.
  private static let pieceLength = 24
  /// How many pieces of a long phrase narrow the records down.
  private static let mostPieces = 12
  /// What words and numbers count beside pairs of characters.
  private static let wordWeight = 1.5

  func compile(_ node: QueryNode) -> Query {
    switch node {
    case .everything:
      .everything
    case .phrase(let phrase) where !phrase.isLong:
      phraseWithVariants(phrase)
    case .prefix(let text):
      .wildcard(text, expansionLimit: 10_000)
    case .phrase, .near, .pattern:
      verified[node].map { paths in
        .filter(
          candidates(for: node),
          by: .any(paths.map { .term(IndexLayout.identityTerm(path: $0)) }))
      } ?? candidates(for: node)
    case .field(let field, let value):
      fieldQuery(field, value)
    case .dates(let field, let from, let to):
      dateQuery(field, from: from, to: to)
    case .numbers(let field, let low, let high):
      numberQuery(field, low: low, high: high)
    case .present(let field):
      .term(IndexLayout.presenceTerm(of: field))
    case .absent(let field):
      field.scope.contains(.issue)
        ? .term(IndexLayout.absenceTerm(of: field))
        : .excluding(.everything, .term(IndexLayout.presenceTerm(of: field)))
    case .likeness(let phrases):
      likeness(phrases)
    case .condition(let part):
      compile(part)
    case .all(let parts):
      conjunction(parts)
    case .any(let parts):
      .any(parts.map(compile))
    case .not(let part):
      .excluding(.everything, compile(part))
    }
  }

  /// All records that can match a node whose text must be compared, and some that do not.
  func candidates(for node: QueryNode) -> Query {
    switch node {
    case .phrase(let phrase):
      phraseWithVariants(phrase)
    case .near(let left, let right, _):
      .all([phraseWithVariants(left), phraseWithVariants(right)])
    case .pattern(let pattern):
      pattern.necessary.isEmpty ? .everything : .all(pattern.necessary.map(pieces))
    default:
      compile(node)
    }
  }

  /// AND of the parts: what filters has no weight, what is excluded is taken off at the end.
  private func conjunction(_ parts: [QueryNode]) -> Query {
    var scored: [Query] = []
    var filters: [Query] = []
    var excluded: [Query] = []
    for part in parts {
      switch part {
      case .not(let inner): excluded.append(compile(inner))
      case .field, .dates, .numbers, .present, .absent, .condition: filters.append(compile(part))
      default: scored.append(compile(part))
      }
    }
    var query: Query =
      scored.isEmpty ? .everything : scored.count == 1 ? scored[0] : .all(scored)
    if !filters.isEmpty {
      query = .filter(query, by: filters.count == 1 ? filters[0] : .all(filters))
    }
    if !excluded.isEmpty {
      query = .excluding(query, excluded.count == 1 ? excluded[0] : .any(excluded))
    }
    return query
  }

  private func phraseWithVariants(_ text: QueryPhrase) -> Query {
    let form = { text.isLong ? pieces(of: $0) : phrase($0, prefix: "") }
    let own = form(text.text)
    guard !text.variants.isEmpty else { return own }
    return .any([own] + text.variants.map { .boost(form($0.text), Self.variantWeight) })
  }

  private func phrase(_ text: String, prefix: String) -> Query {
    let terms = phraseTerms(for: FoldedText(text))
    guard let first = terms.units.first else { return .nothing }
    if terms.units.count == 1 { return .term(prefix + first.term) }
    return .phrase(terms.units.map { prefix + $0.term }, window: terms.span)
  }

  /// Pieces of a long phrase, each as a phrase of its own: all records that hold it, and some
  /// that do not.
  private func pieces(of text: String) -> Query {
    let units = phraseTerms(for: FoldedText(text)).units
    let pieceCount = min(Self.mostPieces, units.count / Self.pieceLength)
    guard pieceCount > 1 else { return phrase(text, prefix: "") }
    var pieces: Set<Query> = []
    for number in 0..<pieceCount {
      let start = number * (units.count - Self.pieceLength) / (pieceCount - 1)
      let piece = units[start..<start + Self.pieceLength]
      let span = piece[start + Self.pieceLength - 1].offset - piece[start].offset + 1
      pieces.insert(.phrase(piece.map(\.term), window: span))
    }
    return .all(Array(pieces))
  }

  /// OR of the characters, pairs of characters and words of the phrases.
  private func likeness(_ phrases: [QueryPhrase]) -> Query {
    var counts: [String: (frequency: Int, weight: Double)] = [:]
    for text in phrases.map({ FoldedText($0.text) }) {
      var position: UInt32 = 0
      forEachTerm(in: text, startingAt: &position) { token in
        let (term, weight): (String, Double)
        switch token {
        case .han(let first, 0, _):
          (term, weight) = (String(scalars: [first]), Self.singleWeight)
        case .han(let first, let second, _):
          (term, weight) = (String(scalars: [first, second]), 1)
        case .word(let range, _):
          (term, weight) = (String(scalars: text.scalars[range]), Self.wordWeight)
        case .mark: return
        }
        counts[term, default: (0, weight)].frequency += 1
      }
    }
    return .any(
      counts.sorted { $0.key < $1.key }.map { term, count in
        .boost(.term(term, frequency: count.frequency), count.weight)
      })
  }

  private func fieldQuery(_ field: Field, _ value: String) -> Query {
    guard let prefix = field.termPrefix else { return .nothing }
    let exact = IndexLayout.exactTerm(prefix: prefix, foldedValue: fold(value))
    return lexicon.contains(exact) ? .term(exact) : phrase(value, prefix: prefix)
  }

  private func dateQuery(_ field: Field, from: CivilDate?, to: CivilDate?) -> Query {
    let low = from.map(IndexLayout.value(of:)) ?? "0"
    let high = to.map(IndexLayout.value(of:)) ?? "99999999"
    if field.scope.contains(.issue) {
      let prefix = IndexLayout.dayPrefix(of: field)
      return .any(lexicon.terms(prefix, prefix + low, prefix + high).map { .term($0) })
    }
    // 年 and 月 are the record's own day, cut short.
    let slotField = field.scope == .derived ? Field.date : field
    guard let slot = slotField.valueSlot else { return .nothing }
    if let lastDay = IndexLayout.lastDaySlot(of: field) {
      // A period matches that has a day in common with the one asked for.
      return .all([
        .valueAtLeast(slot: lastDay, low), .valueRange(slot: slot, low: "0", high: high),
      ])
    }
    return .valueRange(slot: slot, low: low, high: high)
  }

  private func numberQuery(_ field: Field, low: Double?, high: Double?) -> Query {
    guard let slot = field.valueSlot else { return .nothing }
    return .valueRange(
      slot: slot, low: IndexLayout.value(of: low ?? 0),
      high: high.map(IndexLayout.value(of:)) ?? "9")
  }
}

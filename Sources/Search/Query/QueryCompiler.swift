internal import ChineseText
internal import Records
internal import Xapian

/// Turns an understood query into Xapian's terms.
struct QueryCompiler {
  /// Whether the index holds a term; decides between an exact field value and a part of one.
  let hasTerm: (String) -> Bool

  func compile(_ node: QueryNode) -> Query {
    switch node {
    case .everything:
      .everything
    case .phrase(let text):
      phrase(text, prefix: "")
    case .prefix(let text):
      .wildcard(text, expansionLimit: 10_000)
    case .field(let field, let value):
      fieldQuery(field, value)
    case .dates(let field, let from, let to):
      dateQuery(field, from: from, to: to)
    case .all(let parts):
      conjunction(parts)
    case .any(let parts):
      .any(parts.map(compile))
    case .not(let part):
      .excluding(.everything, compile(part))
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
      case .field, .dates: filters.append(compile(part))
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

  private func phrase(_ text: String, prefix: String) -> Query {
    let units = phraseTerms(for: FoldedText(text)).units
    guard let first = units.first, let last = units.last else { return .nothing }
    if units.count == 1 { return .term(prefix + first.term) }
    return .phrase(units.map { prefix + $0.term }, window: Int(last.offset - first.offset) + 1)
  }

  private func fieldQuery(_ field: Field, _ value: String) -> Query {
    guard let prefix = field.termPrefix else { return .nothing }
    let exact = IndexLayout.exactTerm(prefix: prefix, foldedValue: fold(value))
    return hasTerm(exact) ? .term(exact) : phrase(value, prefix: prefix)
  }

  private func dateQuery(_ field: Field, from: CivilDate?, to: CivilDate?) -> Query {
    guard let slot = field.valueSlot else { return .nothing }
    let low = from.map(IndexLayout.value(of:)) ?? "0"
    let high = to.map(IndexLayout.value(of:)) ?? "99999999"
    return .valueRange(slot: slot, low: low, high: high)
  }
}

internal import ChineseText
internal import Records

extension QueryNode {
  /// The query with the names under which the county's lists have the values of fields: 村:下庄子 is
  /// met by the records of 下庄村 too.
  func resolved(by rules: CountyRules) -> QueryNode {
    mapped { node in
      guard case .field(let field, let value) = node,
        let known = rules.canonical(value, of: field), known != value
      else { return node }
      return .any([node, .field(field, known)])
    }
  }
}

extension QueryNode {
  /// Shorter names of places may be words: 新建, 和平.
  private static let shortestPlace = 3

  /// A search for the best match with the places it names as a condition; nil where it names none.
  ///
  /// A record that neither is of 下庄村 nor says its name cannot answer a question about it. Within
  /// the condition the name says no more of one record than of another.
  func askingForPlaces(in places: PlaceBook) -> QueryNode? {
    var conditions: [QueryNode] = []
    let node = mapped { node in
      guard case .likeness(let phrases) = node else { return node }
      let rest = phrases.flatMap { phrase -> [QueryPhrase] in
        let mentions = places.mentions(in: phrase.text, ofLength: Self.shortestPlace)
        guard !mentions.isEmpty else { return [phrase] }
        conditions += mentions.map { Self.condition($0.name, $0.place) }
        let text = mentions.reduce(phrase.text) { $0.replacing($1.name, with: "\n") }
        return QuestionContent.runs(of: text).map { QueryPhrase($0) }
      }
      return .likeness(rest)
    }
    return conditions.isEmpty ? nil : .all([node, .condition(.any(conditions))])
  }

  private static func condition(_ name: String, _ place: Place) -> QueryNode {
    let field = place.village.map { QueryNode.field(.villages, $0) }
    let town = place.town.map { QueryNode.field(.town, $0) }
    return .any([field ?? town, .phrase(QueryPhrase(name))].compactMap(\.self))
  }
}

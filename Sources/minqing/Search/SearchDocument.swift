import ChineseText
import Records
import Search

/// `minqing.search/1`; `docs/json.md` describes it.
struct SearchDocument: Encodable {
  struct Match: Encodable {
    let start: Int
    let end: Int
    let byteStart: Int
    let byteEnd: Int
    let charStart: Int
    let charEnd: Int
  }

  struct Passage: Encodable {
    let line: Int
    let text: String
    let matches: [Match]
    let byteStart: Int
    let byteEnd: Int

    init(_ snippet: Snippet) {
      line = snippet.line
      text = snippet.text
      matches = snippet.matches.map {
        Match(
          start: $0.characters.lowerBound, end: $0.characters.upperBound,
          byteStart: $0.bytes.lowerBound, byteEnd: $0.bytes.upperBound,
          charStart: $0.scalars.lowerBound, charEnd: $0.scalars.upperBound)
      }
      byteStart = snippet.bytes.lowerBound
      byteEnd = snippet.bytes.upperBound
    }
  }

  struct Variant: Encodable {
    let text: String
    let reason: String
  }

  struct Hit: Encodable {
    let rank: Int
    let path: String
    let sourceId: String?
    let title: String?
    let type: String?
    let date: String?
    let town: String?
    let village: [String]
    let author: [String]
    let score: Double
    let via: [Variant]
    let stale: Bool
    let snippets: [Passage]

    init(_ hit: SearchResult.Hit, rank: Int) {
      self.rank = rank
      path = hit.record.path
      sourceId = hit.record.sourceID
      title = hit.record.title
      type = hit.record.type
      date = hit.record.date?.description
      town = hit.record.town
      village = hit.record.villages
      author = hit.record.authors
      score = hit.score
      via = hit.variants.map { Variant(text: $0.text, reason: $0.reason.name) }
      stale = hit.isStale
      snippets = hit.snippets.map(Passage.init)
    }
  }

  struct Count: Encodable {
    let value: String
    let count: Int
  }

  struct Group: Encodable {
    let value: String
    let total: Int
    let hits: [Hit]
  }

  let schema = "minqing.search/1"
  let id: String?
  let query: String
  let understood: String
  let total: Int
  let throughVariants: Int
  let relaxed: Bool
  let hits: [Hit]
  let facets: [String: [Count]]
  let groups: [Group]?
  let unknownValues: [UnknownValueDocument]?

  init(id: String? = nil, query: String, result: SearchResult, offset: Int, groups: [Group]? = nil)
  {
    self.id = id
    self.query = query
    understood = result.query.description
    total = result.total
    throughVariants = result.throughVariants
    relaxed = result.isRelaxed
    hits = result.hits.enumerated().map { Hit($0.element, rank: offset + $0.offset + 1) }
    facets = Dictionary(
      uniqueKeysWithValues: result.facets.map { facet in
        (facet.field.english, facet.counts.map { Count(value: $0.value, count: $0.count) })
      })
    self.groups = groups
    unknownValues = UnknownValueDocument.list(result.unknownValues)
  }
}

extension QueryPhrase.Reason {
  /// The fixed name in exports.
  var name: String {
    switch self {
    case .synonym: "synonym"
    case .numeral: "numeral"
    }
  }
}

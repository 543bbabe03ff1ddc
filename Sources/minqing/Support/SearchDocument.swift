import ChineseText
import Records
import Search

/// `minqing.search/1`.
struct SearchDocument: Encodable {
  struct Match: Encodable {
    let start: Int
    let end: Int
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
      matches = snippet.matches.map { Match(start: $0.lowerBound, end: $0.upperBound) }
      byteStart = snippet.bytes.lowerBound
      byteEnd = snippet.bytes.upperBound
    }
  }

  struct Hit: Encodable {
    let rank: Int
    let path: String
    let title: String?
    let type: String?
    let date: String?
    let town: String?
    let village: [String]
    let author: [String]
    let score: Double
    let stale: Bool
    let snippets: [Passage]
  }

  struct Count: Encodable {
    let value: String
    let count: Int
  }

  let schema = "minqing.search/1"
  let query: String
  let total: Int
  let hits: [Hit]
  let facets: [String: [Count]]

  init(query: String, result: SearchResult, offset: Int) {
    self.query = query
    total = result.total
    hits = result.hits.enumerated().map { index, hit in
      Hit(
        rank: offset + index + 1, path: hit.record.path, title: hit.record.title,
        type: hit.record.type, date: hit.record.date?.description, town: hit.record.town,
        village: hit.record.villages, author: hit.record.authors, score: hit.score,
        stale: hit.isStale, snippets: hit.snippets.map(Passage.init))
    }
    facets = Dictionary(
      uniqueKeysWithValues: result.facets.map { facet in
        (facet.field.english, facet.counts.map { Count(value: $0.value, count: $0.count) })
      })
  }
}

public import Records
internal import Xapian

/// The index, open for searching; may be shared between threads.
public final class SearchIndex: Sendable {
  private let pool: DatabasePool
  private let corpus: Corpus

  /// Opens the index of a corpus.
  ///
  /// - Throws: ``IndexError`` with `missing` where none was built, `outdated` where another
  ///   version wrote it.
  public init(corpus: Corpus, folder: IndexFolder) throws(IndexError) {
    guard let path = folder.current else { throw .missing }
    self.corpus = corpus
    pool = try translatingErrors { () throws(XapianError) in try DatabasePool(paths: [path]) }
    let version = try read { database throws(XapianError) in
      try database.metadata(IndexLayout.versionKey)
    }
    guard version == IndexLayout.version else { throw .outdated }
  }

  private func read<Result: Sendable>(
    _ body: (Database) throws(XapianError) -> Result
  ) throws(IndexError) -> Result {
    try translatingErrors { () throws(XapianError) in try pool.read(body) }
  }

  /// Returns the records that match, with passages from their files.
  public func search(_ request: SearchRequest) throws(IndexError) -> SearchResult {
    let facets = request.facets.filter { $0.valueSlot != nil }
    let set = try read { database throws(XapianError) in
      let compiler = QueryCompiler { term in
        ((try? database.documentFrequency(of: term)) ?? 0) > 0
      }
      var enquiry = Enquiry(
        .filter(compiler.compile(request.query), by: .term(IndexLayout.recordKind)))
      enquiry.offset = request.offset
      enquiry.limit = request.limit
      enquiry.checkAtLeast = try database.documentCount()
      enquiry.order = Self.order(request.order)
      enquiry.facets = facets.compactMap { field in
        field.valueSlot.map {
          Enquiry.Facet(slot: $0, separator: IndexLayout.valueSeparator)
        }
      }
      return try database.search(enquiry)
    }
    let maker = SnippetMaker(needles: request.query.needles)
    return SearchResult(
      total: set.estimated, hits: set.matches.map { hit($0, maker) },
      facets: zip(facets, set.facets).compactMap { field, counts in
        counts.isEmpty
          ? nil
          : SearchResult.Facet(
            field: field,
            counts: counts.map { SearchResult.FacetCount(value: $0.value, count: $0.count) })
      })
  }

  private static func order(_ order: SearchRequest.Order) -> Enquiry.Order {
    let slot = Field.date.valueSlot ?? 0
    return switch order {
    case .relevance: .relevanceThenValue(slot: slot, descending: true)
    case .newest: .valueThenRelevance(slot: slot, descending: true)
    case .oldest: .valueThenRelevance(slot: slot, descending: false)
    }
  }

  private func hit(_ match: MatchSet.Match, _ maker: SnippetMaker) -> SearchResult.Hit {
    let entry = RecordEntry(data: match.data)
    let record = corpus.read(entry.path).record
    return SearchResult.Hit(
      record: entry, score: match.weight,
      snippets: record.map { maker.snippets(of: $0) } ?? [],
      isStale: record.map { $0.digest.description != entry.digest } ?? true)
  }

  /// Returns every issue block of the corpus, in the order of the index.
  public func issueEntries() throws(IndexError) -> [IssueEntry] {
    try read { database throws(XapianError) in
      var entries: [IssueEntry] = []
      try database.visitData(of: IndexLayout.issueKind) { _, data in
        entries.append(IssueEntry(data: data))
        return true
      }
      return entries
    }
  }
}

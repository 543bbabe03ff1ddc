internal import ChineseText
public import Records
internal import Xapian

extension SearchIndex {
  /// Returns the records that match, with passages from their files, and the values asked for that
  /// no record has.
  ///
  /// - Throws: ``IndexError`` with `tooBroad` where the text of too many records would have to
  ///   be compared.
  public func search(_ request: SearchRequest) throws(IndexError) -> SearchResult {
    var result = try answer(request)
    result.unknownValues = try unknownValues(in: request)
    return result
  }

  private func answer(_ request: SearchRequest) throws(IndexError) -> SearchResult {
    let query = understood(request.query, request)
    let answer = try matches(of: query, request)
    if answer.total == 0, let relaxed = relaxed(query, request) {
      for query in [relaxed.askingForPlaces(in: corpus.rules.places), relaxed] {
        guard let query else { continue }
        let answer = try nearest(to: query, request)
        if answer.total > 0 {
          return result(answer, query, request, isRelaxed: true, throughVariants: 0)
        }
      }
    }
    var throughVariants = 0
    if answer.total == 0 { return try nothing(query, request) }
    if query.isExpanded {
      var literal = request
      (literal.limit, literal.facets) = (0, [])
      throughVariants = answer.total - (try matches(of: query.literal, literal).total)
    }
    return result(answer, query, request, isRelaxed: false, throughVariants: throughVariants)
  }

  /// The answer where nothing matches, with how many records meet each condition alone.
  private func nothing(
    _ query: QueryNode, _ request: SearchRequest
  ) throws(IndexError) -> SearchResult {
    var result = result(
      Answer(total: 0, matches: [], facets: []), query, request, isRelaxed: false,
      throughVariants: 0)
    // Told as they were typed, counted as they were understood.
    guard case .all(let parts) = request.query, parts.count <= Self.mostConditions else {
      return result
    }
    var counting = request
    (counting.limit, counting.facets) = (0, [])
    for part in parts {
      let meant = understood(part, request)
      guard !meant.needsText else { continue }
      let total = try matches(of: meant, counting).total
      result.conditions.append(SearchResult.Condition(query: part, total: total))
    }
    return result
  }

  /// Nobody reads the counts of more conditions.
  private static let mostConditions = 8

  /// Returns the counts of the facets over all matches, in the order asked for.
  func counts(_ request: SearchRequest) throws(IndexError) -> [[MatchSet.FacetCount]] {
    try matches(of: request.query, request).facets
  }

  /// Returns all records that match a query as it stands, in the order asked for.
  public func entries(matching request: SearchRequest) throws(IndexError) -> [RecordEntry] {
    var request = request
    (request.offset, request.limit, request.facets) = (0, Int(UInt32.max), [])
    let query = understood(request.query, request)
    return try matches(of: query, request).matches.map(\.entry)
  }

  /// Returns those of some records that match, with passages from their files.
  public func search(
    _ request: SearchRequest, among records: [RecordEntry]
  ) throws(IndexError) -> SearchResult {
    var request = request
    request.only = records.map(\.path)
    return try search(request)
  }

  /// A query with what the county's lists say of its words and values.
  private func understood(_ query: QueryNode, _ request: SearchRequest) -> QueryNode {
    query.resolved(by: corpus.rules).expanded(by: expansion(of: request))
  }

  private func expansion(of request: SearchRequest) -> PhraseExpansion {
    guard request.usesNumerals || request.usesSynonyms else { return .none }
    return PhraseExpansion(
      rules: corpus.rules, usesSynonyms: request.usesSynonyms,
      usesNumerals: request.usesNumerals)
  }

  private func relaxed(_ query: QueryNode, _ request: SearchRequest) -> QueryNode? {
    switch request.relaxation {
    case .never: nil
    case .questions: query.relaxed(always: false)
    case .always: query.relaxed(always: true)
    }
  }

  /// What the index answered.
  private struct Answer: Sendable {
    var total: Int
    var matches: [RankedMatch]
    var facets: [[MatchSet.FacetCount]]
  }

  private func matches(
    of query: QueryNode, _ request: SearchRequest
  ) throws(IndexError) -> Answer {
    let verified = query.needsText ? try verify(query, request) : [:]
    let set = try read { database throws(XapianError) in
      var enquiry = Self.enquiry(query, request, verified, database)
      enquiry.checkAtLeast = try database.documentCount()
      return try database.search(enquiry)
    }
    return Answer(
      total: set.estimated, matches: set.matches.map(RankedMatch.init), facets: set.facets)
  }

  private static func enquiry(
    _ query: QueryNode, _ request: SearchRequest, _ verified: [QueryNode: [String]],
    _ database: Database
  ) -> Enquiry {
    var compiler = QueryCompiler(lexicon: QueryCompiler.Lexicon(database))
    compiler.verified = verified
    var allowed = [visibility(request.audience)]
    if let only = request.only {
      allowed.append(.any(only.map { .term(IndexLayout.identityTerm(path: $0)) }))
    }
    var enquiry = Enquiry(.filter(compiler.compile(query), by: .all(allowed)))
    enquiry.offset = request.offset
    enquiry.limit = request.limit
    enquiry.weighting = BestMatch.weighting
    enquiry.order = order(request.order)
    enquiry.facets = request.facets.compactMap { field in
      field.valueSlot.map { Enquiry.Facet(slot: $0, separator: IndexLayout.valueSeparator) }
    }
    return enquiry
  }

  /// Returns the paths of the records that are open to an audience.
  ///
  /// - Throws: ``IndexError`` where the index cannot be read.
  public func paths(openTo audience: Audience) throws(IndexError) -> Set<String> {
    try read { database throws(XapianError) in
      var enquiry = Enquiry(Self.visibility(audience))
      enquiry.limit = Int(UInt32.max)
      return Set(try database.search(enquiry).matches.map { RecordEntry(data: $0.data).path })
    }
  }

  /// The records that somebody may see.
  static func visibility(_ audience: Audience) -> Query {
    let records = Query.term(IndexLayout.recordKind)
    guard let openness = audience.openness, let prefix = Field.openness.termPrefix else {
      return records
    }
    let open = openness.map {
      Query.term(IndexLayout.exactTerm(prefix: prefix, foldedValue: fold($0)))
    }
    return .all([records, .any(open)])
  }

  private static func order(_ order: SearchRequest.Order) -> Enquiry.Order {
    let dateSlot = Field.date.valueSlot ?? 0
    return switch order {
    case .relevance: .relevanceThenValue(slot: dateSlot, descending: true)
    case .field(let field, let descending):
      .valueThenRelevance(slot: field.valueSlot ?? dateSlot, descending: descending)
    }
  }

  /// More records are not opened to compare their text.
  private static let mostCandidates = 20_000

  /// Compares the text of the records that can match, for each part of a query that needs it.
  private func verify(
    _ query: QueryNode, _ request: SearchRequest
  ) throws(IndexError) -> [QueryNode: [String]] {
    // What else the query asks narrows the records that must be opened.
    let paths = try read { database throws(XapianError) in
      var enquiry = Self.enquiry(query.superset, request, [:], database)
      (enquiry.offset, enquiry.limit) = (0, Self.mostCandidates + 1)
      (enquiry.facets, enquiry.weighting) = ([], .boolean)
      return try database.search(enquiry).matches.map { RecordEntry(data: $0.data).path }
    }
    guard paths.count <= Self.mostCandidates else { throw .tooBroad(Self.mostCandidates) }
    let nodes = query.textNodes
    var verified = Dictionary(uniqueKeysWithValues: nodes.map { ($0, [String]()) })
    for path in paths {
      guard let record = corpus.read(path).record else { continue }
      let text = RecordText(record)
      for node in nodes where text.satisfies(node) { verified[node]?.append(path) }
    }
    return verified
  }

  /// The best matches to a relaxed query; those far behind the best are left out.
  private func nearest(
    to query: QueryNode, _ request: SearchRequest
  ) throws(IndexError) -> Answer {
    let depth = max(BestMatch.deepest, request.offset + request.limit)
    var answer = try read { database throws(XapianError) in
      var enquiry = Self.enquiry(query, request, [:], database)
      (enquiry.offset, enquiry.limit, enquiry.facets) = (0, depth, [])
      enquiry.order = .relevance
      let set = try database.search(enquiry)
      let ranking = try BestMatch(query, database)
      return Answer(
        total: set.matches.count,
        matches: ranking.ranked(set.matches.map(RankedMatch.init)) { entry in
          self.corpus.read(entry.path).record.map(RecordText.init)
        }, facets: [])
    }
    let least = (answer.matches.first?.weight ?? 0) * BestMatch.leastShare
    answer.matches.removeAll { $0.weight < least }
    answer.total = answer.matches.count
    answer.matches = Array(answer.matches.dropFirst(request.offset).prefix(request.limit))
    return answer
  }

  private func result(
    _ answer: Answer, _ query: QueryNode, _ request: SearchRequest, isRelaxed: Bool,
    throughVariants: Int
  ) -> SearchResult {
    let fields = request.facets.filter { $0.valueSlot != nil }
    return SearchResult(
      query: query, total: answer.total, throughVariants: throughVariants,
      isRelaxed: isRelaxed, hits: answer.matches.map { hit($0, query, request) },
      facets: zip(fields, answer.facets).compactMap { field, counts in
        counts.isEmpty
          ? nil
          : SearchResult.Facet(
            field: field,
            counts: counts.map { SearchResult.FacetCount(value: $0.value, count: $0.count) })
      })
  }

  private func hit(
    _ match: RankedMatch, _ query: QueryNode, _ request: SearchRequest
  ) -> SearchResult.Hit {
    let entry = match.entry
    guard request.passages > 0 else {
      return SearchResult.Hit(
        record: entry, score: match.weight, snippets: [], variants: [], isStale: false)
    }
    guard let record = corpus.read(entry.path).record else {
      return SearchResult.Hit(
        record: entry, score: match.weight, snippets: [], variants: [], isStale: true)
    }
    let text = RecordText(record)
    let maker = SnippetMaker(query: query, context: request.context, mask: request.mask)
    return SearchResult.Hit(
      record: entry, score: match.weight,
      snippets: maker.snippets(of: text, limit: request.passages),
      variants: text.decisiveVariants(of: query),
      isStale: record.digest.description != entry.digest)
  }
}

extension QueryCompiler.Lexicon {
  /// Asks a database; what it cannot answer counts as absent.
  init(_ database: Database) {
    self.init(
      contains: { term in ((try? database.documentFrequency(of: term)) ?? 0) > 0 },
      terms: { prefix, low, high in
        let all = (try? database.terms(prefix: prefix)) ?? []
        return all.map(\.term).filter { $0 >= low && $0 <= high }
      })
  }
}

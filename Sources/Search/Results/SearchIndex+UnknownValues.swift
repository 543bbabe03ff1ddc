internal import ChineseText
internal import Records
internal import Xapian

extension SearchIndex {
  /// Returns the values in a query that no record has which is open to whoever asks.
  ///
  /// - Throws: ``IndexError`` where the index cannot be read.
  func unknownValues(in request: SearchRequest) throws(IndexError) -> [UnknownValue] {
    var unknown: [UnknownValue] = []
    for (field, value) in request.query.namedValues {
      guard try !isKnown(value, of: field, to: request.audience) else { continue }
      let values = try values(of: field, openTo: request.audience)
      unknown.append(UnknownValue(value, of: field, among: values, by: corpus.rules))
    }
    return unknown
  }

  private func isKnown(
    _ value: String, of field: Field, to audience: Audience
  ) throws(IndexError) -> Bool {
    let asked = QueryNode.field(field, value).resolved(by: corpus.rules)
    return try read { database throws(XapianError) in
      let compiler = QueryCompiler(lexicon: QueryCompiler.Lexicon(database))
      let query = compiler.compile(asked)
      var enquiry = Enquiry(.filter(query, by: Self.visibility(audience)))
      (enquiry.limit, enquiry.weighting) = (1, .boolean)
      return try !database.search(enquiry).matches.isEmpty
    }
  }

  /// The values of a field over all records that are open to somebody, the commonest first.
  private func values(
    of field: Field, openTo audience: Audience
  ) throws(IndexError) -> [String] {
    guard field.isFacet else { return try writtenValues(of: field, openTo: audience) }
    var counting = SearchRequest(.everything)
    (counting.limit, counting.facets, counting.audience) = (0, [field], audience)
    return try counts(counting).first?.map(\.value) ?? []
  }

  /// The values of a field that is not counted, in search form; none where not all is open: terms do
  /// not tell of which records they are.
  private func writtenValues(
    of field: Field, openTo audience: Audience
  ) throws(IndexError) -> [String] {
    guard audience == .unrestricted, let prefix = field.termPrefix else { return [] }
    let start = IndexLayout.exactTerm(prefix: prefix, foldedValue: "")
    let terms = try read { database throws(XapianError) in try database.terms(prefix: start) }
    return terms.sorted { ($1.documents, $0.term) < ($0.documents, $1.term) }
      .map { String($0.term.dropFirst(start.count)) }
  }
}

extension QueryNode {
  /// The values that are asked of fields whose values can be listed, each once.
  fileprivate var namedValues: [(field: Field, value: String)] {
    switch self {
    case .field(let field, let value): return field.hasNamedValues ? [(field, value)] : []
    case .all(let parts), .any(let parts):
      var seen: Set<QueryNode> = []
      return parts.flatMap(\.namedValues).filter {
        seen.insert(.field($0.field, $0.value)).inserted
      }
    case .not(let part): return part.namedValues
    default: return []
    }
  }
}

extension Field {
  /// Whether its values are names or words of a list, and not text.
  fileprivate var hasNamedValues: Bool {
    if case .vocabulary = kind { return true }
    return isFacet || kind == .names
  }
}

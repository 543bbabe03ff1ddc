internal import CXapian

/// A term that tells some documents from the others.
public struct ExpandedTerm: Sendable, Hashable {
  /// The term.
  public let term: String
  /// How much it tells, above 0.
  public let weight: Double
}

extension Database {
  /// Returns the matches of an enquiry.
  ///
  /// - Throws: ``XapianError`` with `databaseModified` where a writer outpaced this revision,
  ///   `wildcardTooBroad`, or `invalidArgument` for a query nested beyond 200 levels.
  /// - Complexity: Proportional to the posting lists read.
  public func search(_ enquiry: Enquiry) throws(XapianError) -> MatchSet {
    let query = try QueryHandle(enquiry.query)
    let facets = enquiry.facets.map {
      cxapian_facet(
        slot: $0.slot, has_separator: $0.separator == nil ? 0 : 1, separator: $0.separator ?? 0)
    }
    var request = cxapian_enquiry(enquiry)
    var out: OpaquePointer?
    let status = facets.withUnsafeBufferPointer { buffer in
      request.facets = buffer.baseAddress
      request.facet_count = buffer.count
      return cxapian_search(pointer, query.pointer, &request, &out)
    }
    try check(status)
    let set = written(out)
    defer { cxapian_matches_free(set) }
    return try matchSet(set, enquiry)
  }

  private func matchSet(
    _ set: OpaquePointer, _ enquiry: Enquiry
  ) throws(XapianError) -> MatchSet {
    var matches: [MatchSet.Match] = []
    for index in 0..<cxapian_matches_size(set) {
      let item = cxapian_matches_item(set, index)
      var data: [UInt8] = []
      if enquiry.fetchesData {
        try visiting(
          { bytes, _ in
            data = copied(bytes)
            return true
          }, { cxapian_database_document_data(pointer, item.document, $0, $1) })
      }
      var terms: [String] = []
      if enquiry.fetchesTerms {
        try visiting(
          { bytes, _ in
            terms.append(String(decoding: copied(bytes), as: UTF8.self))
            return true
          }, { cxapian_matches_visit_terms(set, index, $0, $1) })
      }
      matches.append(
        MatchSet.Match(
          id: item.document, weight: item.weight, percent: Int(item.percent),
          rank: Int(item.rank), collapseCount: Int(item.collapsed), data: data, terms: terms))
    }
    var facets: [[MatchSet.FacetCount]] = []
    for index in enquiry.facets.indices {
      var counts: [MatchSet.FacetCount] = []
      try visiting(
        { bytes, count in
          counts.append(
            MatchSet.FacetCount(
              value: String(decoding: copied(bytes), as: UTF8.self), count: Int(count)))
          return true
        }, { cxapian_matches_visit_facet(set, index, $0, $1) })
      facets.append(
        counts.sorted { $0.count != $1.count ? $0.count > $1.count : $0.value < $1.value })
    }
    var lower: UInt32 = 0
    var estimated: UInt32 = 0
    var upper: UInt32 = 0
    cxapian_matches_bounds(set, &lower, &estimated, &upper)
    return MatchSet(
      matches: matches, lowerBound: Int(lower), estimated: Int(estimated),
      upperBound: Int(upper), facets: facets)
  }

  /// Returns the terms that tell the given documents from all others, heaviest first (ESet).
  public func expand(
    from documents: [DocumentID], limit: Int
  ) throws(XapianError) -> [ExpandedTerm] {
    var terms: [ExpandedTerm] = []
    let status = withUnsafeMutablePointer(to: &terms) { context in
      cxapian_expand(
        pointer, documents, documents.count, UInt32(clamping: limit),
        { context, term, weight in
          guard let context else { return 0 }
          context.assumingMemoryBound(to: [ExpandedTerm].self).pointee.append(
            ExpandedTerm(
              term: String(decoding: copied(term), as: UTF8.self), weight: weight))
          return 1
        }, context)
    }
    try check(status)
    return terms
  }
}

extension cxapian_enquiry {
  /// The plain parts of an enquiry; the facets are lent by the caller.
  fileprivate init(_ enquiry: Enquiry) {
    self.init()
    offset = UInt32(clamping: enquiry.offset)
    limit = UInt32(clamping: enquiry.limit)
    check_at_least = UInt32(clamping: enquiry.checkAtLeast)
    weight_cutoff = enquiry.weightCutoff
    percent_cutoff = Int32(clamping: enquiry.percentCutoff)
    switch enquiry.weighting {
    case .bm25(let k1, let k2, let k3, let b, let minimumLength):
      weighting = CXAPIAN_WEIGHT_BM25
      (self.k1, self.k2, self.k3, self.b) = (k1, k2, k3, b)
      minimum_length = minimumLength
    case .boolean:
      weighting = CXAPIAN_WEIGHT_BOOLEAN
    case .tfidf:
      weighting = CXAPIAN_WEIGHT_TFIDF
    }
    switch enquiry.order {
    case .relevance:
      sort = CXAPIAN_SORT_RELEVANCE
    case .value(let slot, let descending):
      sort = CXAPIAN_SORT_VALUE
      (sort_slot, sort_descending) = (slot, descending ? 1 : 0)
    case .valueThenRelevance(let slot, let descending):
      sort = CXAPIAN_SORT_VALUE_RELEVANCE
      (sort_slot, sort_descending) = (slot, descending ? 1 : 0)
    case .relevanceThenValue(let slot, let descending):
      sort = CXAPIAN_SORT_RELEVANCE_VALUE
      (sort_slot, sort_descending) = (slot, descending ? 1 : 0)
    }
    if let collapse = enquiry.collapse {
      self.collapse = 1
      collapse_slot = collapse.slot
      collapse_limit = UInt32(clamping: max(1, collapse.limit))
    }
  }
}

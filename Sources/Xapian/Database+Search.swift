internal import CXapian

extension Database {
  /// Returns the matches of an enquiry.
  ///
  /// - Throws: ``XapianError`` with `databaseModified` where a writer outpaced this revision,
  ///   `wildcardTooBroad`, or `invalidArgument` for a query nested beyond 200 levels.
  /// - Complexity: Proportional to the posting lists read.
  public func search(_ enquiry: Enquiry) throws(XapianError) -> MatchSet {
    let form = QueryHandle.Form(
      isWeighted: enquiry.weighting != .boolean,
      // A union keeps no account of which of its terms a document holds.
      allowsUnion: !enquiry.fetchesTerms)
    do throws(XapianError) {
      return try search(enquiry, form)
    } catch {
      // Unions are not sent to remote databases.
      guard error.code == .unimplemented, form.allowsUnion else { throw error }
      return try search(
        enquiry, QueryHandle.Form(isWeighted: form.isWeighted, allowsUnion: false))
    }
  }

  private func search(
    _ enquiry: Enquiry, _ form: QueryHandle.Form
  ) throws(XapianError) -> MatchSet {
    let query = try QueryHandle(enquiry.query, form)
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
    let values = try values(of: set, slots: enquiry.fetchesValues)
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
          rank: Int(item.rank), collapseCount: Int(item.collapsed), data: data,
          values: values.isEmpty ? [:] : values[index], terms: terms))
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

  /// The values of each match in some slots; empty where no slot is asked for.
  private func values(
    of set: OpaquePointer, slots: [UInt32]
  ) throws(XapianError) -> [[UInt32: [UInt8]]] {
    guard !slots.isEmpty else { return [] }
    var values = [[UInt32: [UInt8]]](repeating: [:], count: cxapian_matches_size(set))
    for slot in slots {
      try visiting(
        { bytes, index in
          values[Int(index)][slot] = copied(bytes)
          return true
        }, { cxapian_matches_visit_values(set, slot, $0, $1) })
    }
    return values
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

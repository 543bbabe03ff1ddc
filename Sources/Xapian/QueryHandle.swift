internal import CXapian

/// Owns a Xapian query for the time of one search.
struct QueryHandle: ~Copyable {
  let pointer: OpaquePointer

  /// Deeper trees are refused: Xapian itself recurses when it matches them, and threads other
  /// than the first have small stacks.
  static let deepest = 200
  /// So many terms and more are read as one union where only matching counts.
  ///
  /// The cost of Xapian's own OR grows with the square of their number; below, its laziness wins.
  static let fewestUnited = 100

  /// How a query becomes Xapian's tree.
  struct Form {
    /// Whether weights count here; they do not in a filter or in what is excluded.
    var isWeighted: Bool
    /// Whether many terms may be read as one union.
    var allowsUnion: Bool

    fileprivate var unweighted: Form { Form(isWeighted: false, allowsUnion: allowsUnion) }
  }

  init(_ query: Query, _ form: Form) throws(XapianError) {
    try self.init(query, form, depth: 0)
  }

  private init(pointer: OpaquePointer?) {
    self.pointer = written(pointer)
  }

  private init(_ query: Query, _ form: Form, depth: Int) throws(XapianError) {
    guard depth < Self.deepest else {
      throw XapianError(code: .invalidArgument, message: "query nested too deeply")
    }
    var out: OpaquePointer?
    switch query {
    case .nothing:
      try check(cxapian_query_nothing(&out))
    case .everything:
      try check(cxapian_query_everything(&out))
    case .term(let term, let frequency):
      try check(
        term.withCBytes { cxapian_query_term($0, UInt32(clamping: max(1, frequency)), &out) })
    case .all(let parts):
      self = try Self.join(CXAPIAN_AND, parts.map { ($0, form) }, depth: depth)
      return
    case .any(let parts):
      self = try Self.alternatives(CXAPIAN_OR, parts, form, depth: depth)
      return
    case .excluding(let kept, let removed):
      self = try Self.join(
        CXAPIAN_AND_NOT, [(kept, form), (removed.withoutMaybe, form.unweighted)], depth: depth)
      return
    case .maybe(let required, let optional):
      self = try Self.join(
        CXAPIAN_AND_MAYBE, [(required, form), (optional, form)], depth: depth)
      return
    case .filter(let kept, let filter):
      self = try Self.join(
        CXAPIAN_FILTER, [(kept, form), (filter.withoutMaybe, form.unweighted)], depth: depth)
      return
    case .phrase(let terms, let window):
      self = try Self.join(
        CXAPIAN_PHRASE, terms.map { (.term($0), form) }, parameter: window, depth: depth)
      return
    case .near(let terms, let window):
      self = try Self.join(
        CXAPIAN_NEAR, terms.map { (.term($0), form) }, parameter: window, depth: depth)
      return
    case .synonym(let parts):
      self = try Self.alternatives(CXAPIAN_SYNONYM, parts, form, depth: depth)
      return
    case .elite(let parts, let size):
      self = try Self.join(
        CXAPIAN_ELITE_SET, parts.map { ($0, form) }, parameter: size, depth: depth)
      return
    case .valueRange(let slot, let low, let high):
      try check(
        low.withCBytes { low in
          high.withCBytes { high in cxapian_query_value_range(slot, low, high, &out) }
        })
    case .valueAtLeast(let slot, let low):
      try check(
        low.withCBytes {
          cxapian_query_value_range(slot, $0, cxapian_bytes(data: nil, size: 0), &out)
        })
    case .valueAtMost(let slot, let high):
      try check(
        high.withCBytes {
          cxapian_query_value_range(slot, cxapian_bytes(data: nil, size: 0), $0, &out)
        })
    case .wildcard(let prefix, let limit):
      try check(prefix.withCBytes { cxapian_query_wildcard($0, UInt32(clamping: limit), &out) })
    case .boost(let part, let factor):
      let inner = try QueryHandle(part, form, depth: depth + 1)
      try check(cxapian_query_scale(inner.pointer, factor, &out))
    }
    self.init(pointer: out)
  }

  /// Joins alternatives; many plain terms become one union where only matching counts.
  private static func alternatives(
    _ operation: cxapian_operator, _ parts: [Query], _ form: Form, depth: Int
  ) throws(XapianError) -> QueryHandle {
    guard !form.isWeighted, form.allowsUnion, parts.count >= fewestUnited else {
      return try join(operation, parts.map { ($0, form) }, depth: depth)
    }
    var terms: [String] = []
    var others: [Query] = []
    for part in parts {
      if case .term(let term, _) = part { terms.append(term) } else { others.append(part) }
    }
    guard terms.count >= fewestUnited else {
      return try join(operation, parts.map { ($0, form) }, depth: depth)
    }
    return try join(
      CXAPIAN_OR, others.map { ($0, form) }, and: try QueryHandle(unionOf: terms), depth: depth)
  }

  private init(unionOf terms: [String]) throws(XapianError) {
    var bytes: [UInt8] = []
    let ends = terms.map { term in
      bytes.append(contentsOf: term.utf8)
      return bytes.count
    }
    var out: OpaquePointer?
    try check(bytes.withCBytes { cxapian_query_union($0, ends, ends.count, &out) })
    self.init(pointer: out)
  }

  private static func join(
    _ operation: cxapian_operator, _ parts: [(Query, Form)], parameter: Int = 0,
    and last: consuming QueryHandle? = nil, depth: Int
  ) throws(XapianError) -> QueryHandle {
    // An array cannot hold noncopyable handles, so the pointers are freed here by hand.
    var pointers: [OpaquePointer?] = []
    pointers.reserveCapacity(parts.count + 1)
    defer { for pointer in pointers { cxapian_query_free(pointer) } }
    if let last { pointers.append(last.released()) }
    for (part, form) in parts {
      pointers.append(try QueryHandle(part, form, depth: depth + 1).released())
    }
    var out: OpaquePointer?
    try check(
      cxapian_query_join(
        operation, &pointers, pointers.count, UInt32(clamping: parameter), &out))
    return QueryHandle(pointer: out)
  }

  /// Gives the pointer to the caller, who frees it.
  private consuming func released() -> OpaquePointer {
    let pointer = pointer
    discard self
    return pointer
  }

  deinit { cxapian_query_free(pointer) }
}

extension Query {
  /// The same matches without parts that only add weight, which counts for nothing in a filter.
  ///
  /// libxapian 1.4.22 reads uninitialised memory and returns wrong documents for
  /// `A AND_NOT (B FILTER (C AND_MAYBE D))`.
  fileprivate var withoutMaybe: Query {
    switch self {
    case .maybe(let required, _): required.withoutMaybe
    case .all(let parts): .all(parts.map(\.withoutMaybe))
    case .any(let parts): .any(parts.map(\.withoutMaybe))
    case .synonym(let parts): .synonym(parts.map(\.withoutMaybe))
    case .elite(let parts, let size): .elite(parts.map(\.withoutMaybe), size: size)
    case .excluding(let kept, let removed):
      .excluding(kept.withoutMaybe, removed.withoutMaybe)
    case .filter(let kept, let filter): .filter(kept.withoutMaybe, by: filter.withoutMaybe)
    case .boost(let part, let factor): .boost(part.withoutMaybe, factor)
    case .nothing, .everything, .term, .phrase, .near, .valueRange, .valueAtLeast, .valueAtMost,
      .wildcard:
      self
    }
  }
}

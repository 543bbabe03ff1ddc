internal import Records

extension SavedSearches {
  /// Returns what is new to a search: records that did not match, or stood there in other
  /// words, when somebody last looked.
  ///
  /// - Parameters:
  ///   - name: The search.
  ///   - request: Its query, with who asks and what counts; limits do not matter.
  ///   - index: The index.
  /// - Returns: The new records and all that match, in the order of the request.
  /// - Throws: ``SavedSearchError`` for a name that does not do, ``IndexError``.
  public func news(
    of name: String, _ request: SearchRequest, in index: SearchIndex
  ) throws -> (fresh: [RecordEntry], all: [RecordEntry]) {
    let all = try index.entries(matching: request)
    guard let seen = try seen(of: name) else { return (all, all) }
    return (all.filter { !seen.contains(Self.mark(of: $0)) }, all)
  }
}

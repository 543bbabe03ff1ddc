public import Records

/// What to search for and what to give back.
public struct SearchRequest: Sendable {
  /// The order of the hits.
  public enum Order: Sendable, Hashable {
    /// Best match first.
    case relevance
    /// Newest first.
    case newest
    /// Oldest first.
    case oldest
  }

  /// The query as understood.
  public var query: QueryNode
  /// How many hits to pass over.
  public var offset = 0
  /// At most this many hits.
  public var limit = 10
  /// The order of the hits.
  public var order = Order.relevance
  /// The fields by which all matches are counted.
  public var facets: [Field] = [.town, .villages, .type]

  /// Creates a request for the best ten hits.
  public init(_ query: QueryNode) {
    self.query = query
  }
}

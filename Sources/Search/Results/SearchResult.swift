public import Records

/// The outcome of a search.
public struct SearchResult: Sendable {
  /// A record that matches.
  public struct Hit: Sendable {
    /// What the index knows of the record.
    public let record: RecordEntry
    /// The weight, 0 or more; comparable only within one search.
    public let score: Double
    /// The best passages of the original; empty where the file is gone.
    public let snippets: [Snippet]
    /// The other forms without which the record would not match, in the order of the query.
    public let variants: [QueryPhrase.Variant]
    /// Whether the file has changed or gone since it was indexed.
    public let isStale: Bool
  }

  /// How many matches have a value.
  public struct FacetCount: Sendable, Hashable {
    /// The value.
    public let value: String
    /// The number of records.
    public let count: Int
  }

  /// The counts of one field over all matches, highest first.
  public struct Facet: Sendable {
    /// The field.
    public let field: Field
    /// The counts.
    public let counts: [FacetCount]
  }

  /// How many records meet one condition of a query, whatever else it asks.
  public struct Condition: Sendable, Hashable {
    /// The condition.
    public let query: QueryNode
    /// The number of records.
    public let total: Int
  }

  /// The query as it was answered: with the forms that counted, and relaxed where it was.
  public let query: QueryNode
  /// How many records match, exactly; of a relaxed query those that come near.
  public let total: Int
  /// How many of them match only through a synonym or another way of writing a number.
  public let throughVariants: Int
  /// Whether nothing matched as it stands and the best matches are given instead.
  public let isRelaxed: Bool
  /// The hits asked for.
  public let hits: [Hit]
  /// The counts by field, in the order asked for; empty ones are left out.
  public let facets: [Facet]
  /// Where nothing matches although each of several conditions might: how many records meet each.
  public internal(set) var conditions: [Condition] = []
  /// The values asked for that no record has, in the order of the query.
  public internal(set) var unknownValues: [UnknownValue] = []
}

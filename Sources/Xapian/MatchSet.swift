/// The outcome of a search: plain values that outlive the database.
public struct MatchSet: Sendable {
  /// One matching document.
  public struct Match: Sendable {
    /// The document's number, from 1.
    public let id: DocumentID
    /// The weight, 0 or more; comparable only within one search.
    public let weight: Double
    /// The weight as a percentage of the best possible, 0 to 100.
    public let percent: Int
    /// The place among all matches, from 0.
    public let rank: Int
    /// How many documents collapsing hid behind this one, at least.
    public let collapseCount: Int
    /// The document's data; empty where it was not asked for.
    public let data: [UInt8]
    /// The document's values in the slots asked for; a slot without a value is absent.
    public let values: [UInt32: [UInt8]]
    /// The query terms the document holds; empty where they were not asked for.
    public let terms: [String]
  }

  /// The count of one value of a facet.
  public struct FacetCount: Sendable, Hashable {
    /// The value.
    public let value: String
    /// How many of the matches have it.
    public let count: Int
  }

  /// The matches asked for, in the order asked for.
  public let matches: [Match]
  /// At least this many documents match.
  public let lowerBound: Int
  /// About this many documents match.
  public let estimated: Int
  /// At most this many documents match.
  public let upperBound: Int
  /// For each facet asked for, in that order, the counts: highest first, then by value.
  public let facets: [[FacetCount]]
}

/// A document's number within a database, from 1.
public typealias DocumentID = UInt32

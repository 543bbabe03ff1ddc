/// What to search for and how to order and count what is found; a plain value.
///
/// - SeeAlso: <https://xapian.org/docs/apidoc/html/classXapian_1_1Enquire.html>
public struct Enquiry: Sendable {
  /// How matches are weighted.
  public enum Weighting: Sendable, Hashable {
    /// BM25 with Xapian's parameters: k1 ≥ 0, k2 ≥ 0, k3 ≥ 0, 0 ≤ b ≤ 1, minimum length 0…1.
    case bm25(
      k1: Double = 1, k2: Double = 0, k3: Double = 1, b: Double = 0.5,
      minimumLength: Double = 0.5)
    /// No weights: all matches are equal.
    case boolean
    /// TF-IDF with Xapian's default normalisation.
    case tfidf
  }

  /// The order of the matches.
  public enum Order: Sendable, Hashable {
    /// Highest weight first.
    case relevance
    /// By the value in a slot, in byte order.
    case value(slot: UInt32, descending: Bool)
    /// By value, then weight.
    case valueThenRelevance(slot: UInt32, descending: Bool)
    /// By weight, then value.
    case relevanceThenValue(slot: UInt32, descending: Bool)
  }

  /// A slot whose values are counted over all matches.
  public struct Facet: Sendable, Hashable {
    /// The slot.
    public var slot: UInt32
    /// The byte that cuts a value into several; nil where a document has one value only.
    public var separator: UInt8?

    /// Creates a request for the counts of a slot.
    public init(slot: UInt32, separator: UInt8? = nil) {
      self.slot = slot
      self.separator = separator
    }
  }

  /// Keeps only the best few matches for each value of a slot.
  public struct Collapse: Sendable, Hashable {
    /// The slot whose equal values collapse.
    public var slot: UInt32
    /// How many matches each value keeps; 1 or more.
    public var limit: Int

    /// Creates a request to collapse.
    public init(slot: UInt32, limit: Int = 1) {
      self.slot = slot
      self.limit = limit
    }
  }

  /// The query.
  public var query: Query
  /// How many matches to pass over.
  public var offset = 0
  /// At most this many matches; 0 only counts.
  public var limit = 10
  /// Counts are exact where at most this many documents match; facets need all of them.
  public var checkAtLeast = 0
  /// How matches are weighted.
  public var weighting = Weighting.bm25()
  /// The order of the matches.
  public var order = Order.relevance
  /// Collapsing by a value; nil for none.
  public var collapse: Collapse?
  /// The least weight of a match; 0 for none.
  public var weightCutoff = 0.0
  /// The least percentage of a match, 0 to 100.
  public var percentCutoff = 0
  /// The slots to count over the matches.
  public var facets: [Facet] = []
  /// Whether each match carries its document's data.
  public var fetchesData = true
  /// The slots whose values each match carries.
  public var fetchesValues: [UInt32] = []
  /// Whether each match carries the query terms it holds.
  public var fetchesTerms = false

  /// Creates an enquiry for a query with Xapian's defaults.
  public init(_ query: Query) {
    self.query = query
  }
}

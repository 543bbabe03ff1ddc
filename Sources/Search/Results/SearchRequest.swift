public import Records

/// What to search for and what to give back.
public struct SearchRequest: Sendable {
  /// The order of the hits.
  public enum Order: Sendable, Hashable {
    /// Best match first.
    case relevance
    /// By a field's value; records without one come first, or last where descending.
    case field(Field, descending: Bool)
  }

  /// What to do with a query that finds nothing as it stands.
  public enum Relaxation: Sendable, Hashable {
    /// Answers that there is nothing.
    case never
    /// Looks for the best match where the query is a question or several words.
    case questions
    /// Looks for the best match to any unquoted text.
    case always
  }

  /// The query as understood.
  public var query: QueryNode
  /// How many hits to pass over.
  public var offset = 0
  /// At most this many hits; 0 only counts.
  public var limit = 10
  /// The order of the hits.
  public var order = Order.relevance
  /// The fields by which all matches are counted.
  public var facets: [Field] = [.town, .villages, .type, .category, .status, .calendarYear]
  /// Whether the county's synonyms count.
  public var usesSynonyms = true
  /// Whether other ways of writing a number count.
  public var usesNumerals = true
  /// What to do with a query that finds nothing as it stands.
  public var relaxation = Relaxation.questions
  /// Who asks; nothing that is closed to them is found or counted.
  public var audience = Audience.unrestricted
  /// How many passages each hit shows; 0 for none, which spares reading the files.
  public var passages = 2
  /// How much of the text a passage shows on either side of a match, in characters.
  public var context = 28

  /// What covers personal data in the passages; nil to show them as they stand.
  public var mask: PersonalDataMask?

  /// The paths of the only records to be considered; nil for all.
  var only: [String]?

  /// Creates a request for the best ten hits.
  public init(_ query: QueryNode) {
    self.query = query
  }
}

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
  public var audience = Audience.station
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

/// Who may see a record: the circles of the header's 公开, from the narrowest.
public enum Audience: String, Sendable, Hashable, CaseIterable {
  /// The station itself, which sees everything.
  case station = "站内"
  /// Other stations of the town.
  case town = "镇内"
  /// Other towns of the county.
  case county = "县内"
  /// Anybody.
  case everybody = "公示"

  /// The values of 公开 that this circle may see.
  var visible: [String] {
    let all = Audience.allCases
    return all.drop { $0 != self }.map(\.rawValue)
  }
}

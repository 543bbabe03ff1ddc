public import ChineseText
public import Records

/// A query as understood: the tree that the parser makes and the compiler reads.
public indirect enum QueryNode: Sendable, Hashable {
  /// Every record.
  case everything
  /// Text that stands contiguously within a paragraph.
  case phrase(QueryPhrase)
  /// A Latin word that begins so.
  case prefix(String)
  /// Two texts in either order with at most so many characters between them.
  case near(QueryPhrase, QueryPhrase, distance: Int)
  /// Text that matches a regular expression within a paragraph.
  case pattern(TextPattern)
  /// A field that holds the text.
  case field(Field, String)
  /// A date field that falls within the period; an open end is nil.
  case dates(Field, from: CivilDate?, to: CivilDate?)
  /// A figure between two bounds, ends included; an open end is nil.
  case numbers(Field, low: Double?, high: Double?)
  /// Records in which a field is filled in.
  case present(Field)
  /// Records in which a field is empty; of an issue's field, those with an issue that lacks it.
  case absent(Field)
  /// Text that shares as many characters with the phrases as possible; see `relaxed`.
  case likeness([QueryPhrase])
  /// Records that match a part, which neither weighs nor is marked.
  case condition(QueryNode)
  /// Records that match all parts.
  case all([QueryNode])
  /// Records that match at least one part.
  case any([QueryNode])
  /// Records that do not match the part.
  case not(QueryNode)
}

/// A text to be found, with the other forms that count for it.
public struct QueryPhrase: Sendable, Hashable {
  /// Why another form counts.
  public enum Reason: String, Sendable, Hashable {
    /// A synonym of the county's list.
    case synonym = "同义词"
    /// Another way of writing a number.
    case numeral = "数字写法"
  }

  /// Another form of the phrase.
  public struct Variant: Sendable, Hashable {
    /// The form.
    public let text: String
    /// Why it counts.
    public let reason: Reason
  }

  /// The text as typed.
  public let text: String
  /// Whether it was quoted: nothing but the text itself is meant.
  public let isQuoted: Bool
  /// Whether it was typed with a question mark.
  public let isQuestion: Bool
  /// The other forms that count; empty until ``QueryNode/expanded(by:)``.
  public internal(set) var variants: [Variant] = []
  /// Whether the index gives candidates only and their text decides: a position list is read for
  /// every character of a phrase in every record that holds them all.
  let isLong: Bool

  /// Longer phrases are compared with the text; in characters of the search form.
  private static let longest = 128

  init(_ text: String, isQuoted: Bool = false, isQuestion: Bool = false) {
    isLong = text.utf8.count > Self.longest && FoldedText(text).scalars.count > Self.longest
    self.text = text
    self.isQuoted = isQuoted
    self.isQuestion = isQuestion
  }

  /// The phrase without other forms.
  var literal: QueryPhrase {
    QueryPhrase(text, isQuoted: isQuoted, isQuestion: isQuestion)
  }

  /// The text and its other forms.
  var forms: [String] { [text] + variants.map(\.text) }
}

extension QueryNode {
  /// Applies a body to every node from the leaves up.
  func mapped(_ body: (QueryNode) -> QueryNode) -> QueryNode {
    switch self {
    case .all(let parts): body(.all(parts.map { $0.mapped(body) }))
    case .any(let parts): body(.any(parts.map { $0.mapped(body) }))
    case .not(let part): body(.not(part.mapped(body)))
    case .condition(let part): body(.condition(part.mapped(body)))
    default: body(self)
    }
  }

  /// The phrases that a match may show, leaving out what is excluded.
  public var phrases: [QueryPhrase] {
    switch self {
    case .phrase(let phrase): [phrase]
    case .near(let left, let right, _): [left, right]
    case .likeness(let phrases): phrases
    case .all(let parts), .any(let parts): parts.flatMap(\.phrases)
    case .everything, .prefix, .pattern, .field, .dates, .numbers, .present, .absent, .not,
      .condition:
      []
    }
  }

  /// The parts that must be compared with the text itself, each once.
  var textNodes: Set<QueryNode> {
    switch self {
    case .near, .pattern: [self]
    case .phrase(let phrase) where phrase.isLong: [self]
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.textNodes) }
    case .not(let part), .condition(let part): part.textNodes
    default: []
    }
  }

  /// A query that the index can answer and that leaves out nothing of this one.
  var superset: QueryNode {
    mapped { node in
      guard case .not(let part) = node, part.needsText else { return node }
      return .everything
    }
  }

  /// Whether a part must be compared with the text itself.
  var needsText: Bool { !textNodes.isEmpty }
}

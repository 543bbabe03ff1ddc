public import ChineseText
public import Records

/// A query as understood: the tree that the parser makes and the compiler reads.
public indirect enum QueryNode: Sendable, Hashable {
  /// Every record.
  case everything
  /// Text that stands contiguously within a paragraph.
  case phrase(String)
  /// A Latin word that begins so.
  case prefix(String)
  /// A field that holds the text.
  case field(Field, String)
  /// A date field that falls within the period; an open end is nil.
  case dates(Field, from: CivilDate?, to: CivilDate?)
  /// Records that match all parts.
  case all([QueryNode])
  /// Records that match at least one part.
  case any([QueryNode])
  /// Records that do not match the part.
  case not(QueryNode)

  /// The phrases and word beginnings that a match shows, leaving out what is excluded.
  public var needles: [String] {
    switch self {
    case .phrase(let text), .prefix(let text): [text]
    case .all(let parts), .any(let parts): parts.flatMap(\.needles)
    case .everything, .field, .dates, .not: []
    }
  }
}

extension QueryNode: CustomStringConvertible {
  /// How the query was understood, in Chinese.
  public var description: String {
    switch self {
    case .everything: "全部"
    case .phrase(let text): "“\(text)”"
    case .prefix(let text): "\(text)*"
    case .field(let field, let value): "\(field.name):“\(value)”"
    case .dates(let field, let from, let to):
      "\(field.name):\(from?.description ?? "")..\(to?.description ?? "")"
    case .all(let parts): "(" + parts.map(\.description).joined(separator: " 且 ") + ")"
    case .any(let parts): "(" + parts.map(\.description).joined(separator: " 或 ") + ")"
    case .not(let part): "非 \(part)"
    }
  }
}

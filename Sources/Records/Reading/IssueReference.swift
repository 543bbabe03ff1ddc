/// An issue named under 关联, with how it belongs: `东马-2010-004（同类）`.
public struct IssueReference: Sendable, Hashable {
  /// The issue's number.
  public let id: String
  /// How it belongs, as written in the brackets; nil without any.
  public let relation: String?

  /// Returns the issues that a value names.
  ///
  /// Numbers of issues end in digits; anything else names a record or is a person's words.
  public static func read(_ value: String) -> [IssueReference] {
    KeyValueLine.items(of: value).compactMap { part in
      let id = part.prefix { !"（(".contains($0) }.filter { !$0.isWhitespace }
      guard id.last?.isNumber == true else { return nil }
      let bracket = part.drop { !"（(".contains($0) }.dropFirst()
      let relation = bracket.prefix { !"）)".contains($0) }.filter { !$0.isWhitespace }
      return IssueReference(id: String(id), relation: relation.isEmpty ? nil : String(relation))
    }
  }
}

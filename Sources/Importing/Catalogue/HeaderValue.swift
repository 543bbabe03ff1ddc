public import Records

/// A line of a header to be written.
public struct HeaderValue: Sendable, Hashable {
  /// The field.
  public let field: Field
  /// Its value.
  public let value: String
}

/// One `键：值` of a header or an issue block.
public struct HeaderEntry: Sendable, Hashable {
  /// The key as typed, without spaces around it.
  public let key: String
  /// The field it names; nil for an unknown key.
  public let field: Field?
  /// The value as typed, without spaces around it; continuation lines are joined to it.
  public internal(set) var value: String
  /// The line, from 1.
  public let line: Int
  /// The bytes of the value on its first line.
  public let valueRange: Range<Int>
}

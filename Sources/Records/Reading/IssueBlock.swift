public import ChineseText

/// An issue that the people raised, as a block in a record's body.
public struct IssueBlock: Sendable, Hashable {
  /// The issue's number (编号); empty where none was written.
  public let id: String
  /// The line of 【问题】, from 1.
  public let line: Int
  /// The bytes of the block.
  public let range: Range<Int>
  /// The block's `键：值` lines in order.
  public let entries: [HeaderEntry]

  /// The first value of a field that is not empty.
  public subscript(field: Field) -> String? {
    entries.first { $0.field == field && !$0.value.isEmpty }?.value
  }

  /// Returns the first entry of a field.
  public func entry(_ field: Field) -> HeaderEntry? {
    entries.first { $0.field == field }
  }

  /// Returns the date of a field; nil where it is absent or no date.
  public func date(_ field: Field) -> CivilDate? {
    self[field].flatMap { ChineseDate.parse($0, relativeTo: nil)?.first }
  }
}

public import ChineseText

/// An issue that the people raised: a block of the kind ``BlockKind/issue``.
public typealias IssueBlock = RecordBlock

/// A block in a record's body: an issue, an item of a plan, a commitment, a pair, a person.
public struct RecordBlock: Sendable, Hashable {
  /// What the block is.
  public let kind: BlockKind
  /// What stands behind the block's mark: a number (编号), an office or the name of a thing;
  /// empty where nothing does.
  public let id: String
  /// The line of the mark, from 1.
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

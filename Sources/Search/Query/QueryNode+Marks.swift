internal import ChineseText
public import Records

extension QueryNode {
  /// Returns what the query marks in a record: ranges of bytes of its text as UTF-8, in order,
  /// without overlaps.
  public func marks(in record: Record) -> [Range<Int>] {
    let text = RecordText(record)
    return text.marks(of: self).map { text.folded.sourceRange(of: $0) }
  }
}

public import Records

extension IssueEntry {
  /// Returns the entries of a record's issue blocks, as the index would keep them.
  public static func entries(of record: Record, places: PlaceBook) -> [IssueEntry] {
    let place = RecordPlace(record: record, places: places)
    return record.issues.enumerated().map { ordinal, block in
      IssueEntry(
        block: block, ordinal: ordinal, record: record,
        place: RecordPlace(block: block, record: place, places: places))
    }
  }

  /// Returns the line of a field in the file, or that of the block where it is absent.
  public func line(of field: Field) -> Int {
    lines.first { $0.key == field.name && !$0.value.isEmpty }?.line ?? line
  }
}

internal import Records

/// A ledger to be written as a record.
public struct PlannedLedger: Sendable {
  /// The path below the corpus.
  public let path: String
  /// The title.
  public let title: String
  /// The header's lines in order.
  public let header: [HeaderValue]
  /// The body.
  public let body: String
  /// The file that is written beside it.
  public let log: LedgerLog
  /// The path of a record with the same text.
  public let duplicateOf: String?

  /// The record as it is written.
  public var recordText: String {
    RecordWriter.text(header: header.map { ($0.field, $0.value) }, body: body)
  }
}

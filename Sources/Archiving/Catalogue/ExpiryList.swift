public import Records

/// The numbered records whose period is over: they are due for 鉴定.
public struct ExpiryList: Sendable {
  /// A record that is due.
  public struct Entry: Sendable {
    /// The number.
    public let number: ArchivalNumber
    /// The record's path below the corpus.
    public let path: BytePath
    /// The last year in which it had to be kept.
    public let lastYear: Int
  }

  /// The records that are due, those due longest first.
  public let entries: [Entry]

  /// Lists what is due in a year: what had to be kept until the year before or less.
  ///
  /// - Throws: ``ArchiveError`` where the ledger cannot be read.
  public init(_ corpus: Corpus, in year: Int) throws(ArchiveError) {
    entries = try NumberLedger(corpus).entries.compactMap { entry -> Entry? in
      guard entry.state == .given, let path = entry.path,
        let last = entry.number.series.retention.lastYear(
          ofRecordFrom: entry.number.series.year), last < year
      else { return nil }
      return Entry(number: entry.number, path: path, lastYear: last)
    }.sorted { ($0.lastYear, $0.number) < ($1.lastYear, $1.number) }
  }
}

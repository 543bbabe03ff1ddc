internal import ChineseText
public import Records

/// A record as the archivist sees it: 件 (DA/T 22-2015, 3.2).
public struct ArchiveItem: Sendable {
  /// The record.
  public let record: Record
  /// The type as the vocabulary has it; nil where there is none.
  public let type: String?
  /// What is wrong with the record.
  public let findings: [Finding]

  init(_ record: Record, rules: CountyRules) {
    self.record = record
    type = record.type.flatMap { rules.vocabularies.resolve($0, in: .types) }
    findings = RecordChecker(rules: rules).check(record)
  }

  /// The path below the corpus.
  public var path: BytePath { BytePath(record.path) }

  /// The year under which the record is filed: that of its 档号, else that of its day.
  ///
  /// Plans and reports on other years go by the day on which they were written (DA/T 22-2015,
  /// 5.4.1); 年度 counts only where an archivist wrote it, together with other keys of archives.
  public var year: Int? {
    if let number = record[.archivalNumber].flatMap(ArchivalNumber.init(parsing:)) {
      return number.series.year
    }
    let keys: [Field] = [.fonds, .retention, .agency, .item, .archived]
    if keys.contains(where: { record[$0] != nil }), let written = record[.year],
      let year = ChineseDate.parse(written, relativeTo: nil)?.first.year ?? Int(written)
    {
      return year
    }
    return record.date?.year ?? record.period?.last.year
  }

  /// The faults that stand in the way of a number or a seal.
  public var errors: [Finding] { findings.filter { $0.severity == .error } }

  /// Returns a finding at a key of the header, or at its beginning.
  func finding(
    _ code: FindingCode, at field: Field? = nil, _ message: String, _ remedy: String
  ) -> Finding {
    let entry = field.flatMap(record.entry)
    return Finding(
      code: code, path: record.path, line: entry?.line ?? 1,
      column: entry.map { record.source.column(at: $0.valueRange.lowerBound) } ?? 1,
      message: message, remedy: remedy)
  }
}

/// All records of a corpus, read and checked once.
public struct ItemShelf: Sendable {
  /// The records in order of their paths; those marked as state secrets are left out.
  public private(set) var items: [ArchiveItem] = []
  /// What could not be read, and the records that are left out.
  public private(set) var findings: [Finding]

  /// Reads the records of a corpus.
  public init(_ corpus: Corpus) {
    let listing = corpus.list()
    findings = listing.findings
    for file in listing.files {
      let (record, finding) = corpus.read(file.path)
      if let finding { findings.append(finding) }
      guard let record else { continue }
      let item = ArchiveItem(record, rules: corpus.rules)
      if record.isRefused {
        findings += item.findings.filter { $0.code == .refused }
      } else {
        items.append(item)
      }
    }
  }

  /// Returns the records that are filed under a year, by day, then by path.
  public func items(of year: Int) -> [ArchiveItem] {
    items.filter { $0.year == year }.sorted { left, right in
      left.record.date == right.record.date
        ? left.path < right.path
        : (left.record.date?.dayNumber ?? .min) < (right.record.date?.dayNumber ?? .min)
    }
  }
}

public import Records

/// Records the digests of all files, and what became of the recorded ones.
public struct FixityRecorder: Sendable {
  /// What was recorded.
  public struct Report: Sendable {
    /// How many files the list holds now.
    public let fileCount: Int
    /// How the files differed from the list before; nil where there was none.
    public let comparison: FixityComparison?
    /// What could not be read and therefore was not recorded.
    public let findings: [Finding]
    /// Whether anything was written.
    public let hasWritten: Bool
    /// The sealed years of which files are not as they were sealed.
    public let brokenSeals: [Int]
    /// How many lines of an earlier log of uncovered readings came into the event log.
    public let carriedOver: Int
  }

  private let corpus: Corpus

  /// Creates a recorder for a corpus.
  public init(_ corpus: Corpus) {
    self.corpus = corpus
  }

  /// Records all files as they are now.
  ///
  /// The ledger of numbers follows records that were moved or edited. Years that are sealed stay
  /// as they were sealed: their changes remain findings.
  ///
  /// - Parameters:
  ///   - author: Who does it, by role.
  ///   - moment: When.
  /// - Returns: What was recorded.
  /// - Throws: ``ArchiveError`` where the archive's files cannot be read or written.
  public func record(
    by author: String, at moment: Moment = .now
  ) throws(ArchiveError) -> Report {
    let carriedOver = try EarlierReadings(corpus).carryOver(by: author, at: moment)
    let survey = FixitySurvey(corpus)
    let known = try FixityManifest.recorded(in: corpus)
    let unreadable = Set(survey.findings.map(\.path))
    let comparison = known.map {
      FixityComparison(
        recorded: $0.digests, present: survey.digests, unreadable: unreadable)
    }
    var list = FixityManifest(remark: FixityManifest.corpusRemark)
    list.digests = survey.digests
    for (path, digest) in known?.digests ?? [:] where unreadable.contains(path.description) {
      list.digests[path] = digest
    }
    let digest = ContentDigest(of: list.bytes)
    let log = EventLog(corpus)
    let last = try log.read().lines(on: ArchiveFolder.manifest).last?.event.digest
    let isNew = known == nil || comparison?.isClean == false || last != digest
    if isNew {
      try ArchiveFolder(corpus).write(list.bytes, to: ArchiveFolder.manifest)
      let event = LogEvent(
        .recorded, ArchiveFolder.manifest, digest: digest, note: "\(list.digests.count)个文件")
      let events = comparison.map { Self.events($0, survey.digests) } ?? []
      try log.append(events + [event], by: author, at: moment)
    }
    let seals = try YearSeal.all(in: corpus)
    if let comparison {
      try follow(comparison, survey.digests, sealed: seals.map(\.year), by: author, at: moment)
    }
    return Report(
      fileCount: list.digests.count, comparison: comparison, findings: survey.findings,
      hasWritten: isNew, brokenSeals: seals.filter { $0.isBroken(by: survey.digests) }.map(\.year),
      carriedOver: carriedOver)
  }

  private static func events(
    _ comparison: FixityComparison, _ digests: [BytePath: ContentDigest]
  ) -> [LogEvent] {
    comparison.changed.map { LogEvent(.edited, $0.description, digest: digests[$0]) }
      + comparison.moved.map {
        LogEvent.moved(from: $0.from, to: $0.to, digest: digests[$0.to])
      }
      + comparison.missing.map { LogEvent(.deleted, $0.description) }
      + comparison.added.map { LogEvent(.added, $0.description, digest: digests[$0]) }
  }

  /// Takes what became of numbered records over into the ledgers of the years that are open; those
  /// of a sealed year stay as they were sealed, and follow once it is opened.
  private func follow(
    _ comparison: FixityComparison, _ digests: [BytePath: ContentDigest], sealed: [Int],
    by author: String, at moment: Moment
  ) throws(ArchiveError) {
    var ledger = try NumberLedger(corpus)
    // A ledger with lines that cannot be read would lose them.
    guard ledger.findings.isEmpty else { return }
    // What was moved while its year was sealed stands in the log.
    let earlier = try EventLog(corpus).read().moves
    let now = comparison.moved.map { ($0.from, $0.to) }
    let moves = Dictionary(earlier + now) { _, latest in latest }
    for year in ledger.follow(moves, digests, besides: sealed).sorted() {
      let written = try ledger.write(year: year)
      let event = LogEvent(
        .numbered, written.path, digest: written.digest, note: "改记移动、修改过的记录")
      try EventLog(corpus).append([event], by: author, at: moment)
    }
  }
}

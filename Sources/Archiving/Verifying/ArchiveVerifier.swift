public import Records

/// Verifies a corpus: its files, its log, its numbers and its seals.
public struct ArchiveVerifier: Sendable {
  /// What was found.
  public struct Report: Sendable {
    /// How the files differ from what was recorded; nil where nothing ever was.
    public let comparison: FixityComparison?
    /// How many files were read.
    public let fileCount: Int
    /// The log.
    public let history: LogHistory
    /// The line of the log that tells who recorded last and when.
    public let lastRecording: LogLine?
    /// The years that are sealed.
    public let sealedYears: [Int]
    /// Everything that a person should look at, in order of the paths.
    public let findings: [Finding]
  }

  private let corpus: Corpus

  /// Creates a verifier for a corpus.
  public init(_ corpus: Corpus) {
    self.corpus = corpus
  }

  /// Verifies everything; nothing is written.
  ///
  /// - Parameter shelf: The records of the corpus, where they were read already.
  /// - Returns: What was found.
  /// - Throws: ``ArchiveError`` where the archive's own files cannot be read.
  public func verify(_ shelf: ItemShelf? = nil) throws(ArchiveError) -> Report {
    let survey = FixitySurvey(corpus)
    let manifest = try FixityManifest.recorded(in: corpus)
    let history = try EventLog(corpus).read()
    let ledger = try NumberLedger(corpus)
    let seals = try YearSeal.all(in: corpus)
    let items = (shelf ?? ItemShelf(corpus)).items
    let comparison = manifest.map {
      FixityComparison(
        recorded: $0.digests, present: survey.digests,
        unreadable: Set(survey.findings.map(\.path)))
    }
    var findings = survey.findings + (manifest?.findings ?? []) + (comparison?.findings ?? [])
    findings += history.allFindings + ledger.findings + NumberCheck(ledger, items: items).findings()
    findings += try changedArchiveFiles(history)
    for seal in seals { findings += try check(seal, survey, items) }
    return Report(
      comparison: comparison, fileCount: survey.digests.count, history: history,
      lastRecording: history.lines.last { $0.event.kind == .recorded },
      sealedYears: seals.map(\.year), findings: findings.sorted())
  }

  /// The archive's own files that are not as the log says, and those that it does not know.
  private func changedArchiveFiles(_ history: LogHistory) throws(ArchiveError) -> [Finding] {
    let folder = ArchiveFolder(corpus)
    let paths =
      [ArchiveFolder.manifest] + folder.list(ArchiveFolder.ledgers, ending: ".txt")
      + folder.list(ArchiveFolder.seals, ending: ".sha256")
    var expected: [String: ContentDigest?] = [:]
    for line in history.lines where line.event.subject.hasPrefix(Corpus.archiveFolder + "/") {
      if line.event.kind == .joined { continue }
      expected[line.event.subject] = line.event.digest
    }
    var findings: [Finding] = []
    if expected[EarlierReadings.path] == nil,
      try EarlierReadings(corpus).unknownDigest(to: history) != nil
    {
      findings.append(
        Finding(
          code: .archiveFileChanged, path: EarlierReadings.path, line: 1, column: 1,
          message: "这是早先的看原文记录，还没有并入日志，被人删改也看不出来。",
          remedy: "核对无误后运行 minqing archive record，里面的每一行会并入日志；文件留着。"))
    }
    for path in Set(paths).union(expected.keys).sorted() {
      let digest = try folder.read(path).map { ContentDigest(of: $0) }
      guard digest != (expected[path] ?? nil) else { continue }
      findings.append(
        Finding(
          code: .archiveFileChanged, path: path, line: 1, column: 1,
          message: digest == nil ? "日志里写下的这个文件不见了。" : "这个文件和日志最后写下的不同：它在程序之外被改过。",
          remedy: "请从备份或版本库取回；两份资料合并之后，核对无误的清单用 minqing archive record 重新登记。"))
    }
    return findings
  }

  private func check(
    _ seal: YearSeal, _ survey: FixitySurvey, _ items: [ArchiveItem]
  ) throws(ArchiveError) -> [Finding] {
    let year = seal.year
    var present = survey.digests.filter { seal.list.digests[$0.key] != nil }
    let ledger = ArchiveFolder.ledger(of: year)
    if let bytes = try ArchiveFolder(corpus).read(ledger) {
      present[BytePath(ledger)] = ContentDigest(of: bytes)
    }
    var findings = seal.list.findings
    for (path, digest) in seal.list.digests where present[path] != digest {
      let isThere = present[path] != nil
      findings.append(
        finding(
          path, "\(year)年已经封存，这个文件却\(isThere ? "被改动了" : "不见了")。",
          "请取回封存时的文件；确需改动的，先运行 minqing archive unseal \(year) --reason 原因。"))
    }
    for item in items where item.year == year && seal.list.digests[item.path] == nil {
      findings.append(
        finding(
          item.path, "\(year)年已经封存，这件记录是后来放进去的。",
          "请移走；确需补归档的，先运行 minqing archive unseal \(year) --reason 原因，编号后再封存。"))
    }
    return findings
  }

  private func finding(_ path: BytePath, _ message: String, _ remedy: String) -> Finding {
    Finding(
      code: .sealBroken, path: path.description, line: 1, column: 1, message: message,
      remedy: remedy)
  }
}

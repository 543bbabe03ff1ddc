public import Records

/// Seals a year, and opens it again.
public struct YearSealer: Sendable {
  /// What sealing came to.
  public struct Report: Sendable {
    /// How many records the seal holds; with their originals, ``fileCount``.
    public let recordCount: Int
    /// How many files the seal holds.
    public let fileCount: Int
    /// What stands in the way; the year is sealed only where there is nothing.
    public let findings: [Finding]
  }

  private let corpus: Corpus

  /// Creates a sealer for a corpus.
  public init(_ corpus: Corpus) {
    self.corpus = corpus
  }

  /// Seals a year whose records are all without errors, numbered and as they were recorded.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - author: Who signs for it, by role.
  ///   - moment: When.
  /// - Returns: What the seal holds, or what stands in its way.
  /// - Throws: ``ArchiveError`` where the year is sealed, has no records, or nothing can be
  ///   written.
  public func seal(
    _ year: Int, by author: String, at moment: Moment = .now
  ) throws(ArchiveError) -> Report {
    guard try YearSeal.read(year, in: corpus) == nil else {
      throw ArchiveError("\(year)年已经封存。", remedy: "运行 minqing archive verify 可以核对。")
    }
    let items = ItemShelf(corpus).items(of: year)
    guard !items.isEmpty else {
      throw ArchiveError("没有\(year)年的记录，不能封存。", remedy: "请核对年度。")
    }
    let survey = FixitySurvey(corpus)
    let ledger = try NumberLedger(corpus)
    let findings = try obstacles(items, year, survey, ledger)
    guard findings.isEmpty else {
      return Report(recordCount: items.count, fileCount: 0, findings: findings)
    }
    var list = FixityManifest(
      remark: """
        # \(year)年封存：\(items.count)件，\(moment.short)，\(author)。由 minqing archive seal 写成，请不要改。
        # 在资料目录里运行 sha256sum -c \(ArchiveFolder.seal(of: year)) 也能核对。

        """)
    let companions = Companions(survey.digests.keys)
    for item in items {
      for path in [item.path] + companions.files(of: item.path) {
        list.digests[path] = survey.digests[path]
      }
    }
    let ledgerPath = ArchiveFolder.ledger(of: year)
    let folder = ArchiveFolder(corpus)
    list.digests[BytePath(ledgerPath)] = ContentDigest(of: try folder.read(ledgerPath) ?? [])
    let path = ArchiveFolder.seal(of: year)
    try folder.write(list.bytes, to: path)
    let event = LogEvent(
      .sealed, path, digest: ContentDigest(of: list.bytes), note: "\(year)年\(items.count)件")
    try EventLog(corpus).append([event], by: author, at: moment)
    return Report(recordCount: items.count, fileCount: list.digests.count, findings: [])
  }

  /// Opens a sealed year again; the log keeps who did it and why.
  ///
  /// - Throws: ``ArchiveError`` where the year is not sealed or nothing can be written.
  public func unseal(
    _ year: Int, reason: String, by author: String, at moment: Moment = .now
  ) throws(ArchiveError) {
    let path = ArchiveFolder.seal(of: year)
    let folder = ArchiveFolder(corpus)
    guard let bytes = try folder.read(path) else {
      throw ArchiveError("\(year)年没有封存。", remedy: "请核对年度。")
    }
    let note = "\(reason)；原封存单摘要 \(ContentDigest(of: bytes))"
    try EventLog(corpus).append([LogEvent(.unsealed, path, note: note)], by: author, at: moment)
    try folder.remove(path)
  }

  private func obstacles(
    _ items: [ArchiveItem], _ year: Int, _ survey: FixitySurvey, _ ledger: NumberLedger
  ) throws(ArchiveError) -> [Finding] {
    let recorded = try FixityManifest.recorded(in: corpus)?.digests ?? [:]
    let numbers = ledger.numbers
    var findings = ledger.findings
    for item in items {
      findings += item.errors
      if numbers[item.path] == nil {
        findings.append(
          item.finding(
            .notNumbered, "还没有档号，不能封存。",
            "请先运行 minqing archive number --year \(year)。"))
      }
      if recorded[item.path] == nil {
        findings.append(
          item.finding(.fileAdded, "文件没有登记过，不能封存。", "请先运行 minqing archive record 登记。"))
      } else if recorded[item.path] != survey.digests[item.path] {
        findings.append(
          item.finding(
            .fileChanged, "文件的内容和登记时不同，不能封存。", "核对后运行 minqing archive record 重新登记。"))
      }
    }
    findings += NumberCheck(ledger, items: items).findings(of: year)
    return findings.sorted()
  }
}

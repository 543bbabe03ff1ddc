public import ChineseText
public import Records

/// One check of a corpus or of a part of it, and of a single record by the same rules.
public struct CheckRun: Sendable {
  private let corpus: Corpus
  private let today: CivilDate
  private let checker: RecordChecker
  private let listed: [Finding]
  /// The paths of all records.
  public let paths: [String]

  /// Lists the records of a corpus.
  ///
  /// - Parameters:
  ///   - corpus: The corpus.
  ///   - today: The day on which deadlines are judged.
  public init(corpus: Corpus, today: CivilDate) {
    self.corpus = corpus
    self.today = today
    checker = RecordChecker(rules: corpus.rules, today: today)
    let (files, problems) = corpus.listFiles()
    paths = files.map(\.path)
    listed = problems
  }

  /// Checks records, each by itself and all together.
  ///
  /// What is made of records that are not open to the audience is left out: a finding of several
  /// records is told only where it is the same without the closed ones.
  ///
  /// - Parameters:
  ///   - wanted: The paths whose findings are wanted; all records are read all the same, since
  ///     some faults show only beside the others.
  ///   - isWhole: Whether what could not be listed and the files beside the records, such as
  ///     people's decisions, are wanted too.
  ///   - audience: For whom.
  /// - Returns: The findings in order, and the records that were read and are open.
  public func check(
    _ wanted: Set<String>, isWhole: Bool, for audience: Audience = .unrestricted
  ) -> (findings: [Finding], records: [Record]) {
    let seesUnread = corpus.rules.isUnreadOpen(to: audience)
    var findings = isWhole && seesUnread ? listed : []
    var records: [Record] = []
    for path in paths {
      let (record, finding) = corpus.read(path)
      if wanted.contains(path), seesUnread { findings += [finding].compactMap { $0 } }
      if let record { records.append(record) }
    }
    let open = records.filter { corpus.rules.isOpen($0, to: audience) }
    findings += open.filter { wanted.contains($0.path) }.flatMap(checker.check)
    var together = findingsTogether(records)
    if open.count < records.count {
      let known = Set(findingsTogether(open))
      together.removeAll { !known.contains($0) }
    }
    findings += together.filter { wanted.contains($0.path) }
    if isWhole, audience == .unrestricted {
      findings += DecisionCheck(corpus: corpus, records: records, today: today).findings()
    }
    return ((findings + corpus.rules.allFindings).sorted(), open)
  }

  private func findingsTogether(_ records: [Record]) -> [Finding] {
    CorpusChecker(rules: corpus.rules).check(records)
      + CopyCheck(corpus: corpus, records: records).findings()
  }

  /// Checks one record by what it shows alone.
  public func check(_ record: Record) -> [Finding] {
    (checker.check(record) + corpus.rules.findings).sorted()
  }
}

/// The texts of the lines at which findings stand.
public struct LineTexts: Sendable {
  private let sources: [String: SourceText]

  /// Takes the records that the findings are about.
  public init(_ records: [Record]) {
    sources = Dictionary(
      records.map { ($0.path, $0.source) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the text of a finding's line; nil where the file was not read.
  public func text(_ finding: Finding) -> String? {
    guard let source = sources[finding.path], (1...source.lineCount).contains(finding.line)
    else { return nil }
    return source.string(source.lineRange(finding.line))
  }
}

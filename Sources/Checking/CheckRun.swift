public import ChineseText
public import Records

/// One check of a corpus or of a part of it, and of a single record by the same rules.
public struct CheckRun: Sendable {
  private let corpus: Corpus
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
    checker = RecordChecker(rules: corpus.rules, today: today)
    let (files, problems) = corpus.listFiles()
    paths = files.map(\.path)
    listed = problems
  }

  /// Checks records, each by itself and all together.
  ///
  /// - Parameters:
  ///   - wanted: The paths whose findings are wanted; all records are read all the same, since
  ///     some faults show only beside the others.
  ///   - isWhole: Whether what could not be listed is wanted too.
  /// - Returns: The findings in order, and the records that were read.
  public func check(
    _ wanted: Set<String>, isWhole: Bool
  ) -> (findings: [Finding], records: [Record]) {
    var findings = isWhole ? listed : []
    var records: [Record] = []
    for path in paths {
      let (record, finding) = corpus.read(path)
      if wanted.contains(path) { findings += [finding].compactMap { $0 } }
      guard let record else { continue }
      records.append(record)
      if wanted.contains(path) { findings += checker.check(record) }
    }
    let together =
      CorpusChecker(rules: corpus.rules).check(records)
      + CopyCheck(corpus: corpus, records: records).findings()
    findings += together.filter {
      wanted.contains($0.path)
    }
    return ((findings + corpus.rules.allFindings).sorted(), records)
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

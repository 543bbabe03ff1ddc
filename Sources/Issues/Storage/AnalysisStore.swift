internal import FoundationEssentials
internal import Glibc
public import Records
public import Search

/// What the analysis of all issues gave, kept beside the index for the next time.
///
/// Reading thousands of issues for one link takes seconds, and mapping a file nothing. The file is
/// a cache like the index itself: it may be deleted, it is made anew when the index or the rules
/// have changed, and what comes of it is the same with it or without. Judgements are not in it;
/// they bind at once.
public struct AnalysisStore: Sendable {
  let corpus: Corpus
  let folder: IndexFolder
  let index: SearchIndex
  let decisions: CandidateBook
  private let audience: Audience

  /// Names the place of what is kept for an index.
  ///
  /// - Parameters:
  ///   - corpus: The corpus.
  ///   - index: Its index.
  ///   - folder: Where what is kept stands.
  ///   - audience: For whom; where not everything is open to them, nothing is kept.
  public init(
    corpus: Corpus, index: SearchIndex, folder: IndexFolder, audience: Audience = .unrestricted
  ) {
    self.corpus = corpus
    self.index = index
    self.folder = folder
    self.audience = audience
    decisions = CandidateBook(corpus)
  }

  private var path: String { folder.root + "/analysis" }

  /// Whether something is kept, up to date or not.
  public var isKept: Bool { FileManager.default.fileExists(atPath: path) }

  /// Returns a linker that reads only the issues it shows.
  ///
  /// - Throws: ``Search/IndexError`` where the index cannot be read.
  public func linker(judgements: [Judgement]) throws(IndexError) -> IssueLinker {
    if let table = kept(key()) {
      return IssueLinker(
        table, .index(index, corpus.rules, promoted: decisions.promoted), judgements: judgements)
    }
    return IssueLinker(try analysis(judgements: judgements))
  }

  /// Returns the analysis of all issues.
  ///
  /// - Throws: ``Search/IndexError`` where the index cannot be read.
  public func analysis(judgements: [Judgement]) throws(IndexError) -> IssueAnalysis {
    let key = key()
    let book = IssueBook(entries: try entries(), rules: corpus.rules)
    if let table = kept(key), table.count == book.issues.count {
      return IssueAnalysis(book, table: table, judgements: judgements)
    }
    return IssueAnalysis(book, table: analysed(book, key: key), judgements: judgements)
  }

  /// Returns the analysis of all issues together with candidates; it is not kept.
  ///
  /// - Throws: ``Search/IndexError`` where the index cannot be read.
  public func analysis(
    judgements: [Judgement], candidates: [Candidate]
  ) throws(IndexError) -> IssueAnalysis {
    let entries = try entries(
      candidates.map { candidate in
        IssueEntry(
          id: candidate.id, path: candidate.path, line: candidate.line,
          village: candidate.village, town: candidate.town, recordDate: candidate.date,
          content: candidate.sentence)
      })
    return IssueAnalysis(
      IssueBook(entries: entries, rules: corpus.rules), rules: corpus.rules,
      judgements: judgements)
  }

  /// The issue blocks and what counts as one, as far as they are open to the audience.
  private func entries(_ candidates: [IssueEntry] = []) throws(IndexError) -> [IssueEntry] {
    try index.issueEntries(for: audience, with: decisions.promoted + candidates)
  }

  /// Makes what is kept anew where it is no longer true and there are issues at all.
  ///
  /// - Throws: ``Search/IndexError`` where the index cannot be read.
  public func renew() throws(IndexError) {
    let key = key()
    if kept(key) == nil {
      let book = IssueBook(entries: try entries(), rules: corpus.rules)
      if !book.issues.isEmpty { _ = analysed(book, key: key) }
    }
    try renewChains()
  }

  /// Analyses the issues of a book and keeps what comes of it.
  private func analysed(_ book: IssueBook, key: String?) -> IssueTable {
    let table = IssueTable(book.issues, rules: corpus.rules, key: key ?? "")
    // Rules that cannot be read are said every time; what was read meanwhile may be a mixture.
    if key != nil, corpus.rules.findings.isEmpty, key == self.key() {
      withExtendedLifetime(table) { save(table.bytes, at: path) }
    }
    return table
  }

  /// The table of the index and the rules as they are; nil where none is kept.
  func kept(_ key: String?) -> IssueTable? {
    guard let key, let storage = PackedStorage(file: path),
      let table = IssueTable(storage), table.key == key
    else { return nil }
    return table
  }

  func key() -> String? {
    guard audience == .unrestricted else { return nil }
    return folder.generation.map {
      [IssueTable.version, $0, corpus.rules.fingerprint, decisions.state].joined(separator: "\n")
    }
  }

  /// Keeps bytes in a file; where the folder cannot be written they are made anew next time.
  func save(_ bytes: UnsafeRawBufferPointer, at path: String) {
    let temporary = "\(path).\(getpid())"
    guard let base = bytes.baseAddress else { return }
    let data = Data(
      bytesNoCopy: UnsafeMutableRawPointer(mutating: base), count: bytes.count,
      deallocator: .none)
    let isWritten = FileManager.default.createFile(atPath: temporary, contents: data)
    if !isWritten || rename(temporary, path) != 0 {
      try? FileManager.default.removeItem(atPath: temporary)
    }
  }
}

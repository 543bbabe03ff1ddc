internal import ChineseText
internal import Glibc
public import Records
internal import Xapian

/// Keeps the index in step with the corpus.
///
/// One indexer at a time works on an index folder; a second waits for the first.
public struct Indexer: Sendable {
  /// How far an indexer is.
  public enum Stage: Sendable, Hashable {
    /// Another indexer is at work; its process number, where it is known.
    case waiting(process: Int?)
    /// So many of so many files are read.
    case reading(done: Int, total: Int)
    /// All files are read, and their parts are being joined.
    case merging
  }

  /// Told how far the work is; called from any thread.
  public typealias Progress = @Sendable (Stage) -> Void

  private let corpus: Corpus
  private let folder: IndexFolder

  /// With more changes than this share of the files a full build is faster.
  private static let mostUpdates = 0.4
  /// Fewer changes are always an update.
  private static let fewestForRebuild = 1_000

  /// Creates an indexer.
  public init(corpus: Corpus, folder: IndexFolder) {
    self.corpus = corpus
    self.folder = folder
  }

  /// Brings the index up to date: what is new, changed, moved or gone.
  ///
  /// An unchanged file is recognised by size and time of change without being read. Where there
  /// is no usable index, the county's rules have changed, or most files have, everything is
  /// built anew.
  public func update(progress: Progress = { _ in }) throws(IndexError) -> IndexReport {
    try alone(progress) { () throws(IndexError) in
      let listing = settledListing()
      guard let path = try? folder.usable(), isUsable(path), let table = FileTable(database: path),
        table.rules == corpus.rules.fingerprint
      else { return try build(listing, progress) }
      let changes = CorpusChanges(listing.files, table)
      let (count, total) = (changes.candidates.count, listing.files.count)
      if count >= Self.fewestForRebuild, Double(count) > Self.mostUpdates * Double(total) {
        return try build(listing, progress)
      }
      var (report, rows) = try apply(changes, to: path, progress)
      report.findings = listing.findings + report.findings
      if !changes.isEmpty || table.differs(from: listing.folders) {
        try FileTable.write(
          rows, folders: listing.folders, rules: table.rules, database: path)
      }
      return report
    }
  }

  /// Builds the index anew beside the old one, then puts it in use.
  public func rebuild(progress: Progress = { _ in }) throws(IndexError) -> IndexReport {
    try alone(progress) { () throws(IndexError) in try build(settledListing(), progress) }
  }

  private func alone<Result>(
    _ progress: Progress, _ body: () throws(IndexError) -> Result
  ) throws(IndexError) -> Result {
    try folder.create()
    return try IndexLock.holding(folder, onWait: { progress(.waiting(process: $0)) }, body)
  }

  private func apply(
    _ changes: CorpusChanges, to path: String, _ progress: Progress
  ) throws(IndexError) -> (report: IndexReport, rows: [FileTable.Row]) {
    try translatingErrors { () throws(XapianError) in
      // Without changes the database is not even opened.
      let database = changes.isEmpty ? nil : try WritableDatabase(path: path, mode: .open)
      var update = IndexUpdate(corpus: corpus, changes)
      if let database { try update.run(on: database, progress: progress) }
      return (update.report, update.rows)
    }
  }

  private func build(
    _ listing: CorpusListing, _ progress: Progress
  ) throws(IndexError) -> IndexReport {
    folder.removeLeftovers()
    let build = IndexBuild(corpus: corpus, listing: listing, root: folder.buildPath)
    do throws(IndexError) {
      let (report, database) = try build.run(progress: progress)
      try folder.use(database)
      return report
    } catch {
      // A full disk is not left full.
      folder.removeLeftovers()
      throw error
    }
  }

  /// Whether a database has this version's layout.
  private func isUsable(_ path: String) -> Bool {
    let version = try? DatabasePool(paths: [path]).read { database throws(XapianError) in
      try database.metadata(IndexLayout.versionKey)
    }
    return version == IndexLayout.version
  }

  /// Lists the corpus at a moment when no folder has just changed.
  ///
  /// Times advance by steps of some milliseconds: a file that comes within the same step as the
  /// listing, but after it, leaves its folder's time as it was and would never be noticed.
  private func settledListing() -> CorpusListing {
    var listing = corpus.list()
    for _ in 0..<3 {
      var now = timespec()
      clock_gettime(CLOCK_REALTIME, &now)
      let age =
        now.tv_sec * 1_000_000_000 + now.tv_nsec
        - (listing.folders.map(\.modified).max() ?? 0)
      guard (0..<20_000_000).contains(age) else { break }
      usleep(20_000)
      listing = corpus.list()
    }
    return listing
  }
}

extension FileTable {
  /// Whether a folder came, went or changed.
  fileprivate func differs(from folders: [RecordFolder]) -> Bool {
    folders.count != folderCount || folders.indices.contains { folders[$0] != folder($0) }
  }
}

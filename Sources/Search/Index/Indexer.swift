internal import ChineseText
public import Records
internal import Xapian

/// Keeps the index in step with the corpus.
public struct Indexer: Sendable {
  /// Told how many of how many files are done; called from any thread.
  public typealias Progress = @Sendable (_ done: Int, _ total: Int) -> Void

  private let corpus: Corpus
  private let folder: IndexFolder

  /// Creates an indexer.
  public init(corpus: Corpus, folder: IndexFolder) {
    self.corpus = corpus
    self.folder = folder
  }

  /// Brings the index up to date: what is new, changed, moved or gone.
  ///
  /// An unchanged file is recognised by size and time of change without being read. Where there
  /// is no usable index, or the county's rules have changed, everything is built anew.
  public func update(progress: Progress = { _, _ in }) throws(IndexError) -> IndexReport {
    guard let path = folder.current, isUsable(path) else {
      return try rebuild(progress: progress)
    }
    return try translatingErrors { () throws(XapianError) in
      var run = IndexUpdate(
        corpus: corpus, database: try WritableDatabase(path: path, mode: .open))
      return try run.run(progress: progress)
    }
  }

  /// Whether a database has this version's layout and was made under the same rules.
  private func isUsable(_ path: String) -> Bool {
    let fingerprint = corpus.rules.fingerprint
    let marks = try? DatabasePool(paths: [path]).read { database throws(XapianError) in
      [try database.metadata(IndexLayout.versionKey), try database.metadata(Self.rulesKey)]
    }
    return marks == [IndexLayout.version, fingerprint]
  }

  /// Builds the index anew beside the old one, then puts it in use.
  public func rebuild(progress: Progress = { _, _ in }) throws(IndexError) -> IndexReport {
    try folder.create()
    folder.removeLeftovers()
    let name = folder.temporaryName()
    let build = IndexBuild(corpus: corpus, root: folder.root + "/" + name)
    let (report, database) = try build.run(progress: progress)
    let final = "db-" + String(name.drop { $0 != "-" }.dropFirst())
    try build.move(database, to: folder.root + "/" + final)
    try folder.use(final)
    folder.removeLeftovers()
    build.cleanUp()
    return report
  }

  static let rulesKey = "minqing.rules"
}

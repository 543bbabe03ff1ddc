public import Records
internal import Xapian

/// The index, open for searching; may be shared between threads.
public final class SearchIndex: Sendable {
  private let pool: DatabasePool
  let corpus: Corpus

  /// Opens the index of a corpus.
  ///
  /// - Throws: ``IndexError`` with `missing` where none was built, `outdated` where another
  ///   version wrote it, `foreign` where something else stands in place of its files.
  public init(corpus: Corpus, folder: IndexFolder) throws(IndexError) {
    self.corpus = corpus
    pool = try Self.openPool(folder)
    let version = try read { database throws(XapianError) in
      try database.metadata(IndexLayout.versionKey)
    }
    guard version == IndexLayout.version else { throw .outdated }
  }

  /// Opens the database in use; another one where a build replaced it in between.
  private static func openPool(_ folder: IndexFolder) throws(IndexError) -> DatabasePool {
    while true {
      let opened = try folder.usable()
      do throws(XapianError) {
        return try DatabasePool(paths: [opened])
      } catch {
        guard folder.current != opened else { throw IndexError(error) }
      }
    }
  }

  func read<Result: Sendable>(
    _ body: (Database) throws(XapianError) -> Result
  ) throws(IndexError) -> Result {
    try translatingErrors { () throws(XapianError) in try pool.read(body) }
  }

  /// Returns every issue block of the corpus, in the order of the index.
  public func issueEntries() throws(IndexError) -> [IssueEntry] {
    try read { database throws(XapianError) in
      var entries: [IssueEntry] = []
      try database.visitData(of: IndexLayout.issueKind) { document, data in
        entries.append(IssueEntry(data: data, document: document))
        return true
      }
      return entries
    }
  }

  /// Returns every issue block of the records that are open to an audience, in the same order.
  ///
  /// - Parameters:
  ///   - audience: For whom.
  ///   - more: What counts as an issue block besides, put behind them.
  /// - Returns: The blocks, then those of `more` that are open.
  /// - Throws: ``IndexError`` where the index cannot be read.
  public func issueEntries(
    for audience: Audience, with more: [IssueEntry] = []
  ) throws(IndexError) -> [IssueEntry] {
    let all = try issueEntries() + more
    guard audience != .unrestricted else { return all }
    let open = try paths(openTo: audience)
    return all.filter { open.contains($0.path) }
  }

  /// Returns the issue blocks of some documents; those that are gone are left out.
  public func issueEntries(_ documents: [UInt32]) throws(IndexError) -> [IssueEntry] {
    try read { database throws(XapianError) in
      var entries: [IssueEntry] = []
      for document in documents {
        do throws(XapianError) {
          let data = try database.document(document).data
          entries.append(IssueEntry(data: data, document: document))
        } catch {
          guard error.code == .documentNotFound else { throw error }
        }
      }
      return entries
    }
  }
}

internal import Dispatch
internal import FoundationEssentials
internal import Records
internal import Synchronization
internal import Xapian

/// A full build: small shards by several threads, then one merge.
///
/// Xapian's in-memory inverter misses the cache once it holds many documents, so each shard is
/// small; `docs/architecture.md` has the measurements.
struct IndexBuild: Sendable {
  private let corpus: Corpus
  private let listing: CorpusListing
  private let root: String

  /// Records in one shard: with 150, a build takes a sixth more processor time.
  private static let shardSize = 60

  init(corpus: Corpus, listing: CorpusListing, root: String) {
    self.corpus = corpus
    self.listing = listing
    self.root = root
  }

  private struct State {
    var nextShard = 0
    var done = 0
    var report = IndexReport()
    var rows: [FileTable.Row] = []
    var failure: XapianError?
  }

  /// Builds and returns the report and the path of the merged database.
  func run(
    progress: Indexer.Progress
  ) throws(IndexError) -> (report: IndexReport, database: String) {
    do {
      try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    } catch {
      throw .folder(root)
    }
    let files = listing.files
    let shards = max(1, (files.count + Self.shardSize - 1) / Self.shardSize)
    let state = Mutex(State())
    state.withLock { $0.report.findings = listing.findings }
    // The rules are read once, before threads ask for them.
    _ = (corpus.rules.places.isEmpty, corpus.rules.vocabularies.values(of: .types))
    let workers = min(shards, ProcessInfo.processInfo.activeProcessorCount)
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while let shard = nextShard(of: shards, state) {
        let start = shard * Self.shardSize
        buildShard(
          shard, files[start..<min(files.count, start + Self.shardSize)], files.count, state,
          progress)
      }
    }
    var (report, rows, failure) = state.withLock { ($0.report, $0.rows, $0.failure) }
    if let failure { throw IndexError(failure) }
    progress(.merging)
    let merged = root + "/merged"
    try translatingErrors { () throws(XapianError) in
      try ShardMerge(root: root, workers: workers).merge((0..<shards).map(shardPath), into: merged)
      let database = try WritableDatabase(path: merged, mode: .open, isTemporary: true)
      try IndexLayout.packFacets(of: database)
      try database.close()
    }
    rows.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    try FileTable.write(
      rows, folders: listing.folders, rules: corpus.rules.fingerprint, database: merged)
    report.isRebuild = true
    report.added.sort()
    return (report, merged)
  }

  private func shardPath(_ shard: Int) -> String { root + "/shard-\(shard)" }

  private func nextShard(of count: Int, _ state: borrowing Mutex<State>) -> Int? {
    state.withLock { state in
      guard state.failure == nil, state.nextShard < count else { return nil }
      defer { state.nextShard += 1 }
      return state.nextShard
    }
  }

  private func buildShard(
    _ shard: Int, _ files: ArraySlice<RecordFile>, _ total: Int,
    _ state: borrowing Mutex<State>, _ progress: Indexer.Progress
  ) {
    do throws(XapianError) {
      let database = try WritableDatabase(
        path: shardPath(shard), mode: .create, isTemporary: true)
      // A merge keeps it; written afterwards it would cost a commit of the whole.
      if shard == 0 {
        try database.setMetadata(IndexLayout.versionKey, IndexLayout.version)
      }
      let drafter = RecordDrafter(rules: corpus.rules)
      for file in files {
        let (record, finding) = corpus.read(file.path)
        let isIndexed = record.map { !$0.isRefused } ?? false
        if let record, isIndexed {
          for draft in drafter.drafts(of: record, file: file) { try database.add(draft) }
        }
        let done = state.withLock { state in
          if let finding { state.report.findings.append(finding) }
          if let record {
            let digest = isIndexed ? record.digest.description : ""
            state.rows.append(FileTable.Row(file: file, digest: digest))
          }
          if let record, isIndexed {
            state.report.added.append(file.path)
            state.report.issues += record.issues.count
          }
          state.done += 1
          return state.done
        }
        progress(.reading(done: done, total: total))
      }
      try database.close()
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
    }
  }
}

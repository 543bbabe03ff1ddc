internal import Records
internal import Xapian

/// One incremental run.
struct IndexUpdate {
  private let corpus: Corpus
  private let changes: CorpusChanges
  private let drafter: RecordDrafter
  /// What was done.
  private(set) var report = IndexReport()
  /// What the file table has to hold now.
  private(set) var rows: [FileTable.Row]
  /// Only a digest tells a moved record from a new one that looks alike.
  private var gone: [String: [String]] = [:]

  init(corpus: Corpus, _ changes: CorpusChanges) {
    self.corpus = corpus
    self.changes = changes
    drafter = RecordDrafter(rules: corpus.rules)
    rows = changes.unchanged
    report.unchanged = rows.filter { !$0.digest.isEmpty }.count
    for row in changes.gone where !row.digest.isEmpty {
      gone[row.digest, default: []].append(row.path)
    }
  }

  /// Brings the database up to date and commits.
  mutating func run(
    on database: WritableDatabase, progress: Indexer.Progress
  ) throws(XapianError) {
    for (index, candidate) in changes.candidates.enumerated() {
      try update(candidate, database)
      progress(.reading(done: index + 1, total: changes.candidates.count))
    }
    let deleted = gone.values.flatMap { $0 }.sorted()
    for path in deleted { try database.delete(matching: IndexLayout.familyTerm(path: path)) }
    report.deleted += deleted
    try IndexLayout.packFacets(of: database)
    try database.commit()
    rows.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private mutating func update(
    _ candidate: CorpusChanges.Candidate, _ database: WritableDatabase
  ) throws(XapianError) {
    let (file, known) = (candidate.file, candidate.known)
    let wasIndexed = known?.digest.isEmpty == false
    let (record, finding) = corpus.read(file.path)
    if let finding { report.findings.append(finding) }
    guard let record, !record.isRefused else {
      // What cannot be read is tried again next time; a refused record need not be.
      if record != nil { rows.append(FileTable.Row(file: file, digest: "")) }
      if wasIndexed {
        try database.delete(matching: IndexLayout.familyTerm(path: file.path))
        report.deleted.append(file.path)
      }
      return
    }
    let digest = record.digest.description
    rows.append(FileTable.Row(file: file, digest: digest))
    if known?.digest == digest {
      // Saved again without a change.
      report.unchanged += 1
      return
    }
    if wasIndexed {
      report.changed.append(file.path)
    } else if let from = gone[digest]?.popLast() {
      try database.delete(matching: IndexLayout.familyTerm(path: from))
      report.moved.append((from: from, to: file.path))
    } else {
      report.added.append(file.path)
    }
    // A table older than the database may not know a record that is there.
    try database.delete(matching: IndexLayout.familyTerm(path: file.path))
    for draft in drafter.drafts(of: record, file: file) { try database.add(draft) }
    report.issues += record.issues.count
  }
}

extension FileTable.Row {
  /// What the table keeps of a file that was read.
  init(file: RecordFile, digest: String) {
    self.init(path: file.path, size: file.size, modified: file.modified, digest: digest)
  }
}

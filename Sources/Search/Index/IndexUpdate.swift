internal import Records
internal import Xapian

/// One incremental run over an open database.
struct IndexUpdate {
  private let corpus: Corpus
  private let database: WritableDatabase
  private let drafter: RecordDrafter
  private var report = IndexReport()

  init(corpus: Corpus, database: WritableDatabase) {
    self.corpus = corpus
    self.database = database
    drafter = RecordDrafter(rules: corpus.rules)
  }

  mutating func run(progress: Indexer.Progress) throws(XapianError) -> IndexReport {
    var known: [String: RecordEntry] = [:]
    try database.view().visitData(of: IndexLayout.recordKind) { _, data in
      let entry = RecordEntry(data: data)
      known[entry.path] = entry
      return true
    }
    let (files, findings) = corpus.listFiles()
    report.findings = findings
    let present = Set(files.map(\.path))
    // Only a digest tells a moved record from a new one that looks alike.
    var gone: [String: [String]] = [:]
    for entry in known.values where !present.contains(entry.path) {
      gone[entry.digest, default: []].append(entry.path)
    }
    for (index, file) in files.enumerated() {
      try update(file, known[file.path], &gone)
      progress(index + 1, files.count)
    }
    let deleted = gone.values.flatMap { $0 }.sorted()
    for path in deleted { try database.delete(matching: IndexLayout.familyTerm(path: path)) }
    report.deleted = deleted
    try database.commit()
    return report
  }

  private mutating func update(
    _ file: RecordFile, _ entry: RecordEntry?, _ gone: inout [String: [String]]
  ) throws(XapianError) {
    if let entry, entry.size == file.size, entry.modified == file.modified {
      report.unchanged += 1
      return
    }
    let (record, finding) = corpus.read(file.path)
    if let finding { report.findings.append(finding) }
    guard let record, !record.isRefused else {
      try remove(file.path, wasKnown: entry != nil)
      return
    }
    let digest = record.digest.description
    if entry?.digest == digest {
      report.unchanged += 1
    } else if entry != nil {
      report.changed.append(file.path)
    } else if let from = gone[digest]?.popLast() {
      try database.delete(matching: IndexLayout.familyTerm(path: from))
      report.moved.append((from: from, to: file.path))
    } else {
      report.added.append(file.path)
    }
    if entry != nil { try database.delete(matching: IndexLayout.familyTerm(path: file.path)) }
    for draft in drafter.drafts(of: record, file: file) { try database.add(draft) }
    report.issues += record.issues.count
  }

  private mutating func remove(_ path: String, wasKnown: Bool) throws(XapianError) {
    guard wasKnown else { return }
    try database.delete(matching: IndexLayout.familyTerm(path: path))
    report.deleted.append(path)
  }
}

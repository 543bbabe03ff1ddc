internal import Records

/// What differs between the corpus and the table of its index.
struct CorpusChanges {
  /// A file that is new or may have changed.
  struct Candidate {
    let file: RecordFile
    /// What the index knows of it; nil for a new one.
    let known: FileTable.Row?
  }

  private(set) var candidates: [Candidate] = []
  /// Files that are gone.
  private(set) var gone: [FileTable.Row] = []
  /// Files with the size and time that the table has.
  private(set) var unchanged: [FileTable.Row] = []

  /// Whether no file is new, changed or gone.
  var isEmpty: Bool { candidates.isEmpty && gone.isEmpty }

  /// Walks along both lists, which are in the same order.
  init(_ files: [RecordFile], _ table: FileTable) {
    var next = 0
    for file in files {
      while next < table.fileCount, table.compare(file.path, toFile: next) > 0 {
        gone.append(table.row(next))
        next += 1
      }
      guard next < table.fileCount, table.compare(file.path, toFile: next) == 0 else {
        candidates.append(Candidate(file: file, known: nil))
        continue
      }
      let row = table.row(next)
      next += 1
      if row.size == file.size, row.modified == file.modified {
        unchanged.append(row)
      } else {
        candidates.append(Candidate(file: file, known: row))
      }
    }
    while next < table.fileCount {
      gone.append(table.row(next))
      next += 1
    }
  }
}

internal import Glibc
public import Records

/// Whether the corpus has changed since the index was made, as far as a glance tells.
///
/// Folders come first: their times tell what came, went, was renamed or saved through a rename.
/// Then the files are looked at for a given time, the newest first, since people go on writing
/// what they wrote last; the rest in turn, beginning at another place each time. A small corpus
/// is looked at whole.
public struct Freshness: Sendable, Hashable {
  /// What was found to differ.
  public enum Change: Sendable, Hashable {
    /// The county's rules.
    case rules
    /// A record, by its path: new, changed or gone.
    case record(String)
    /// A folder, by its path, that is new or gone.
    case folder(String)
  }

  /// The first change found; nil where none was.
  public let change: Change?
  /// Whether everything was looked at, so that without a change the index is up to date.
  public let isComplete: Bool

  /// Looks for changes.
  ///
  /// - Parameters:
  ///   - corpus: The corpus.
  ///   - folder: Its index.
  ///   - budget: About how long to look at single files; 3 ms are enough for some thousands.
  /// - Returns: What was found; nil where there is no usable index.
  public static func glance(
    at corpus: Corpus, indexedIn folder: IndexFolder, budget: Duration = .milliseconds(3)
  ) -> Freshness? {
    guard let database = folder.current, let table = FileTable(database: database) else {
      return nil
    }
    return Glance(corpus: corpus, table: table).look(budget)
  }
}

/// One look over a corpus.
private struct Glance {
  let corpus: Corpus
  let table: FileTable

  /// How many of the newest files are looked at before the others.
  private static let newestFirst = 1_000
  /// The clock is read once for so many files.
  private static let stride = 64

  func look(_ budget: Duration) -> Freshness {
    if table.rules != corpus.rules.fingerprint { return found(.rules) }
    let root = open(corpus.root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard root >= 0 else { return found(.folder("")) }
    defer { close(root) }
    for index in 0..<table.folderCount {
      let folder = table.folder(index)
      var status = stat()
      let path = folder.path.isEmpty ? "." : folder.path
      guard fstatat(root, path, &status, 0) == 0 else { return found(.folder(folder.path)) }
      if modified(status) != folder.modified, let change = change(in: folder.path) {
        return found(change)
      }
    }
    return lookAtFiles(root, budget)
  }

  private func lookAtFiles(_ root: Int32, _ budget: Duration) -> Freshness {
    let deadline = ContinuousClock.now + budget
    let first = min(Self.newestFirst, table.fileCount)
    let others = table.fileCount - first
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let turn = others > 0 ? Int(now.tv_nsec / 1_000) % others : 0
    for count in 0..<table.fileCount {
      if count % Self.stride == 0, ContinuousClock.now > deadline {
        return Freshness(change: nil, isComplete: false)
      }
      let rank = count < first ? count : first + (count - first + turn) % others
      let file = table.newest(rank)
      var status = stat()
      let stamp = table.stamp(file)
      let isThere = table.withPath(file) { fstatat(root, $0, &status, 0) == 0 } ?? false
      guard isThere, Int(status.st_size) == stamp.size, modified(status) == stamp.modified else {
        return found(.record(table.row(file).path))
      }
    }
    return Freshness(change: nil, isComplete: true)
  }

  /// What differs in a folder whose time has changed; office programs leave traces there that
  /// are no records.
  private func change(in folder: String) -> Freshness.Change? {
    let listing = corpus.list(folder: folder)
    let known = table.rows(in: folder)
    var stamps: [String: FileTable.Row] = [:]
    for row in known { stamps[row.path] = row }
    for file in listing.files {
      guard let row = stamps.removeValue(forKey: file.path), row.size == file.size,
        row.modified == file.modified
      else { return .record(file.path) }
    }
    if let gone = stamps.keys.first { return .record(gone) }
    let folders = Set((0..<table.folderCount).map { table.folder($0).path })
    return listing.folders.first { !folders.contains($0.path) }.map { .folder($0.path) }
  }

  private func found(_ change: Freshness.Change) -> Freshness {
    Freshness(change: change, isComplete: false)
  }

  private func modified(_ status: stat) -> Int {
    status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
  }
}

extension FileTable {
  /// The files that stand in a folder itself, not deeper.
  fileprivate func rows(in folder: String) -> [Row] {
    var low = 0
    var high = fileCount
    while low < high {
      let middle = (low + high) / 2
      if compare(folder, toFile: middle) > 0 { low = middle + 1 } else { high = middle }
    }
    var rows: [Row] = []
    while low < fileCount {
      let row = row(low)
      guard row.path.utf8.starts(with: folder.utf8) else { break }
      if !row.path.utf8.dropFirst(folder.utf8.count).contains(UInt8(ascii: "/")) {
        rows.append(row)
      }
      low += 1
    }
    return rows
  }
}

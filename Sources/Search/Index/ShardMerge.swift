internal import Dispatch
internal import FoundationEssentials
internal import Glibc
internal import Synchronization
internal import Xapian

/// Joins the shards of a build to one database.
///
/// A merge holds the files of all its sources open at once. One pass is fastest, but where the
/// system does not allow so many open files, groups are merged first, several at a time.
struct ShardMerge {
  let root: String
  let workers: Int

  /// Glass keeps four tables, the lock and the version file.
  private static let filesOfDatabase = 6
  /// What the process itself and the merged database need.
  private static let spareFiles = 40

  func merge(_ shards: [String], into destination: String) throws(XapianError) {
    let most = max(2, (Self.openFileLimit() - Self.spareFiles) / Self.filesOfDatabase)
    var sources = shards
    var pass = 0
    while sources.count > most {
      sources = try mergeGroups(of: max(2, most / workers), sources, pass: pass)
      pass += 1
    }
    try Compaction.merge(sources, into: destination)
  }

  /// Merges neighbours, so that the records keep their order, and removes the sources.
  private func mergeGroups(
    of size: Int, _ sources: [String], pass: Int
  ) throws(XapianError) -> [String] {
    let groups = stride(from: 0, to: sources.count, by: size).map {
      Array(sources[$0..<min(sources.count, $0 + size)])
    }
    let failure = Mutex<XapianError?>(nil)
    let next = Mutex(0)
    let paths = groups.indices.map { "\(root)/pass-\(pass)-\($0)" }
    DispatchQueue.concurrentPerform(iterations: min(workers, groups.count)) { _ in
      while true {
        let group = next.withLock { next in
          defer { next += 1 }
          return next
        }
        guard group < groups.count, failure.withLock({ $0 == nil }) else { return }
        do throws(XapianError) {
          try Compaction.merge(groups[group], into: paths[group])
        } catch {
          failure.withLock { $0 = $0 ?? error }
        }
        for source in groups[group] { try? FileManager.default.removeItem(atPath: source) }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    return paths
  }

  /// Raises the limit on open files as far as the system allows, and returns it.
  private static func openFileLimit() -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 256 }
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    return Int(clamping: limit.rlim_cur)
  }
}

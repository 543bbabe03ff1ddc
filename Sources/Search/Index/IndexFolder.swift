internal import FoundationEssentials
internal import Glibc
internal import Records

/// The folder of the index: databases and the file that names the one in use.
///
/// A full build makes a new database and then replaces the one-line file `CURRENT` by a rename,
/// which is atomic: a reader sees the old index or the new one, never a half.
public struct IndexFolder: Sendable {
  /// The folder.
  public let root: String

  /// Names an index folder, which need not exist.
  public init(root: String) {
    self.root = root
  }

  var pointer: String { root + "/CURRENT" }

  /// The database in use; nil where there is none yet.
  var current: String? {
    guard let data = FileManager.default.contents(atPath: pointer) else { return nil }
    let name = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).first
    return name.map { root + "/" + String($0) }
  }

  /// A digest that is another one after every change of the index; nil where there is none.
  ///
  /// Xapian's glass backend replaces its small file `iamglass`, which holds the database's identity
  /// and revision, with every commit.
  public var generation: String? {
    guard let current, let data = FileManager.default.contents(atPath: current + "/iamglass")
    else { return nil }
    return ContentDigest(of: Array(data)).description
  }

  /// Creates the folder where it is missing.
  func create() throws(IndexError) {
    do {
      try FileManager.default.createDirectory(
        atPath: root, withIntermediateDirectories: true)
    } catch {
      throw .folder(root)
    }
  }

  /// A place for a new build; the lock keeps others away from it.
  var buildPath: String { root + "/building" }

  /// Gives a finished pointer its name; a folder of that name is no part of an index.
  private func replacePointer(by temporary: String) -> Bool {
    if rename(temporary, pointer) == 0 { return true }
    guard errno == EISDIR else { return false }
    try? FileManager.default.removeItem(atPath: pointer)
    return rename(temporary, pointer) == 0
  }

  /// Moves a finished database into its final place and puts it in use.
  ///
  /// Readers that have the old files open keep them until they close.
  func use(_ database: String) throws(IndexError) {
    var name = "db-1"
    if let current, let old = Int(current.split(separator: "-").last ?? "") {
      name = "db-\(old + 1)"
    }
    // A build that was cut short after its move may have left this name.
    try? FileManager.default.removeItem(atPath: root + "/" + name)
    let temporary = pointer + ".new"
    // Writing to a pipe of this name would wait for a reader.
    try? FileManager.default.removeItem(atPath: temporary)
    guard rename(database, root + "/" + name) == 0,
      FileManager.default.createFile(atPath: temporary, contents: Data((name + "\n").utf8)),
      replacePointer(by: temporary)
    else { throw errno == ENOSPC ? .diskFull : .folder(root) }
    removeLeftovers()
  }

  /// Removes what an interrupted build left behind, and databases out of use.
  ///
  /// Only whoever holds the ``IndexLock`` may call this: then no build is under way.
  func removeLeftovers() {
    let used = current
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    for name in names where Self.isOurs(name) {
      let path = root + "/" + name
      if path != used { try? FileManager.default.removeItem(atPath: path) }
    }
  }

  /// `building` or `db-` and a number: nothing else in the folder is touched.
  private static func isOurs(_ name: String) -> Bool {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, first == "building" || first == "db" && parts.count > 1 else {
      return false
    }
    return parts.dropFirst().allSatisfy { Int($0) != nil }
  }
}

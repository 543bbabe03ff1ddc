internal import FoundationEssentials
internal import Glibc

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

  private var pointer: String { root + "/CURRENT" }

  /// The database in use; nil where there is none yet.
  var current: String? {
    guard let data = FileManager.default.contents(atPath: pointer) else { return nil }
    let name = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).first
    return name.map { root + "/" + String($0) }
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

  /// A place for a new build, apart from any other.
  func temporaryName() -> String {
    "building-\(getpid())-\(clock())"
  }

  /// Puts a finished database in use and removes the others.
  func use(_ name: String) throws(IndexError) {
    let old = current
    let temporary = pointer + ".new"
    guard FileManager.default.createFile(atPath: temporary, contents: Data((name + "\n").utf8)),
      rename(temporary, pointer) == 0
    else { throw .folder(root) }
    // Readers that have the old files open keep them until they close.
    if let old, old != root + "/" + name { try? FileManager.default.removeItem(atPath: old) }
  }

  /// Removes what an interrupted build left behind.
  func removeLeftovers() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    for name in names where name.hasPrefix("building-") {
      let owner = name.split(separator: "-").dropFirst().first.flatMap { pid_t($0) }
      if let owner, owner != getpid(), kill(owner, 0) == 0 { continue }
      try? FileManager.default.removeItem(atPath: root + "/" + name)
    }
  }
}

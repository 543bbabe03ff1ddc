internal import FoundationEssentials
internal import Glibc

extension IndexFolder {
  /// The database in use, where all that is to be opened there is a file.
  ///
  /// Xapian opens the files of a database by their names, and would wait for ever on a pipe.
  ///
  /// - Throws: ``IndexError`` with `missing` where no index was built, `foreign` where something
  ///   stands in place of a file.
  func usable() throws(IndexError) -> String {
    guard let pointer = try kind(of: pointer) else { throw .missing }
    guard pointer == S_IFREG else { throw .foreign(self.pointer) }
    guard let database = current else { throw .missing }
    guard let folder = try kind(of: database) else { return database }
    guard folder == S_IFDIR,
      let names = try? FileManager.default.contentsOfDirectory(atPath: database)
    else { throw .foreign(database) }
    for name in names {
      let path = database + "/" + name
      // A build that ends may take files away meanwhile.
      guard let kind = try kind(of: path), kind != S_IFREG else { continue }
      throw .foreign(path)
    }
    return database
  }

  /// What stands at a path, links followed; nil where nothing does.
  private func kind(of path: String) throws(IndexError) -> mode_t? {
    var status = stat()
    if stat(path, &status) == 0 { return status.st_mode & S_IFMT }
    // A link that leads nowhere or in a circle.
    if lstat(path, &status) == 0 { throw .foreign(path) }
    return nil
  }
}

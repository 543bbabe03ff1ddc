/// A folder of the corpus, as it was just before it was listed.
public struct RecordFolder: Sendable, Hashable {
  /// The path below the corpus with a slash at the end; empty for the corpus itself.
  public let path: String
  /// The time of its last change, in nanoseconds since 1970: an entry came, went or was renamed.
  public let modified: Int

  /// Describes a folder.
  public init(path: String, modified: Int) {
    self.path = path
    self.modified = modified
  }
}

/// What stands in the corpus at one moment.
public struct CorpusListing: Sendable {
  /// The files that are records, in byte order of their paths.
  public let files: [RecordFile]
  /// The folders that can hold records, the corpus itself first.
  public let folders: [RecordFolder]
  /// What could not be listed.
  public let findings: [Finding]
}

extension Corpus {
  /// Lists the records and the folders they stand in.
  ///
  /// Records end in `.txt` or `.md`. The rules, the judgements, the archive's own files,
  /// hidden files and links to folders are passed over.
  public func list() -> CorpusListing {
    var walker = FolderWalker(root: root)
    walker.walk("")
    return CorpusListing(
      files: walker.files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) },
      folders: walker.folders, findings: walker.findings)
  }

  /// Lists one folder: its own records, and its folders without what is in them.
  ///
  /// - Parameter folder: The path below the corpus with a slash at the end, or empty.
  /// - Returns: The files in no order, and the folder itself before its folders.
  public func list(folder: String) -> CorpusListing {
    var walker = FolderWalker(root: root, isRecursive: false)
    walker.walk(folder)
    return CorpusListing(
      files: walker.files, folders: walker.folders, findings: walker.findings)
  }
}

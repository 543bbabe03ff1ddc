public import Records

/// A year that is closed: the digests of its records, as they were when somebody signed for them.
public struct YearSeal: Sendable {
  /// The year.
  public let year: Int
  /// The digests.
  public let list: FixityManifest

  /// The file below the corpus.
  public var path: String { ArchiveFolder.seal(of: year) }

  /// Reads the seal of a year; nil where the year is open.
  ///
  /// - Throws: ``ArchiveError`` where the file cannot be read.
  public static func read(_ year: Int, in corpus: Corpus) throws(ArchiveError) -> YearSeal? {
    let path = ArchiveFolder.seal(of: year)
    return try ArchiveFolder(corpus).read(path).map {
      YearSeal(year: year, list: FixityManifest(reading: $0, path: path))
    }
  }

  /// Reads all seals of a corpus, in order of the years.
  ///
  /// - Throws: ``ArchiveError`` where a file cannot be read.
  public static func all(in corpus: Corpus) throws(ArchiveError) -> [YearSeal] {
    var seals: [YearSeal] = []
    for path in ArchiveFolder(corpus).list(ArchiveFolder.seals, ending: ".sha256") {
      let name = path.split(separator: "/").last?.split(separator: ".").first ?? ""
      guard let year = Int(name), let seal = try read(year, in: corpus) else { continue }
      seals.append(seal)
    }
    return seals
  }

  /// Whether a file of the year is no longer there as it was sealed, given the digests of the
  /// corpus without the archive's own files.
  func isBroken(by digests: [BytePath: ContentDigest]) -> Bool {
    let ledger = BytePath(ArchiveFolder.ledger(of: year))
    return list.digests.contains { path, digest in path != ledger && digests[path] != digest }
  }
}

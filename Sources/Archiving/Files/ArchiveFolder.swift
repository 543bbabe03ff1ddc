internal import FoundationEssentials
internal import Glibc
internal import Records

/// The folder 归档 of a corpus: text files that say what was recorded, numbered and sealed.
struct ArchiveFolder: Sendable {
  /// The manifest of digests, below the corpus.
  static let manifest = "\(Corpus.archiveFolder)/清单.sha256"
  /// The folder of the event log, below the corpus.
  static let log = "\(Corpus.archiveFolder)/日志"
  /// The file that names the last line of the event log, below the corpus.
  static let logEnd = "\(Corpus.archiveFolder)/日志末尾.txt"
  /// The folder of the ledgers of numbers, below the corpus.
  static let ledgers = "\(Corpus.archiveFolder)/件号簿"
  /// The folder of the seals, below the corpus.
  static let seals = "\(Corpus.archiveFolder)/封存"

  let root: String

  init(_ corpus: Corpus) {
    root = corpus.root
  }

  /// The path of a year's ledger, below the corpus.
  static func ledger(of year: Int) -> String { "\(ledgers)/\(year).txt" }

  /// The path of a year's seal, below the corpus.
  static func seal(of year: Int) -> String { "\(seals)/\(year).sha256" }

  /// Returns the bytes of a file; nil where there is none.
  func read(_ path: String) throws(ArchiveError) -> [UInt8]? {
    do throws(FilePieces.Failure) {
      return try FilePieces.contents(of: BytePath(path), below: root)
    } catch {
      throw ArchiveError.notReadable(path)
    }
  }

  /// Returns the last bytes of a file that is there, and whether they are all that it holds.
  func readEnd(
    of path: String, length: Int
  ) throws(ArchiveError) -> (bytes: [UInt8], isWhole: Bool) {
    do throws(FilePieces.Failure) {
      return try FilePieces.end(of: BytePath(path), below: root, length: length)
    } catch {
      throw ArchiveError.notReadable(path)
    }
  }

  /// Returns the paths of a folder's files with an ending, in order; none where it is missing.
  func list(_ folder: String, ending: String) -> [String] {
    Corpus.files(of: folder, ending: ending, below: root)
  }

  /// Writes a file as a whole: a reader sees the old one or the new one.
  func write(_ bytes: [UInt8], to path: String) throws(ArchiveError) {
    let place = "\(root)/\(path)"
    let folder = String(place[..<(place.lastIndex(of: "/") ?? place.startIndex)])
    let scratch = "\(folder)/.\(UUID().uuidString)"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      defer { unlink(scratch) }
      try Data(bytes).write(to: URL(filePath: scratch))
      guard rename(scratch, place) == 0 else { throw ArchiveError.notWritable(path) }
    } catch {
      throw ArchiveError.notWritable(path)
    }
  }

  /// Takes a file away.
  func remove(_ path: String) throws(ArchiveError) {
    guard unlink("\(root)/\(path)") == 0 else { throw ArchiveError.notWritable(path) }
  }
}

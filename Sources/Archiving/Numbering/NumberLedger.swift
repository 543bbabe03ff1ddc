public import Records

/// All numbers that were given, from the text files of 归档/件号簿, one for each year.
///
/// A number stands here for ever: it is never given again, and where it was left out the ledger
/// says why. No record is rewritten: what a person wrote into a header is honoured, and where it
/// contradicts the ledger that is a finding.
public struct NumberLedger: Sendable {
  /// The numbers in order; of a number that stands twice, both.
  public private(set) var entries: [LedgerEntry] = []
  /// Lines that cannot be read.
  public private(set) var findings: [Finding] = []
  private let folder: ArchiveFolder

  private static let remark = """
    # 件号簿：档号、状态、SHA-256摘要、路径、说明，用制表符隔开。由 minqing archive number 写成，请不要用手改。

    """

  /// Reads the ledgers of a corpus.
  ///
  /// - Throws: ``ArchiveError`` where a file cannot be read.
  public init(_ corpus: Corpus) throws(ArchiveError) {
    folder = ArchiveFolder(corpus)
    for path in folder.list(ArchiveFolder.ledgers, ending: ".txt") {
      for (number, line) in ByteLines(try folder.read(path) ?? []) where !line.isRemark {
        if let entry = LedgerEntry(line) {
          entries.append(entry)
        } else {
          findings.append(
            Finding(
              code: .archiveFileUnreadable, path: path, line: number, column: 1,
              message: "第\(number)行不是“档号、状态、摘要、路径、说明”。", remedy: line.remedyForUnreadable))
        }
      }
    }
    entries.sort { $0.number < $1.number }
  }

  /// The numbers that records have, by the records' paths.
  public var numbers: [BytePath: ArchivalNumber] {
    var result: [BytePath: ArchivalNumber] = [:]
    for entry in entries where entry.state == .given {
      if let path = entry.path, result[path] == nil { result[path] = entry.number }
    }
    return result
  }

  /// The numbers that nobody has and that are not declared empty, in order.
  public var gaps: [ArchivalNumber] {
    Dictionary(grouping: entries.map(\.number), by: \.series).sorted { $0.key < $1.key }
      .flatMap { series, numbers in
        Self.gaps(in: Set(numbers.map(\.item))).compactMap {
          ArchivalNumber(series: series, item: $0)
        }
      }
  }

  /// Returns the numbers below the largest that are missing.
  static func gaps(in items: Set<Int>) -> [Int] {
    guard let largest = items.max() else { return [] }
    return (1...largest).filter { !items.contains($0) }
  }

  /// Adds numbers; nothing is written yet.
  mutating func add(_ new: [LedgerEntry]) {
    entries = (entries + new).sorted { $0.number < $1.number }
  }

  /// Gives a number up.
  ///
  /// - Returns: The entry as it is now; nil where no record has the number.
  mutating func void(_ number: ArchivalNumber, reason: String) -> LedgerEntry? {
    guard let index = entries.firstIndex(where: { $0.number == number && $0.state == .given })
    else { return nil }
    entries[index].state = .voided
    entries[index].note = reason
    return entries[index]
  }

  /// Takes over what became of recorded files: other paths and other bytes.
  ///
  /// - Parameters:
  ///   - moves: Where files went, by the path they had; perhaps in several steps.
  ///   - digests: The files as they are.
  ///   - sealed: The years whose ledgers stay as they are.
  /// - Returns: The years whose ledgers changed.
  mutating func follow(
    _ moves: [BytePath: BytePath], _ digests: [BytePath: ContentDigest], besides sealed: [Int]
  ) -> Set<Int> {
    var years: Set<Int> = []
    for index in entries.indices where entries[index].state == .given {
      guard let path = entries[index].path,
        !sealed.contains(entries[index].number.series.year)
      else { continue }
      var place = path
      var rest = moves
      // Each step is taken once: a file may go to and fro.
      while digests[place] == nil, let next = rest.removeValue(forKey: place) { place = next }
      guard let digest = digests[place], place != path || digest != entries[index].digest else {
        continue
      }
      entries[index].path = place
      entries[index].digest = digest
      years.insert(entries[index].number.series.year)
    }
    return years
  }

  /// Writes the ledger of a year.
  ///
  /// - Returns: The path below the corpus and the digest of what was written.
  func write(year: Int) throws(ArchiveError) -> (path: String, digest: ContentDigest) {
    let lines = entries.filter { $0.number.series.year == year }.map { $0.line + "\n" }
    let bytes = Array((Self.remark + lines.joined()).utf8)
    let path = ArchiveFolder.ledger(of: year)
    try folder.write(bytes, to: path)
    return (path, ContentDigest(of: bytes))
  }
}

internal import Records

/// The log of readings of uncovered data that an earlier version kept beside the event log.
///
/// A line of it is `2010-07-02 09:30`, a role and what was done, between tabs; nothing tells when
/// one was taken away. Its lines come into the event log, and from then on the file may not change.
struct EarlierReadings {
  /// The file, below the corpus.
  static let path = "\(Corpus.archiveFolder)/看原文.log"

  private let corpus: Corpus

  init(_ corpus: Corpus) {
    self.corpus = corpus
  }

  /// The digest of the file where the event log does not know it as it is; nil where all is well.
  func unknownDigest(to history: LogHistory) throws(ArchiveError) -> ContentDigest? {
    guard let bytes = try ArchiveFolder(corpus).read(Self.path) else { return nil }
    let digest = ContentDigest(of: bytes)
    return history.lines(on: Self.path).last?.event.digest == digest ? nil : digest
  }

  /// Writes the lines that the event log does not have yet into it; the file itself stays.
  ///
  /// - Returns: How many lines were written.
  /// - Throws: ``ArchiveError`` where the file or the log cannot be read or written.
  func carryOver(by author: String, at moment: Moment) throws(ArchiveError) -> Int {
    let log = EventLog(corpus)
    let history = try log.read()
    guard let digest = try unknownDigest(to: history),
      let bytes = try ArchiveFolder(corpus).read(Self.path)
    else { return 0 }
    // Lines may be equal: somebody looked twice within a minute.
    var known: [Reading: Int] = [:]
    for line in history.lines where line.event.kind == .readUnmasked {
      known[Reading(role: line.author, event: line.event), default: 0] += 1
    }
    var count = 0
    for (number, line) in ByteLines(bytes) where !line.isRemark {
      let reading = Reading(String(decoding: line, as: UTF8.self), number: number, author: author)
      if let left = known[reading], left > 0 {
        known[reading] = left - 1
        continue
      }
      try log.append([reading.event], by: reading.role, at: moment)
      count += 1
    }
    let event = LogEvent(.readUnmasked, Self.path, digest: digest, note: "早先的记录\(count)行并入日志")
    try log.append([event], by: author, at: moment)
    return count
  }

  /// A line as an event of the log.
  private struct Reading: Hashable {
    let role: String
    let event: LogEvent

    init(role: String, event: LogEvent) {
      (self.role, self.event) = (role, event)
    }

    init(_ line: String, number: Int, author: String) {
      let parts = line.split(separator: "\t").map(String.init)
      let place = "\(EarlierReadings.path)第\(number)行"
      if parts.count == 3 {
        role = parts[1]
        event = LogEvent(.readUnmasked, parts[2], note: "\(parts[0])看的，原记在\(place)")
      } else {
        role = author
        event = LogEvent(.readUnmasked, line, note: "原记在\(place)，写法读不懂，照抄")
      }
    }
  }
}

internal import FoundationEssentials
internal import Glibc
public import Records

/// The append-only log of what happened to the records of a corpus.
///
/// One text file a month in 归档/日志, so that what two people append meets in one place only.
/// Every line carries the digest of the line before it: whoever changes, inserts or takes away a
/// line breaks the chain there. Two copies of a corpus that were both appended to are put
/// together by keeping all lines of both and appending a line that names both ends; see
/// ``join(by:at:)``.
///
/// Several programs may append at once; a lock on the folder puts them in order.
///
/// A chain does not tell that its last lines were taken away, so a file beside the folder holds
/// the digest of the last line; where two copies were put together, that of each.
public struct EventLog: Sendable {
  private let folder: ArchiveFolder

  /// Opens the log of a corpus; nothing is written before the first event.
  public init(_ corpus: Corpus) {
    folder = ArchiveFolder(corpus)
  }

  /// Appends events, all in one piece and in order.
  ///
  /// - Parameters:
  ///   - events: What happened; none writes nothing.
  ///   - author: Who did it, by role.
  ///   - moment: When.
  /// - Throws: ``ArchiveError`` where the log cannot be written.
  public func append(
    _ events: [LogEvent], by author: String, at moment: Moment = .now
  ) throws(ArchiveError) {
    guard !events.isEmpty else { return }
    try locked { () throws(ArchiveError) in
      try write(events, by: author, at: moment, after: nil)
    }
  }

  /// Appends a line that joins all ends of the log, after two copies were put together.
  ///
  /// Ends whose lines are gone for good are declared lost by the same line.
  ///
  /// - Returns: How many ends were joined, 0 or 1 where there was nothing to join; and how many
  ///   were declared lost.
  /// - Throws: ``ArchiveError`` where the log cannot be read or written.
  public func join(
    by author: String, at moment: Moment = .now
  ) throws(ArchiveError) -> (ends: Int, lost: Int) {
    var count = (ends: 0, lost: 0)
    try locked { () throws(ArchiveError) in
      let history = try read()
      let heads = history.heads
      count = (heads.count, history.lostEnds.count)
      guard count.ends > 1 || count.lost > 0 else { return }
      let notes = [
        count.ends > 1 ? "\(count.ends)支日志合为一支" : "",
        count.lost > 0 ? "声明日志最后的几行已经丢失（\(count.lost)处）" : "",
      ].filter { !$0.isEmpty }
      let event = LogEvent(.joined, ArchiveFolder.log, note: notes.joined(separator: "，"))
      try write(
        [event], by: author, at: moment, after: heads.map(\.identity),
        forgetting: history.lostEnds)
    }
    return count
  }

  /// Reads the whole log.
  ///
  /// - Throws: ``ArchiveError`` where a file cannot be read.
  public func read() throws(ArchiveError) -> LogHistory {
    var history = LogHistory()
    for path in folder.list(ArchiveFolder.log, ending: ".txt") {
      history.add(try folder.read(path) ?? [], path: path)
    }
    history.check(end: try folder.read(ArchiveFolder.logEnd), path: ArchiveFolder.logEnd)
    return history
  }

  private func write(
    _ events: [LogEvent], by author: String, at moment: Moment, after parents: [ContentDigest]?,
    forgetting lost: [ContentDigest] = []
  ) throws(ArchiveError) {
    let files = folder.list(ArchiveFolder.log, ending: ".txt")
    // A clock that goes wrong must not put a line before those that it follows.
    let month = "\(ArchiveFolder.log)/\(moment.month).txt"
    let path = files.last.map { max($0, month) } ?? month
    // The file that is written to is the last one, or comes after it.
    let end = try files.last.map { file throws(ArchiveError) in try lastLine(of: file) }
    var last = parents ?? [end?.digest].compactMap { $0 }
    let before = last
    var text = files.last == path && end?.endsWithBreak == false ? "\n" : ""
    for event in events {
      let line = LogLine.text(event, by: author, at: moment, after: last)
      text += line + "\n"
      last = [ContentDigest(of: Array(line.utf8))]
    }
    try append(Array(text.utf8), to: path)
    try writeEnd(last, before: before + lost)
  }

  private static let endRemark = "# 日志最后一行的摘要，由 minqing 写成，请不要用手改。\n"

  /// Writes down which line is the last one now; ends of other copies stay until they are joined.
  private func writeEnd(
    _ end: [ContentDigest], before parents: [ContentDigest]
  ) throws(ArchiveError) {
    let known = LogHistory.ends(in: try folder.read(ArchiveFolder.logEnd) ?? [])
    let ends = known.filter { !parents.contains($0) && !end.contains($0) } + end
    let text = Self.endRemark + ends.map { "\($0)\n" }.joined()
    try folder.write(Array(text.utf8), to: ArchiveFolder.logEnd)
  }

  /// How much of a file's end is read for its last line, in bytes; a line has about 200.
  private static let usualEnd = 1 << 12

  /// The digest of a file's last line, and whether the file ends with a line break.
  ///
  /// Only the end is read: a folder of thousands of files is imported with an event for each.
  private func lastLine(
    of path: String
  ) throws(ArchiveError) -> (digest: ContentDigest?, endsWithBreak: Bool) {
    var length = Self.usualEnd
    while true {
      let end = try folder.readEnd(of: path, length: length)
      var last: ArraySlice<UInt8>?
      // The first line may have lost its beginning.
      for (number, line) in ByteLines(end.bytes) where end.isWhole || number > 1 {
        if !line.isRemark { last = line }
      }
      if last != nil || end.isWhole {
        let isEmpty = end.bytes.isEmpty
        return (
          last.map { ContentDigest(of: Array($0)) },
          isEmpty || end.bytes.last == UInt8(ascii: "\n")
        )
      }
      length *= 16
    }
  }

  private func append(_ bytes: [UInt8], to path: String) throws(ArchiveError) {
    // Half a line would break the chain for ever: all is appended, or nothing.
    guard AppendedFile(path: "\(folder.root)/\(path)").append(bytes) else {
      throw ArchiveError.notWritable(path)
    }
  }

  private func locked(_ body: () throws(ArchiveError) -> Void) throws(ArchiveError) {
    let place = "\(folder.root)/\(ArchiveFolder.log)"
    guard
      (try? FileManager.default.createDirectory(
        atPath: place, withIntermediateDirectories: true)) != nil
    else { throw ArchiveError.notWritable(ArchiveFolder.log) }
    let lock = open(place, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0, flock(lock, LOCK_EX) == 0 else {
      throw ArchiveError.notWritable(ArchiveFolder.log)
    }
    defer { close(lock) }
    try body()
  }
}

public import Records

/// All lines of the event log, and whether they follow from each other.
public struct LogHistory: Sendable {
  /// The lines in the order of the files.
  public private(set) var lines: [LogLine] = []
  /// Lines that cannot be read or do not follow from those before them.
  public private(set) var findings: [Finding] = []
  /// The last lines that are written down beside the log and are not in it.
  private(set) var lostEnds: [ContentDigest] = []
  private var known: Set<ContentDigest> = []
  private var followed: Set<ContentDigest> = []

  /// Takes the lines of the next file.
  mutating func add(_ bytes: [UInt8], path: String) {
    for (number, line) in ByteLines(bytes) where !line.isRemark {
      let identity = ContentDigest(of: Array(line))
      let isFirst = known.isEmpty
      let isNew = known.insert(identity).inserted
      guard let entry = LogLine(line, path: path, number: number) else {
        report(
          .archiveFileUnreadable, path, number, "第\(number)行不是日志的一行。", line.remedyForUnreadable)
        continue
      }
      guard isNew else {
        report(.logBroken, path, number, "第\(number)行和前面的一行完全相同。", "请删去重复的这一行。")
        continue
      }
      lines.append(entry)
      check(entry, isFirst: isFirst)
      followed.formUnion(entry.parents)
    }
  }

  private mutating func check(_ line: LogLine, isFirst: Bool) {
    if isFirst {
      guard line.parents.isEmpty else {
        report(
          .logBroken, line.path, line.number, "日志的第一行说前面还有一行，但是没有：开头被删去了。",
          "请从备份或版本库取回 \(ArchiveFolder.log)/ 里缺的文件。")
        return
      }
      return
    }
    for parent in line.parents where !known.contains(parent) {
      report(
        .logBroken, line.path, line.number, "第\(line.number)行接不上前面：它的上一行被改过、删去或换了位置。",
        "请从备份或版本库取回 \(line.path)；取不回时，在当月日志之外写明原因。")
    }
  }

  /// Compares the lines with the file that names the last one.
  ///
  /// - Parameters:
  ///   - bytes: The file; nil where there is none.
  ///   - path: Its path below the corpus.
  mutating func check(end bytes: [UInt8]?, path: String) {
    guard let bytes else {
      guard !lines.isEmpty else { return }
      report(
        .archiveFileChanged, path, 1, "日志里有\(lines.count)行，记着最后一行的这个文件却不见了。",
        "请从备份或版本库取回；没有备份的，核对日志无误后再做一次登记，这个文件会重新写成。")
      return
    }
    for (number, line) in ByteLines(bytes) where !line.isRemark {
      guard let digest = ContentDigest(hexadecimal: line) else {
        report(
          .archiveFileUnreadable, path, number, "第\(number)行不是摘要。", line.remedyForUnreadable)
        continue
      }
      guard !known.contains(digest) else { continue }
      lostEnds.append(digest)
      report(
        .logBroken, path, number, "日志最后的一行或几行不见了，或被改过：这里记着的最后一行在日志里没有。",
        "请从备份或版本库取回 \(ArchiveFolder.log)/ 里最近一月的文件；确实取不回的，运行 minqing archive log --join 声明丢失。")
    }
  }

  /// The digests that the file on the last line holds.
  static func ends(in bytes: [UInt8]) -> [ContentDigest] {
    ByteLines(bytes).compactMap { ContentDigest(hexadecimal: $0.bytes) }
  }

  /// The lines that no other line follows: one where the log is whole.
  public var heads: [LogLine] { lines.filter { !followed.contains($0.identity) } }

  /// What is wrong with the log, the ends that nobody joined included.
  public var allFindings: [Finding] {
    guard heads.count > 1, let first = heads.first else { return findings }
    let forks = heads.dropFirst().map { head in
      Finding(
        code: .logForked, path: head.path, line: head.number, column: 1,
        message: "日志有\(heads.count)个末尾：这一行之外，还有 \(first.path) 第\(first.number)行。",
        remedy: "如果是两份资料合到了一起，请运行 minqing archive log --join 声明合并；否则请核对是谁删改了日志。")
    }
    return (findings + forks).sorted()
  }

  /// Returns the lines on a subject, in order.
  public func lines(on subject: String) -> [LogLine] {
    lines.filter { $0.event.subject == subject }
  }

  /// Where recorded files went, each with the path it had before, in order.
  var moves: [(from: BytePath, to: BytePath)] {
    lines.compactMap { line in
      line.event.movedFrom.map { ($0, BytePath(line.event.subject)) }
    }
  }

  private mutating func report(
    _ code: FindingCode, _ path: String, _ line: Int, _ message: String, _ remedy: String
  ) {
    findings.append(
      Finding(code: code, path: path, line: line, column: 1, message: message, remedy: remedy))
  }
}

internal import ChineseText
internal import Search

/// What followed what in all issues, packed: recurrences, causes, and the last day on record.
///
/// One issue's story needs the groups of all issues, which take a second to form where there are
/// twenty thousand; what comes of them is short.
struct ChainTable: Sendable {
  /// Of which state of the records, the rules and the judgements this is the table.
  let key: String
  /// The last day of any record with an issue.
  let lastDate: CivilDate?
  /// The places of issues that were done and of those that came up after, pair by pair.
  let recurrences: [(earlier: Int, later: Int)]
  /// Every cause on record.
  let causes: [IssueCauses.Link]

  /// Reads the chains of issues that were analysed.
  init(_ analysis: IssueAnalysis, key: String) {
    self.key = key
    lastDate = analysis.lastDate
    recurrences = IssueChains(analysis).pairs.compactMap { pair in
      guard let earlier = analysis.place(of: pair.earlier.id),
        let later = analysis.place(of: pair.later.id)
      else { return nil }
      return (earlier, later)
    }
    causes = IssueCauses(analysis).links
  }

  /// The table as bytes, to be kept.
  func packed() -> [UInt8] {
    var writer = PackedWriter()
    writer.append([key, lastDate?.description ?? ""])
    writer.append(recurrences.map { Int32($0.earlier) })
    writer.append(recurrences.map { Int32($0.later) })
    writer.append(causes.flatMap { [$0.cause, $0.effect, $0.reason, $0.path] })
    writer.append(causes.map { Int32($0.line) })
    return writer.bytes()
  }

  /// Opens a table in storage; nil where it is damaged.
  init?(_ storage: PackedStorage) {
    guard var reader = PackedReader(storage), let head = reader.strings(), head.count == 2,
      let earlier = reader.array(of: Int32.self), let later = reader.array(of: Int32.self),
      let texts = reader.strings(), let lines = reader.array(of: Int32.self),
      earlier.count == later.count, texts.count == lines.count * 4
    else { return nil }
    key = head[0]
    lastDate = CivilDate(iso: head[1])
    recurrences = zip(earlier, later).map { (Int($0), Int($1)) }
    causes = lines.enumerated().map { number, line in
      let text = { texts[number * 4 + $0] }
      return IssueCauses.Link(
        cause: text(0), effect: text(1), reason: text(2), path: text(3), line: Int(line))
    }
  }
}

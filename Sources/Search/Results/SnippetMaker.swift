internal import ChineseText
public import Records

/// Finds the passages of a record that show why it matches.
///
/// Matching is done on the folded text and shown on the original: the map of ``FoldedText``
/// gives each match's own bytes, whatever was folded, converted or wrapped between them.
public struct SnippetMaker {
  private let needles: [FoldedText]

  /// How many folded scalars a passage shows on either side of its matches.
  private static let context = 28
  /// How many folded scalars a passage holds at most, beyond its first match.
  private static let longest = 90

  /// Creates a maker for the phrases of a query.
  public init(needles: [String]) {
    self.needles = needles.map { FoldedText($0) }.filter { !$0.scalars.isEmpty }
  }

  /// Returns the byte ranges of all matches in a text, in order, without overlaps.
  public func matches(in source: SourceText) -> [Range<Int>] {
    let folded = fold(source)
    return occurrences(in: folded).map { folded.sourceRange(of: $0.range) }
  }

  /// Returns the best passages of a record, best first.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - limit: At most this many.
  /// - Returns: The passages; where nothing matches, as for a query of fields only, the
  ///   beginning of the body.
  public func snippets(of record: Record, limit: Int = 2) -> [Snippet] {
    let folded = fold(record.source)
    let found = occurrences(in: folded)
    guard !found.isEmpty else { return opening(of: record, folded) }
    var clusters: [Cluster] = []
    for match in found {
      if let last = clusters.last, match.range.upperBound - last.start <= Self.longest {
        clusters[clusters.count - 1].add(match)
      } else {
        clusters.append(Cluster(match))
      }
    }
    // A match in the header tells less than one in the text.
    let bodyStart = record.bodyRange.lowerBound
    let ranked = clusters.enumerated().sorted { left, right in
      let keys = [left, right].map { cluster in
        (
          folded.sourceRange(of: cluster.element.start..<cluster.element.end).lowerBound
            >= bodyStart ? 1 : 0,
          cluster.element.needles.count, cluster.element.matches.count
        )
      }
      return keys[0] == keys[1] ? left.offset < right.offset : keys[0] > keys[1]
    }
    return ranked.prefix(limit).map { snippet($0.element, folded, record.source) }
  }

  private func fold(_ source: SourceText) -> FoldedText {
    source.bytes.withUnsafeBufferPointer { FoldedText(utf8: $0, joiningWraps: true) }
  }

  private struct Match {
    let range: Range<Int>
    let needle: Int
  }

  private struct Cluster {
    var matches: [Match]
    var needles: Set<Int>
    var start: Int { matches[0].range.lowerBound }
    var end: Int { matches.map(\.range.upperBound).max() ?? start }

    init(_ match: Match) {
      matches = [match]
      needles = [match.needle]
    }

    mutating func add(_ match: Match) {
      matches.append(match)
      needles.insert(match.needle)
    }
  }

  /// All matches in order; of two that overlap, the earlier, then the longer.
  private func occurrences(in folded: FoldedText) -> [Match] {
    var found: [Match] = []
    for (index, needle) in needles.enumerated() {
      for range in folded.occurrences(of: needle) {
        found.append(Match(range: range, needle: index))
      }
    }
    found.sort {
      $0.range.lowerBound != $1.range.lowerBound
        ? $0.range.lowerBound < $1.range.lowerBound
        : $0.range.upperBound > $1.range.upperBound
    }
    var end = 0
    return found.filter { match in
      guard match.range.lowerBound >= end else { return false }
      end = match.range.upperBound
      return true
    }
  }

  private func snippet(
    _ cluster: Cluster, _ folded: FoldedText, _ source: SourceText
  ) -> Snippet {
    let start = boundary(before: cluster.start, folded, source)
    let end = boundary(after: cluster.end, folded, source)
    let bytes = folded.sourceRange(of: start..<end)
    let ranges = cluster.matches.map { match in
      let place = folded.sourceRange(of: match.range)
      let lower = shown(source, bytes.lowerBound..<place.lowerBound).count
      return lower..<(lower + shown(source, place).count)
    }
    return Snippet(
      line: source.line(at: folded.sourceRange(of: cluster.start..<cluster.end).lowerBound),
      text: shown(source, bytes), matches: ranges, bytes: bytes)
  }

  /// The original with line breaks made visible as single spaces, one for one.
  private func shown(_ source: SourceText, _ range: Range<Int>) -> String {
    String(source.string(range).map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  /// Goes back to the beginning of the sentence, or as far as the context allows.
  private func boundary(
    before index: Int, _ folded: FoldedText, _ source: SourceText
  ) -> Int {
    var start = index
    while start > 0, index - start < Self.context, !isSentenceEnd(start - 1, folded, source) {
      start -= 1
    }
    return start
  }

  private func boundary(
    after index: Int, _ folded: FoldedText, _ source: SourceText
  ) -> Int {
    var end = index
    while end < folded.scalars.count, end - index < Self.context {
      if folded.scalars[end] == 0x0A { break }
      end += 1
      if isSentenceEnd(end - 1, folded, source) { break }
    }
    return end
  }

  /// Whether 。；！？ or the end of a line stands here; a full stop of one byte is a decimal
  /// point or an abbreviation.
  private func isSentenceEnd(_ index: Int, _ folded: FoldedText, _ source: SourceText) -> Bool {
    switch folded.scalars[index] {
    case 0x0A, 0x3B, 0x21, 0x3F: true
    case 0x2E: source.bytes[Int(folded.offsets[index])] != 0x2E
    default: false
    }
  }

  private func opening(of record: Record, _ folded: FoldedText) -> [Snippet] {
    let bodyStart = UInt32(record.bodyRange.lowerBound)
    guard
      let start = folded.scalars.indices.first(where: {
        folded.offsets[$0] >= bodyStart
          && ScalarClass.of(folded.scalars[$0]) != .lineBreak && folded.scalars[$0] != 0x20
      })
    else { return [] }
    let end = boundary(after: start, folded, record.source)
    let bytes = folded.sourceRange(of: start..<end)
    return [
      Snippet(
        line: record.source.line(at: bytes.lowerBound), text: shown(record.source, bytes),
        matches: [], bytes: bytes)
    ]
  }
}

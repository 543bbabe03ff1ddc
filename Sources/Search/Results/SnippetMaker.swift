internal import ChineseText
internal import Records

/// Finds the passages of a record that show why it matches.
///
/// Matching is done on the folded text and shown on the original: the map of ``FoldedText``
/// gives each match's own bytes, whatever was folded, converted or wrapped between them.
struct SnippetMaker {
  private let query: QueryNode
  /// How many folded scalars a passage shows on either side of its matches.
  private let context: Int
  private let mask: PersonalDataMask?

  init(query: QueryNode, context: Int, mask: PersonalDataMask? = nil) {
    self.query = query
    self.mask = mask
    self.context = max(0, context)
  }

  /// How many folded scalars the matches of one passage span at most.
  private var longest: Int { 34 + 2 * context }

  /// Returns the best passages of a record, best first.
  ///
  /// Where nothing matches, as for a query of fields only, it is what the issues tell that are asked
  /// for, or the beginning of the body.
  func snippets(of text: RecordText, limit: Int) -> [Snippet] {
    let marks = text.marks(of: query)
    // The whole text is covered before a passage is cut from it: a number cut in two is none.
    let covered = mask.map { $0.masked(text.record.source.bytes) }
    let bytes = covered ?? text.record.source.bytes
    guard !marks.isEmpty else {
      let places = IssueConditions(query).places(in: text.record).prefix(limit)
      return places.isEmpty
        ? [opening(of: text, bytes)].compactMap { $0 }
        : places.map { line($0, of: text, bytes) }
    }
    var clusters: [[Range<Int>]] = []
    for mark in marks {
      if let start = clusters.last?.first?.lowerBound, mark.upperBound - start <= longest {
        clusters[clusters.count - 1].append(mark)
      } else {
        clusters.append([mark])
      }
    }
    let ranked = clusters.enumerated().map { ($0.offset, $0.element, value(of: $0.element, text)) }
      .sorted { left, right in left.2 == right.2 ? left.0 < right.0 : left.2 > right.2 }
    return ranked.prefix(limit).map { snippet($0.1, text, bytes) }
  }

  /// A match in the header tells less than one in the text; different matches tell more than
  /// the same one again.
  private func value(of cluster: [Range<Int>], _ text: RecordText) -> (Int, Int, Int) {
    let start = text.folded.sourceRange(of: cluster[0]).lowerBound
    let different = Set(cluster.map { Array(text.folded.scalars[$0]) })
    return (
      start >= text.record.bodyRange.lowerBound ? 1 : 0,
      different.reduce(0) { $0 + $1.count }, cluster.count
    )
  }

  private func snippet(
    _ cluster: [Range<Int>], _ text: RecordText, _ covered: [UInt8]
  ) -> Snippet {
    let folded = text.folded
    let source = text.record.source
    let first = cluster[0]
    let last = cluster.map(\.upperBound).max() ?? first.upperBound
    let passage = start(before: first.lowerBound, text)..<end(after: last, text)
    let bytes = folded.sourceRange(of: passage)
    var scalars = ScalarCounter(source.bytes)
    let matches = cluster.map { mark in
      let place = folded.sourceRange(of: mark)
      let lower = shown(covered, bytes.lowerBound..<place.lowerBound).count
      return Snippet.Match(
        characters: lower..<(lower + shown(covered, place).count), bytes: place,
        scalars: scalars.count(to: place.lowerBound)..<scalars.count(to: place.upperBound))
    }
    return Snippet(
      line: source.line(at: folded.sourceRange(of: first).lowerBound),
      text: shown(covered, bytes), matches: matches, bytes: bytes)
  }

  /// The original with line breaks made visible as single spaces, one for one.
  private func shown(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    String(
      String(decoding: bytes[range], as: UTF8.self).map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  /// Goes back to the beginning of the sentence, or as far as the context allows.
  private func start(before index: Int, _ text: RecordText) -> Int {
    var start = index
    while start > 0, index - start < context, !isSentenceEnd(start - 1, text) { start -= 1 }
    return start
  }

  private func end(after index: Int, _ text: RecordText) -> Int {
    var end = index
    while end < text.folded.scalars.count, end - index < context {
      if text.folded.scalars[end] == 0x0A { break }
      end += 1
      if isSentenceEnd(end - 1, text) { break }
    }
    return end
  }

  /// Whether 。；！？ or the end of a line stands here; a full stop of one byte is a decimal
  /// point or an abbreviation.
  private func isSentenceEnd(_ index: Int, _ text: RecordText) -> Bool {
    switch text.folded.scalars[index] {
    case 0x0A, 0x3B, 0x21, 0x3F: true
    case 0x2E: text.record.source.bytes[Int(text.folded.offsets[index])] != 0x2E
    default: false
    }
  }

  /// The line at a place, as far as the context allows.
  private func line(_ place: Int, of text: RecordText, _ covered: [UInt8]) -> Snippet {
    let folded = text.folded
    let source = text.record.source
    let start = folded.firstScalar(from: place)
    let bytes = folded.sourceRange(of: start..<end(after: start, text))
    return Snippet(
      line: source.line(at: place), text: shown(covered, bytes), matches: [], bytes: bytes)
  }

  private func opening(of text: RecordText, _ covered: [UInt8]) -> Snippet? {
    let folded = text.folded
    let source = text.record.source
    let bodyStart = UInt32(text.record.bodyRange.lowerBound)
    guard
      let start = folded.scalars.indices.first(where: {
        folded.offsets[$0] >= bodyStart
          && ScalarClass.of(folded.scalars[$0]) != .lineBreak && folded.scalars[$0] != 0x20
      })
    else { return nil }
    let bytes = folded.sourceRange(of: start..<end(after: start, text))
    return Snippet(
      line: source.line(at: bytes.lowerBound), text: shown(covered, bytes), matches: [],
      bytes: bytes)
  }
}

/// Counts Unicode scalars up to byte offsets that ascend, in one pass.
private struct ScalarCounter {
  private let bytes: [UInt8]
  private var position = 0
  private var counted = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func count(to offset: Int) -> Int {
    while position < min(offset, bytes.count) {
      if bytes[position] & 0xC0 != 0x80 { counted += 1 }
      position += 1
    }
    return counted
  }
}

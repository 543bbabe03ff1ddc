internal import ChineseText
internal import Records

/// The searchable text of a record, folded, with what a query finds in it.
///
/// The index takes each header value and the body for texts of their own; so does this, by
/// marking where one ends. Matching here and in the index is the same.
struct RecordText {
  let record: Record
  let folded: FoldedText
  /// The folded scalars that are searched: the header's values, then the body.
  private let parts: [Range<Int>]

  init(_ record: Record) {
    self.record = record
    let folded = record.source.bytes.withUnsafeBufferPointer {
      FoldedText(utf8: $0, joiningWraps: true)
    }
    self.folded = folded
    let ranges = record.header.map(\.valueRange) + [record.bodyRange]
    parts = ranges.map { bytes in
      let lower = folded.firstScalar(from: bytes.lowerBound)
      return lower..<max(lower, folded.firstScalar(from: bytes.upperBound))
    }
  }

  /// Returns where a phrase stands, as ranges of folded scalars in order.
  func occurrences(of phrase: FoldedText, isPrefix: Bool = false) -> [Range<Int>] {
    let found = folded.occurrences(ofPhrase: phrase, isPrefix: isPrefix)
    guard !found.isEmpty else { return [] }
    return found.filter { range in
      parts.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
    }
  }

  /// Returns the paragraphs of all parts, as ranges of folded scalars.
  private var paragraphs: [Range<Int>] {
    parts.flatMap { part in
      folded.scalars[part].split(separator: 0x0A).map { $0.startIndex..<$0.endIndex }
    }
  }

  /// Returns where a regular expression matches within a paragraph.
  func matches(of pattern: TextPattern) -> [Range<Int>] {
    pattern.matches(in: folded.scalars, paragraphs: paragraphs)
  }

  /// Returns the pairs of places at which two phrases stand within a distance of each other.
  func pairs(
    _ left: QueryPhrase, _ right: QueryPhrase, within distance: Int
  ) -> [Range<Int>] {
    let first = left.forms.flatMap { occurrences(of: FoldedText($0)) }
    guard !first.isEmpty else { return [] }
    let second = right.forms.flatMap { occurrences(of: FoldedText($0)) }
    var found: [Range<Int>] = []
    for one in first {
      for other in second {
        let (before, after) = one.lowerBound <= other.lowerBound ? (one, other) : (other, one)
        let gap = before.upperBound..<max(before.upperBound, after.lowerBound)
        guard after.lowerBound >= before.upperBound, gap.count <= distance,
          !folded.scalars[gap].contains(0x0A)
        else { continue }
        found += [one, other]
      }
    }
    return found
  }

  /// Whether the text has what a node asks of it; for nodes that need the text.
  func satisfies(_ node: QueryNode) -> Bool {
    switch node {
    case .phrase(let phrase):
      phrase.forms.contains { !occurrences(of: FoldedText($0)).isEmpty }
    case .near(let left, let right, let distance):
      !pairs(left, right, within: distance).isEmpty
    case .pattern(let pattern):
      !pattern.matches(in: folded.scalars, paragraphs: paragraphs, firstOnly: true).isEmpty
    default:
      true
    }
  }

  /// Returns the other forms that stand here in place of a phrase that does not.
  func decisiveVariants(of query: QueryNode) -> [QueryPhrase.Variant] {
    query.phrases.filter { phrase in
      !phrase.variants.isEmpty && occurrences(of: FoldedText(phrase.text)).isEmpty
    }.flatMap { phrase in
      phrase.variants.filter { !occurrences(of: FoldedText($0.text)).isEmpty }
    }
  }

  /// Returns what a query marks in the text: ranges of folded scalars in order, without
  /// overlaps; of two that overlap, the earlier, then the longer.
  func marks(of query: QueryNode) -> [Range<Int>] {
    var found = collected(query)
    found.sort {
      $0.lowerBound != $1.lowerBound
        ? $0.lowerBound < $1.lowerBound : $0.upperBound > $1.upperBound
    }
    var end = 0
    return found.filter { range in
      guard range.lowerBound >= end, !range.isEmpty else { return false }
      end = range.upperBound
      return true
    }
  }

  private func collected(_ node: QueryNode) -> [Range<Int>] {
    switch node {
    case .phrase(let phrase): phrase.forms.flatMap { occurrences(of: FoldedText($0)) }
    case .prefix(let text): occurrences(of: FoldedText(text), isPrefix: true)
    case .near(let left, let right, let distance): pairs(left, right, within: distance)
    case .pattern(let pattern): matches(of: pattern)
    case .likeness(let phrases):
      phrases.flatMap { sharedPieces(of: FoldedText($0.text).scalars) }
    case .all(let nodes), .any(let nodes): nodes.flatMap(collected)
    case .everything, .field, .dates, .numbers, .present, .absent, .not, .condition: []
    }
  }

  /// Shorter pieces of a question stand in every text, unless it asks for nothing else; in
  /// characters.
  private static let shortestPiece = 2

  /// The places of the longest pieces of a question that stand in the text, without words at their
  /// ends that mean nothing.
  private func sharedPieces(of question: [UInt32]) -> [Range<Int>] {
    let pieces = SharedPieces(of: question, in: folded.scalars).pieces
      .map { Array(QuestionContent.marked(question[$0])) }
      .filter { $0.count >= min(Self.shortestPiece, question.count) }
    return Set(pieces).flatMap { occurrences(of: FoldedText(String(scalars: $0))) }
  }
}

extension FoldedText {
  /// The first scalar that comes from a byte or from one behind it.
  func firstScalar(from byte: Int) -> Int {
    var low = 0
    var high = scalars.count
    while low < high {
      let middle = (low + high) / 2
      if Int(offsets[middle]) < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

internal import ChineseText

/// What one issue's text holds by itself: cues of problems, and terms with their counts.
struct IssueReading: Sendable {
  /// A term and how often it stands.
  struct TermCount: Sendable {
    /// The bucket of the character or pair of characters.
    let term: Int32
    /// At least 1.
    let count: Float
  }

  /// The cues, in order of their numbers.
  let evidence: [ProblemCues.Evidence]
  /// The terms, in order of their buckets.
  let terms: [TermCount]

  /// Buckets for characters and pairs; few of a corpus's 100,000 pairs share one.
  static let buckets = BucketSort.buckets

  init(_ text: IssueText, cues: ProblemCues, phrases: PetitionPhrases) {
    evidence = cues.evidence(in: text)
    terms = Self.terms(of: text, phrases)
  }

  /// Chinese characters and pairs of neighbours outside empty words.
  private static func terms(of text: IssueText, _ phrases: PetitionPhrases) -> [TermCount] {
    var kept = text.scalars.map {
      ScalarClass.of($0) == .han && !PetitionPhrases.joints.contains($0)
    }
    for range in phrases.emptyRanges(in: text.scalars) {
      for index in range { kept[index] = false }
    }
    var found: [Int32] = []
    for index in text.scalars.indices where kept[index] {
      found.append(bucket(0, text.scalars[index]))
      if index + 1 < kept.count, kept[index + 1] {
        found.append(bucket(text.scalars[index], text.scalars[index + 1]))
      }
    }
    found = BucketSort.sorted(found)
    var terms: [TermCount] = []
    var start = 0
    while start < found.count {
      var end = start + 1
      while end < found.count, found[end] == found[start] { end += 1 }
      terms.append(TermCount(term: found[start], count: Float(end - start)))
      start = end
    }
    return terms
  }

  private static func bucket(_ first: UInt32, _ second: UInt32) -> Int32 {
    // Multiplicative hashing with the golden ratio (Knuth, vol. 3, 6.4).
    let key = UInt64(first) << 21 | UInt64(second)
    return Int32(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 44)
  }
}

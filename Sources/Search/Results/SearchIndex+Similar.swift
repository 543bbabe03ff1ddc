internal import ChineseText
public import Records
internal import Xapian

/// A record that is like another, with what they share.
public struct SimilarRecord: Sendable {
  /// The other record.
  public let record: RecordEntry
  /// How alike, above 0; comparable only within one answer.
  public let score: Double
  /// The pairs of characters and words that both have and few others, the most telling first,
  /// joined where they overlap.
  public let sharedTerms: [String]
}

extension SearchIndex {
  /// How many telling terms of a record are looked for.
  private static let telling = 60
  /// How many shared terms are shown.
  private static let shown = 6
  /// Terms of more than this share of all records are boilerplate: headings, office phrases.
  private static let commonShare = 0.2

  /// Returns other records that are like one, best first.
  ///
  /// The terms that tell the record from all others are looked for (Xapian's expansion); what
  /// stands in every fifth record or more is left out as boilerplate, and so are single
  /// characters, marks and dates.
  ///
  /// - Parameters:
  ///   - path: The record's path below the corpus.
  ///   - limit: At most this many.
  ///   - audience: For whom; what is closed to them is left out.
  /// - Returns: The records; nil where the index has none at the path.
  /// - Throws: ``IndexError`` where the index cannot be read.
  public func similar(
    to path: String, limit: Int, for audience: Audience = .unrestricted
  ) throws(IndexError) -> [SimilarRecord]? {
    try read { database throws(XapianError) -> [SimilarRecord]? in
      guard
        let own = try database.postings(of: IndexLayout.identityTerm(path: path)).first
      else { return nil }
      let records = try database.documentFrequency(of: IndexLayout.recordKind)
      let most = max(2, Int(Double(records) * Self.commonShare))
      let terms = try database.expand(from: [own], limit: Self.telling) { term in
        Self.isTelling(term) && ((try? database.documentFrequency(of: term)) ?? 0) <= most
      }
      guard !terms.isEmpty else { return [] }
      var enquiry = Enquiry(
        .excluding(
          .filter(
            .any(terms.map { .term($0.term) }), by: Self.visibility(audience)),
          .term(IndexLayout.identityTerm(path: path))))
      enquiry.limit = limit
      enquiry.fetchesTerms = true
      let order = Dictionary(
        uniqueKeysWithValues: terms.enumerated().map { ($0.element.term, $0.offset) })
      return try database.search(enquiry).matches.map { match in
        SimilarRecord(
          record: RecordEntry(data: match.data), score: match.weight,
          sharedTerms: Self.joined(
            match.terms.filter { order[$0] != nil }
              .sorted { (order[$0] ?? 0) < (order[$1] ?? 0) }))
      }
    }
  }

  /// Two Chinese characters or a word of letters.
  private static func isTelling(_ term: String) -> Bool {
    let scalars = term.unicodeScalars.map(\.value)
    guard scalars.count > 1, !term.allSatisfy(particles.contains) else { return false }
    return scalars.allSatisfy { ScalarClass.of($0) == .han }
      || scalars.allSatisfy { (0x61...0x7A).contains($0) }
  }

  /// 机井 and 井房 are shown as 机井房.
  private static func joined(_ terms: [String]) -> [String] {
    var rest = terms
    var result: [String] = []
    while !rest.isEmpty, result.count < shown {
      var word = rest.removeFirst()
      while true {
        if let next = rest.firstIndex(where: { $0.count == 2 && $0.first == word.last }) {
          word += rest.remove(at: next).suffix(1)
        } else if let next = rest.firstIndex(where: { $0.count == 2 && $0.last == word.first }) {
          word = String(rest.remove(at: next).prefix(1)) + word
        } else {
          break
        }
      }
      let shown = trimmed(word)
      if !result.contains(shown) { result.append(shown) }
    }
    return result
  }

  /// Particles begin or end a piece only because it was cut there: 村的、泉在.
  private static let particles = Set("的了在是与把也都就又还从")

  private static func trimmed(_ word: String) -> String {
    var rest = word[...]
    while rest.count > 2, let first = rest.first, particles.contains(first) { rest.removeFirst() }
    while rest.count > 2, let last = rest.last, particles.contains(last) { rest.removeLast() }
    return String(rest)
  }
}

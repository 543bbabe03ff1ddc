internal import ChineseText
internal import Glibc
internal import Xapian

/// A record that matches, with its weight.
struct RankedMatch: Sendable {
  let entry: RecordEntry
  let weight: Double

  init(entry: RecordEntry, weight: Double) {
    (self.entry, self.weight) = (entry, weight)
  }

  init(_ match: MatchSet.Match) {
    self.init(entry: RecordEntry(data: match.data), weight: match.weight)
  }
}

/// Ranks the answers to a question: BM25 over characters, pairs and words, then the length of
/// what is shared.
///
/// Pairs of characters say nothing of their order. Among the best matches those come first that
/// share longer pieces with the question: each piece adds the weights of its pairs, once for
/// every tenth character beyond two. Measured on questions about encyclopedia passages;
/// `make eval` prints the figures.
struct BestMatch {
  /// BM25's parameters, chosen by measurement.
  static let weighting = Enquiry.Weighting.bm25(k1: 1.5, b: 0.6)
  /// How many matches are taken from the index.
  static let deepest = 100
  /// Matches that have less than this share of the best one's weight do not count.
  static let leastShare = 0.25

  /// How many of the best matches are read and compared.
  private static let compared = 10
  private static let pieceShare = 0.03

  private let questions: [[UInt32]]
  private let rarity: [UInt64: Double]

  init(_ query: QueryNode, _ database: Database) throws(XapianError) {
    questions = query.phrases.map { FoldedText($0.text).scalars }
    let total = Double(try database.documentCount())
    var rarity: [UInt64: Double] = [:]
    for question in questions {
      for (first, second) in zip(question, question.dropFirst()) {
        let key = Self.key(first, second)
        guard rarity[key] == nil, ScalarClass.of(first) == .han, ScalarClass.of(second) == .han
        else { continue }
        let count = Double(
          try database.documentFrequency(of: String(scalars: [first, second])))
        rarity[key] = log(1 + (total - count + 0.5) / (count + 0.5))
      }
    }
    self.rarity = rarity
  }

  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) << 21 | UInt64(second)
  }

  /// Returns the matches, best first, with their new weights.
  func ranked(
    _ matches: [RankedMatch], reading text: (RecordEntry) -> RecordText?
  ) -> [RankedMatch] {
    let head = matches.prefix(Self.compared).map { match in
      RankedMatch(
        entry: match.entry,
        weight: match.weight + (text(match.entry).map(sharedWeight) ?? 0))
    }
    return head.sorted { $0.weight > $1.weight } + matches.dropFirst(Self.compared)
  }

  private func sharedWeight(_ text: RecordText) -> Double {
    questions.reduce(0) { sum, question in
      SharedPieces(of: question, in: text.folded.scalars).pieces.reduce(sum) { sum, piece in
        guard piece.count > 2 else { return sum }
        let scalars = question[piece]
        let pairs = zip(scalars, scalars.dropFirst()).reduce(0.0) {
          $0 + (rarity[Self.key($1.0, $1.1)] ?? 0)
        }
        return sum + pairs * Double(piece.count - 2) * Self.pieceShare
      }
    }
  }
}

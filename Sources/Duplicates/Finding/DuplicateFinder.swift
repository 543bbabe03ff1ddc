internal import Records

/// Finds the like records of a list.
///
/// Records with the same text are put together first and stand for one another; the rest is
/// `LikenessJoin`. The cost grows about as the length of all texts together.
public struct DuplicateFinder: Sendable {
  /// Less like texts are two texts; a diary in which every twentieth character was changed is
  /// like its model by this much.
  public static let usualThreshold = 0.7

  /// The records.
  public let records: [ComparedRecord]
  /// The least similarity, above 0 and at most 1.
  public let threshold: Double

  /// Prepares to compare records.
  public init(_ records: [ComparedRecord], threshold: Double = usualThreshold) {
    self.records = records
    self.threshold = threshold
  }

  /// Returns the pairs of like records, in order of their paths.
  ///
  /// Of records with the same text, each is paired with the first of them alone. Every other
  /// pair that reaches the threshold is found, except between texts that are like very many
  /// others: see ``mostPartners``.
  public func pairs() -> [DuplicatePair] {
    var pairs: [DuplicatePair] = []
    let alone = leaders(&pairs)
    for pair in LikenessJoin.pairs(in: alone.map { records[$0].shingles }, threshold: threshold) {
      pairs.append(
        DuplicatePair(
          records[alone[pair.first]], records[alone[pair.second]],
          similarity: pair.similarity))
    }
    return pairs.sorted { left, right in
      (left.first.path, left.second.path) < (right.first.path, right.second.path)
    }
  }

  /// How many like texts a text may have before it is no longer compared with longer ones.
  public static var mostPartners: Int { LikenessJoin.mostPartners }

  /// Pairs records of the same bytes or text, and returns one of each such pile.
  private func leaders(_ pairs: inout [DuplicatePair]) -> [Int] {
    var byBytes: [ContentDigest: Int] = [:]
    var byText: [ContentDigest: Int] = [:]
    var leaders: [Int] = []
    for (index, record) in records.enumerated() {
      let known = byBytes[record.digest] ?? record.textDigest.flatMap { byText[$0] }
      if let known {
        pairs.append(DuplicatePair(records[known], record, similarity: 1))
      } else {
        leaders.append(index)
      }
      byBytes[record.digest] = byBytes[record.digest] ?? index
      if let text = record.textDigest { byText[text] = byText[text] ?? index }
    }
    return leaders
  }
}

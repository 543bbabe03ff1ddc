internal import Records

/// Records against which a new text is asked, as an import does before it writes.
public struct KnownRecords: Sendable {
  /// A record that is like the text.
  public struct Match: Sendable {
    /// The record.
    public let record: ComparedRecord
    /// The share of the runs of three characters of both texts that stand in both: 0…1.
    public let similarity: Double
    /// Whether nothing but wraps, spaces and punctuation differs.
    public let isSameText: Bool
  }

  private var records: [ComparedRecord] = []
  private var index: LikenessIndex

  /// Takes records to be asked.
  ///
  /// - Parameters:
  ///   - records: The records.
  ///   - threshold: The least similarity, above 0 and at most 1.
  public init(
    _ records: [ComparedRecord], threshold: Double = DuplicateFinder.usualThreshold
  ) {
    var rarity = ShingleRarity(expecting: records.reduce(0) { $0 + $1.shingles.count })
    for record in records { rarity.add(record.shingles) }
    index = LikenessIndex(
      threshold: threshold, rarity: rarity, isAscending: false, isComplete: false)
    for record in records { add(record) }
  }

  /// Adds a record, to be asked from now on.
  public mutating func add(_ record: ComparedRecord) {
    records.append(record)
    index.add(record.shingles)
  }

  /// Returns every record whose similarity to a text reaches the threshold, the most like first.
  ///
  /// - Parameter text: The text, such as the body of a record.
  /// - Returns: The records; none for a text that is too short to tell.
  public func matches(of text: String) -> [Match] {
    let text = ComparedText(text)
    var counts = LikenessIndex.Counts()
    return index.matches(of: text.shingles, &counts).map { match in
      let record = records[match.number]
      return Match(
        record: record, similarity: match.similarity,
        isSameText: record.textDigest == text.digest)
    }.sorted { left, right in
      if left.isSameText != right.isSameText { return left.isSameText }
      if left.similarity != right.similarity { return left.similarity > right.similarity }
      return left.record.path < right.record.path
    }
  }
}

/// Two records that are alike.
public struct DuplicatePair: Sendable {
  /// The record whose path comes first.
  public let first: ComparedRecord
  /// The other record.
  public let second: ComparedRecord
  /// How they come to be alike.
  public let kind: DuplicateKind
  /// The share of the runs of three characters of both bodies that stand in both: 0…1; 1 for
  /// the same file.
  public let similarity: Double

  /// Pairs two records.
  init(_ one: ComparedRecord, _ other: ComparedRecord, similarity: Double) {
    let isInOrder = one.path.utf8.lexicographicallyPrecedes(other.path.utf8)
    (first, second) = isInOrder ? (one, other) : (other, one)
    kind = DuplicateKind(one, other)
    self.similarity = similarity
  }
}

/// A diary or log that repeats an earlier one of its village.
public struct RepeatedEntry: Sendable {
  /// The entry that was there first.
  public let earlier: ComparedRecord
  /// The entry of a later day that repeats it.
  public let later: ComparedRecord
  /// The share of the runs of three characters of both bodies that stand in both: 0…1.
  public let similarity: Double
}

extension DuplicateFinder {
  /// Returns the diaries and logs of each village that repeat an earlier one of that village.
  ///
  /// - Returns: The pairs, by village and path; a record that repeats several stands in several.
  public func repeatedEntries() -> [RepeatedEntry] {
    var byVillage: [String: [ComparedRecord]] = [:]
    for record in records {
      for village in Set(record.villages) { byVillage[village, default: []].append(record) }
    }
    return byVillage.sorted { $0.key < $1.key }.flatMap { _, records in
      DuplicateFinder(records, threshold: threshold).pairs()
    }.compactMap { pair in
      guard pair.kind == .repeatedEntry, let first = pair.first.date, let second = pair.second.date
      else { return nil }
      return first < second
        ? RepeatedEntry(earlier: pair.first, later: pair.second, similarity: pair.similarity)
        : RepeatedEntry(earlier: pair.second, later: pair.first, similarity: pair.similarity)
    }
  }
}

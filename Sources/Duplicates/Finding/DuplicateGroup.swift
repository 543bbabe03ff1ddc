/// Records that are alike, with the one to keep.
public struct DuplicateGroup: Sendable {
  /// A record besides the one to keep.
  public struct Member: Sendable {
    /// The record.
    public let record: ComparedRecord
    /// The record of the group that it is most like.
    public let model: ComparedRecord
    /// How it comes to be like that one.
    public let kind: DuplicateKind
    /// How like it is to that one: 0…1.
    public let similarity: Double
  }

  /// The record to keep.
  public let kept: ComparedRecord
  /// Why this one, in Chinese.
  public let reason: String
  /// The others in order of their paths; one at least.
  public let members: [Member]

  /// The kinds that there are in the group, in the order of their declaration.
  public var kinds: [DuplicateKind] {
    DuplicateKind.allCases.filter { kind in members.contains { $0.kind == kind } }
  }
}

extension DuplicateGroup {
  /// Gathers pairs into groups: records are together when a chain of pairs leads from one to
  /// the other.
  ///
  /// - Returns: The groups in order of the path to keep.
  public static func groups(of pairs: [DuplicatePair]) -> [DuplicateGroup] {
    var records: [String: ComparedRecord] = [:]
    var partners: [String: [DuplicatePair]] = [:]
    for pair in pairs {
      for record in [pair.first, pair.second] {
        records[record.path] = record
        partners[record.path, default: []].append(pair)
      }
    }
    var seen: Set<String> = []
    return records.keys.sorted().compactMap { path in
      guard seen.insert(path).inserted else { return nil }
      var chain = [path]
      var next = 0
      while next < chain.count {
        for pair in partners[chain[next]] ?? [] {
          for other in [pair.first.path, pair.second.path] where seen.insert(other).inserted {
            chain.append(other)
          }
        }
        next += 1
      }
      return DuplicateGroup(chain.sorted().compactMap { records[$0] }, partners)
    }.sorted { $0.kept.path < $1.kept.path }
  }

  private init?(_ records: [ComparedRecord], _ partners: [String: [DuplicatePair]]) {
    guard let choice = KeepChoice(records) else { return nil }
    kept = choice.record
    reason = choice.reason
    members = records.filter { $0.path != choice.record.path }.compactMap { record in
      // The one to keep is the better model where both are as like.
      let best = partners[record.path]?.max { left, right in
        (left.similarity, left.concerns(choice.record) ? 1 : 0, right.first.path)
          < (right.similarity, right.concerns(choice.record) ? 1 : 0, left.first.path)
      }
      return best.map { pair in
        Member(
          record: record, model: pair.first.path == record.path ? pair.second : pair.first,
          kind: pair.kind, similarity: pair.similarity)
      }
    }
  }
}

extension DuplicatePair {
  /// Whether a record is one of the two.
  fileprivate func concerns(_ record: ComparedRecord) -> Bool {
    first.path == record.path || second.path == record.path
  }
}

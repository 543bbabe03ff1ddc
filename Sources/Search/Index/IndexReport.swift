public import Records

/// What an indexing run did.
public struct IndexReport: Sendable {
  /// Records that were not there before.
  public internal(set) var added: [String] = []
  /// Records whose content changed.
  public internal(set) var changed: [String] = []
  /// Records that stand at another path with the same content: from and to.
  public internal(set) var moved: [(from: String, to: String)] = []
  /// Records that are gone.
  public internal(set) var deleted: [String] = []
  /// How many records stayed as they were.
  public internal(set) var unchanged = 0
  /// How many issue blocks were written.
  public internal(set) var issues = 0
  /// Whether everything was built anew.
  public internal(set) var isRebuild = false
  /// Files that could not be indexed, with the reason.
  public internal(set) var findings: [Finding] = []

  /// How many records the index now holds.
  public var total: Int { added.count + changed.count + moved.count + unchanged }
}

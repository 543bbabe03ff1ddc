internal import Records

/// What a person decided about two like records.
public struct DuplicateDecision: Sendable, Hashable {
  /// What was decided.
  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// Each has its own worth, and both stay.
    case keepBoth = "都留"
    /// They are one document, and the first is kept.
    case same = "同一件"
  }

  /// One of the two records, as it was when the decision was made.
  public struct Side: Sendable, Hashable {
    /// The path below the corpus.
    public let path: String
    /// The digest of the file, in hexadecimal.
    public let digest: String

    /// Describes a record.
    public init(_ record: ComparedRecord) {
      path = record.path
      digest = record.digest.description
    }

    init(path: String, digest: String) {
      (self.path, self.digest) = (path, digest)
    }

    /// Whether a record is this one: at its path still, or moved without a change.
    func isRecord(_ record: ComparedRecord) -> Bool {
      path == record.path || digest == record.digest.description
    }
  }

  /// What was decided.
  public let verdict: Verdict
  /// The first record; the one to keep, where they are one document.
  public let first: Side
  /// The second record.
  public let second: Side
  /// Why; empty where nothing was written.
  public let reason: String
  /// Who decided, by role.
  public let author: String
  /// When, `2010-07-02 09:30`.
  public let time: String

  /// Creates a decision.
  public init(
    _ verdict: Verdict, _ first: Side, _ second: Side, reason: String, author: String,
    time: String
  ) {
    self.verdict = verdict
    self.first = first
    self.second = second
    self.reason = reason
    self.author = author
    self.time = time
  }

  /// Whether the decision speaks of two records, in either order.
  public func concerns(_ one: ComparedRecord, _ other: ComparedRecord) -> Bool {
    first.isRecord(one) && second.isRecord(other) || first.isRecord(other) && second.isRecord(one)
  }
}

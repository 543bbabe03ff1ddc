public import Records

/// Which numbers the records of a year would get; nothing is written yet.
public struct NumberingPlan: Sendable {
  /// Where a number comes from.
  public enum Origin: Sendable, Hashable {
    /// A person wrote it into the header.
    case header
    /// It is the next one, in the period that header or request name.
    case next
    /// It is the next one, in the period that the county suggests for the type.
    case suggested
  }

  /// A record with its number.
  public struct Assignment: Sendable {
    /// The number.
    public let number: ArchivalNumber
    /// The record.
    public let item: ArchiveItem
    /// Where the number comes from.
    public let origin: Origin
  }

  /// The year.
  public let year: Int
  /// The numbers in order.
  public internal(set) var assignments: [Assignment] = []
  /// The numbers that would be skipped and that must be declared empty.
  public internal(set) var gaps: [ArchivalNumber] = []
  /// Records that get no number, each with the reason.
  public internal(set) var findings: [Finding] = []
  /// How many records have a number already.
  public internal(set) var numberedCount = 0
}

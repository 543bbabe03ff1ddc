/// A stage in the life of an issue.
///
/// The stages of the vocabulary 状态, and those that other keys of a block tell of: 批办, 延期, 公示.
public enum LifeStage: String, Sendable, Hashable, CaseIterable {
  /// Written down.
  case registered = "登记"
  /// Taken up.
  case accepted = "受理"
  /// Decided on by a leader.
  case instructed = "批办"
  /// Handed to those who act.
  case assigned = "交办"
  /// Being worked at.
  case inHand = "办理"
  /// Put off to a later day, with the deadline.
  case extended = "延期"
  /// Put off until something changes.
  case deferred = "暂缓"
  /// Done.
  case solved = "办结"
  /// Done on the spot.
  case solvedOnSpot = "现场办结"
  /// Explained why it cannot be done.
  case explained = "解释"
  /// Sent to another agency.
  case transferred = "转送"
  /// Not taken up.
  case declined = "不予受理"
  /// The people were told.
  case told = "反馈"
  /// Made public.
  case published = "公示"
  /// Visited again after it was done.
  case revisited = "回访"
  /// Taken up anew.
  case reopened = "重办"

  /// Whether the stage ends an issue with something done.
  public var isSolving: Bool { [.solved, .solvedOnSpot, .revisited].contains(self) }
  /// Whether the stage ends an issue.
  public var isEnding: Bool {
    isSolving || [.explained, .transferred, .declined].contains(self)
  }
  /// Whether an issue at this stage waits for somebody; the others are ends or tell of something.
  var isWaiting: Bool {
    [.registered, .accepted, .instructed, .assigned, .inHand, .deferred, .reopened].contains(self)
  }
  /// The stages at which an issue can wait, in their usual course.
  public static var waitingStages: [LifeStage] { allCases.filter(\.isWaiting) }

  /// The place in the usual course, to order what happened on one day.
  var order: Int { Self.places[self] ?? Self.places.count }

  private static let places = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })
}

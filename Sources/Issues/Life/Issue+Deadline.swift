public import ChineseText
public import Records
internal import Search

extension Issue {
  /// A day by which something must be done.
  public struct Deadline: Sendable, Hashable {
    /// What sets the day.
    public enum Basis: Sendable, Hashable {
      /// 办理期限.
      case written
      /// 延期.
      case extended
      /// 复查日期 of an issue that is put off.
      case review
      /// The county's rule for the whole.
      case whole(TimeSpan)
      /// The county's rule for a stage.
      case stage(LifeStage, TimeSpan)
    }

    /// The last day in time.
    public let day: CivilDate
    /// What sets the day.
    public let basis: Basis
  }

  /// Where an open issue waits.
  public struct Waiting: Sendable, Hashable {
    /// The stage; nil where the status is none of the known ones.
    public let stage: LifeStage?
    /// Since when, as far as the records tell.
    public let since: CivilDate?
  }

  /// What the county's rules say of this issue.
  public var terms: StageClocks.Terms {
    clocks.terms(
      nature: mentions.lazy.compactMap { $0[.nature] }.last, category: category,
      channel: mentions.lazy.compactMap { $0[.channel] }.first, on: firstDate)
  }

  /// The stage at which it waits, and since when; nil for one that is closed.
  ///
  /// The day is that of the first record in which the stage stands, or the one that a key gives.
  public var waiting: Waiting? {
    guard !isClosed, let round = course.rounds.last else { return nil }
    let places = Array(round.mentions.filter { mentions[$0][.status] != nil })
    guard let last = places.last else { return nil }
    let stage = course.stages[last]
    let run = places.reversed().prefix { course.stages[$0] == stage }
    let first = run.last ?? last
    let early: Set<LifeStage> = [.registered, .accepted]
    if stage.map(early.contains) ?? false {
      for mention in currentMentions.reversed() {
        guard let value = mention[.instruction] else { continue }
        let day = DatedRemark(value, on: mention.recordDate).date?.last ?? mention.recordDate
        return Waiting(stage: .instructed, since: day)
      }
      return Waiting(stage: stage, since: roundStart ?? mentions[first].recordDate)
    }
    return Waiting(stage: stage, since: mentions[first].recordDate)
  }

  /// The day by which it should be done: extended, as written, or by the county's rule; nil where
  /// nothing sets one, and for one that is closed.
  public var deadline: Deadline? {
    guard !isClosed else { return nil }
    if let written = writtenDeadline { return written }
    guard let span = terms.whole, let start = roundStart,
      let day = clocks.calendar.end(of: span, after: start)
    else { return nil }
    return Deadline(day: day, basis: .whole(span))
  }

  /// The deadline that the records of this round give.
  private var writtenDeadline: Deadline? {
    if waiting?.stage == .deferred {
      let days = currentMentions.lazy.reversed().compactMap { Self.date($0[.review]) }
      if let day = days.first { return Deadline(day: day, basis: .review) }
    }
    for mention in currentMentions.reversed() {
      if let text = mention[.postponement],
        let day = Postponement(text, on: mention.recordDate).until
      {
        return Deadline(day: day, basis: .extended)
      }
      if let day = Self.date(mention[.deadline]), !isExtended(beyond: day) {
        return Deadline(day: day, basis: .written)
      }
    }
    return nil
  }

  /// Whether a record of this round puts the deadline off beyond a day: later records often copy
  /// the old deadline.
  private func isExtended(beyond day: CivilDate) -> Bool {
    currentMentions.contains { mention in
      guard let text = mention[.postponement],
        let until = Postponement(text, on: mention.recordDate).until
      else { return false }
      return until > day
    }
  }

  /// The deadline of the stage at which it waits, by the county's rule; a deadline that the
  /// records give takes its place once somebody acts.
  public var stageDeadline: Deadline? {
    guard let waiting, let stage = waiting.stage, let since = waiting.since,
      let span = terms.stages[stage.rawValue],
      let day = clocks.calendar.end(of: span, after: since)
    else { return nil }
    if [.assigned, .inHand, .deferred, .reopened].contains(stage), writtenDeadline != nil {
      return nil
    }
    return Deadline(day: day, basis: .stage(stage, span))
  }

  /// The deadline that has gone by on a day, the earliest of several; nil where none has.
  public func missedDeadline(on day: CivilDate) -> Deadline? {
    [deadline, stageDeadline].compactMap { $0 }.filter { $0.day < day }.min { $0.day < $1.day }
  }

  /// Whether it is open on a day after a deadline.
  public func isOverdue(on day: CivilDate) -> Bool { missedDeadline(on: day) != nil }

  /// How many days of the calendar it is overdue on a day; nil where it is not.
  public func daysOverdue(on day: CivilDate) -> Int? {
    missedDeadline(on: day).map { day.dayNumber - $0.day.dayNumber }
  }
}

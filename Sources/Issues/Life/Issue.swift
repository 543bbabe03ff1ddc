public import ChineseText
internal import Records
public import Search

/// One problem of one village: all its mentions in diaries, ledgers and reports together.
public struct Issue: Sendable {
  /// The number (编号); where none was written, the place of the block in its record.
  public let id: String
  /// The mentions, oldest record first.
  public let mentions: [IssueEntry]
  /// The stage as last written, in the vocabulary's words; nil where none is readable.
  public let status: String?
  /// The two-level category, where one was written.
  public let category: String?
  /// The county's clocks.
  let clocks: StageClocks
  /// The times it was taken up.
  let course: LifeRounds

  init(
    id: String, mentions: [IssueEntry], vocabularies: Vocabularies,
    clocks: StageClocks = StageClocks.none
  ) {
    self.id = id
    self.mentions = mentions
    self.clocks = clocks
    course = LifeRounds(mentions, vocabularies: vocabularies)
    category =
      mentions.lazy.compactMap { $0[.category] }
      .map { vocabularies.resolve($0, in: .categories) ?? $0 }.last
    status =
      mentions.lazy.compactMap { $0[.status] }
      .map { vocabularies.resolve($0, in: .statuses) ?? $0 }.last
  }

  /// The mentions since it was taken up, or taken up anew, the last time.
  var currentMentions: ArraySlice<IssueEntry> {
    mentions[course.rounds.last?.mentions ?? mentions.indices]
  }

  /// How it ended; nil while it is open.
  public var ending: LifeStage? { course.rounds.last?.ending }
  /// Whether the last stage ends the issue.
  public var isClosed: Bool { ending != nil }
  /// Whether it ended with something done, not with an explanation or a refusal.
  public var isSolved: Bool { ending?.isSolving ?? false }
  /// Whether it came up again after it was closed, even if it is closed again now.
  public var isReopened: Bool { course.rounds.contains(where: \.isAgain) }
  /// Whether it was closed, came up again and is open.
  public var isOpenAgain: Bool { isReopened && !isClosed }

  /// The village, as the places file names it; nil where the records do not tell.
  public var village: String? { mentions.lazy.compactMap(\.villages.first).first }
  /// The town, where it is known.
  public var town: String? { mentions.lazy.compactMap(\.town).first }
  /// What the people said, in the words of the first mention.
  public var content: String { mentions.lazy.compactMap { $0[.content] }.first ?? "" }
  /// What was done about it, as last written.
  public var handling: String? {
    mentions.lazy.reversed().compactMap { $0[.handling] ?? $0[.progress] }.first
  }
  /// Who acts, as last written.
  public var handler: String? { mentions.lazy.reversed().compactMap { $0[.handler] }.first }

  /// The first day that is known: received, or that of the first record.
  public var firstDate: CivilDate? {
    mentions.lazy.compactMap { Self.date($0[.received]) }.first
      ?? mentions.lazy.compactMap(\.recordDate).first
  }
  /// The day of the last mention.
  public var lastDate: CivilDate? { mentions.lazy.reversed().compactMap(\.recordDate).first }
  /// The day on which it was last closed, as last written.
  public var closedDate: CivilDate? {
    mentions.lazy.reversed().compactMap { Self.date($0[.closed]) }.first
  }
  /// The day on which it was taken up, or taken up anew, the last time.
  var roundStart: CivilDate? {
    guard let round = course.rounds.last, round.isAgain, round.mentions.lowerBound > 0 else {
      return firstDate
    }
    return mentions[round.mentions].lazy.compactMap(\.recordDate).first
  }
  /// Days from the day it was taken up the last time to the closing; nil while it is open, and
  /// where the records have it closed before.
  public var daysToClose: Int? {
    guard isClosed, let first = roundStart,
      let closed = currentMentions.lazy.reversed().compactMap({ Self.date($0[.closed]) }).first
    else { return nil }
    return closed < first ? nil : closed.dayNumber - first.dayNumber
  }

  /// The days on which it was done, once for each time it was taken up and done.
  var solvedDates: [CivilDate] {
    course.rounds.filter { $0.ending?.isSolving ?? false }.compactMap { round in
      let part = mentions[round.mentions]
      return part.lazy.reversed().compactMap { Self.date($0[.closed]) }.first
        ?? part.lazy.reversed().compactMap(\.recordDate).first
    }
  }

  /// Where it was first mentioned: path and line.
  public var evidence: (path: String, line: Int)? {
    mentions.first.map { ($0.path, $0.line) }
  }

  static func date(_ text: String?) -> CivilDate? {
    text.flatMap { ChineseDate.parse($0, relativeTo: nil)?.first }
  }
}

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
  /// Whether the last stage ends the issue.
  public let isClosed: Bool
  /// Whether it was closed once and is open again.
  public let isReopened: Bool
  /// Whether it ended with something done, not with an explanation or a refusal.
  public let isSolved: Bool
  /// The two-level category, where one was written.
  public let category: String?

  /// Stages that end an issue by solving it.
  private static let solving: Set<String> = ["办结", "现场办结", "回访"]
  /// Stages that end an issue without solving it.
  private static let ending: Set<String> = ["解释", "转送", "不予受理"]

  init(id: String, mentions: [IssueEntry], vocabularies: Vocabularies) {
    self.id = id
    self.mentions = mentions
    category =
      mentions.lazy.compactMap { $0[.category] }
      .map { vocabularies.resolve($0, in: .categories) ?? $0 }.last
    let stages = mentions.compactMap { $0[.status] }
      .map { vocabularies.resolve($0, in: .statuses) ?? $0 }
    status = stages.last
    let last = stages.last ?? ""
    isSolved = Self.solving.contains(last)
    isClosed = isSolved || Self.ending.contains(last)
    isReopened = !isClosed && stages.contains { Self.solving.contains($0) || $0 == "重办" }
  }

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
  /// The day on which it was closed, as last written.
  public var closedDate: CivilDate? {
    mentions.lazy.reversed().compactMap { Self.date($0[.closed]) }.first
  }
  /// The day by which it should be done, as last written, extensions included.
  public var deadline: CivilDate? {
    mentions.lazy.reversed().compactMap {
      Self.extendedDate($0[.postponement]) ?? Self.date($0[.deadline])
    }.first
  }
  /// Whether it is open on a day after its deadline.
  public func isOverdue(on day: CivilDate) -> Bool {
    !isClosed && (deadline.map { $0 < day } ?? false)
  }
  /// Days from the first day to the closing; nil while it is open.
  public var daysToClose: Int? {
    guard isClosed, let first = firstDate, let closed = closedDate else { return nil }
    return closed.dayNumber - first.dayNumber
  }

  /// Where it was first mentioned: path and line.
  public var evidence: (path: String, line: Int)? {
    mentions.first.map { ($0.path, $0.line) }
  }

  /// The new day in `至2010-04-10，…同意`.
  private static func extendedDate(_ text: String?) -> CivilDate? {
    guard let text, let place = text.firstIndex(of: "至") else { return nil }
    let day = text[text.index(after: place)...].prefix { !"，,；;。（(".contains($0) }
    return ChineseDate.parse(String(day), relativeTo: nil)?.last
  }

  private static func date(_ text: String?) -> CivilDate? {
    text.flatMap { ChineseDate.parse($0, relativeTo: nil)?.first }
  }
}

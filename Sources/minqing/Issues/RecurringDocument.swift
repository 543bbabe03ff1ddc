import ChineseText
import Issues
import Records

/// `minqing.recurring/1`.
struct RecurringDocument: Encodable {
  struct Member: Encodable {
    let issue: String
    let village: String?
    let status: String?
    let score: Double
    let aspect: String?
    let path: String?
    let line: Int?

    init(_ member: RecurringProblem.Member) {
      issue = member.issue.id
      village = member.issue.village
      status = member.issue.status
      score = member.score
      aspect = member.aspect
      path = member.issue.evidence?.path
      line = member.issue.evidence?.line
    }
  }

  struct Count: Encodable {
    let value: String
    let count: Int
  }

  /// Two issues, the one that came first before the other.
  struct Pair: Encodable {
    let first: String
    let second: String
  }

  struct Month: Encodable {
    struct Event: Encodable {
      let issue: String
      let village: String?
      let stage: String
      let detail: String?
    }

    let month: String
    let villages: [String]
    let raised: Int
    let solved: Int
    let explained: Int
    let again: Int
    let events: [Event]

    init(_ month: ProblemTimeline.Month) {
      self.month = month.month
      villages = month.villages
      raised = month.raised
      solved = month.solved
      explained = month.explained
      again = month.again
      events = month.events.map {
        Event(
          issue: $0.issue.id, village: $0.issue.village, stage: $0.name, detail: $0.detail)
      }
    }
  }

  struct Group: Encodable {
    let id: String
    let name: String
    let problem: String?
    let family: String?
    let villages: [String]
    let towns: [String]
    let first: String?
    let last: String?
    let open: Int
    let closed: Int
    let solvedCount: Int
    let explainedCount: Int
    let transferredCount: Int
    let declinedCount: Int
    let solvedShare: Double
    let explainedShare: Double
    let overdue: Int?
    let reopened: Int
    let medianDaysToClose: Int?
    let months: [Count]
    let aspects: [Count]
    let solved: [String]
    let recurrences: [Pair]
    let causes: [Pair]
    let timeline: [Month]?
    let members: [Member]

    init(
      _ group: RecurringProblem, day: CivilDate?, causes: IssueCauses, timeline showsTimeline: Bool
    ) {
      id = group.id
      name = group.name
      problem = group.problem
      family = group.family
      villages = group.villages
      towns = group.towns
      first = group.firstDate?.description
      last = group.lastDate?.description
      open = group.openCount
      closed = group.closedCount
      solvedCount = group.solvedCount
      explainedCount = group.explainedCount
      transferredCount = group.transferredCount
      declinedCount = group.declinedCount
      solvedShare = group.solvedShare
      explainedShare = group.explainedShare
      overdue = day.map { group.overdueCount(on: $0) }
      reopened = group.reopenedCount
      medianDaysToClose = group.medianDaysToClose
      months = group.months.map { Count(value: $0.month, count: $0.count) }
      aspects = group.aspects.map { Count(value: $0.name, count: $0.count) }
      solved = group.solved.map(\.id)
      recurrences = group.recurrences.map { Pair(first: $0.earlier.id, second: $0.later.id) }
      let ids = Set(group.issues.map(\.id))
      self.causes = causes.links.filter { ids.contains($0.cause) || ids.contains($0.effect) }
        .map { Pair(first: $0.cause, second: $0.effect) }
      timeline = showsTimeline ? ProblemTimeline(group).months.map(Month.init) : nil
      members = group.members.map(Member.init)
    }
  }

  let schema = "minqing.recurring/1"
  let total: Int
  let groups: [Group]
  let unknownValues: [UnknownValueDocument]?

  init(
    _ groups: some Sequence<RecurringProblem>, total: Int, day: CivilDate?, causes: IssueCauses,
    timeline: Bool, unknown: [UnknownValue]
  ) {
    self.total = total
    unknownValues = UnknownValueDocument.list(unknown)
    self.groups = groups.map { Group($0, day: day, causes: causes, timeline: timeline) }
  }
}

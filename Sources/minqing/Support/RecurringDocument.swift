import ChineseText
import Issues

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
    let overdue: Int?
    let reopened: Int
    let medianDaysToClose: Int?
    let months: [Count]
    let aspects: [Count]
    let solved: [String]
    let members: [Member]

    init(_ group: RecurringProblem, day: CivilDate?) {
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
      overdue = day.map { group.overdueCount(on: $0) }
      reopened = group.reopenedCount
      medianDaysToClose = group.medianDaysToClose
      months = group.months.map { Count(value: $0.month, count: $0.count) }
      aspects = group.aspects.map { Count(value: $0.name, count: $0.count) }
      solved = group.solved.map(\.id)
      members = group.members.map(Member.init)
    }
  }

  let schema = "minqing.recurring/1"
  let total: Int
  let groups: [Group]

  init(_ groups: some Sequence<RecurringProblem>, total: Int, day: CivilDate?) {
    self.total = total
    self.groups = groups.map { Group($0, day: day) }
  }
}

import ChineseText
import Issues
import Search

/// An issue in the JSON of several commands.
struct IssueDocument: Encodable {
  struct Mention: Encodable {
    let path: String
    let line: Int
    let date: String?
  }

  let issue: String
  let village: String?
  let town: String?
  let content: String
  let category: String?
  let inferredCategory: LinkDocument.Problem?
  let status: String?
  let closed: Bool
  let ending: String?
  let reopened: Bool
  let openAgain: Bool
  let firstDate: String?
  let closedDate: String?
  let daysToClose: Int?
  let handling: String?
  let handler: String?
  let stage: String?
  let stageSince: String?
  let daysAtStage: Int?
  let deadline: String?
  let deadlineBasis: String?
  let daysOverdue: Int?
  let recurrences: [String]?
  let mentions: [Mention]

  init(
    _ issue: Issue, on day: CivilDate? = nil, chains: IssueChains? = nil,
    inferred: ProblemFinding? = nil
  ) {
    self.issue = issue.id
    village = issue.village
    town = issue.town
    content = issue.content
    category = issue.category
    inferredCategory = inferred.map(LinkDocument.Problem.init)
    status = issue.status
    closed = issue.isClosed
    ending = issue.ending?.rawValue
    reopened = issue.isReopened
    openAgain = issue.isOpenAgain
    firstDate = issue.firstDate?.description
    closedDate = issue.closedDate?.description
    daysToClose = issue.daysToClose
    handling = issue.handling
    handler = issue.handler
    let waiting = issue.waiting
    stage = waiting?.stage?.rawValue
    stageSince = waiting?.since?.description
    daysAtStage = day.flatMap { issue.daysWaiting(on: $0) }
    let missed = day.flatMap { issue.missedDeadline(on: $0) } ?? issue.deadline
    deadline = missed?.day.description
    deadlineBasis = missed?.basisName
    daysOverdue = day.flatMap { issue.daysOverdue(on: $0) }
    recurrences = chains.map { $0.recurrences(of: issue).map(\.id) }
    mentions = issue.mentions.map {
      Mention(path: $0.path, line: $0.line, date: $0.recordDate?.description)
    }
  }
}

/// `minqing.issues/1`.
struct IssueList: Encodable {
  let schema = "minqing.issues/1"
  let issues: [IssueDocument]
  let unknownValues: [UnknownValueDocument]?
}

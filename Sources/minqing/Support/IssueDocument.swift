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
  let status: String?
  let closed: Bool
  let reopened: Bool
  let firstDate: String?
  let closedDate: String?
  let handling: String?
  let mentions: [Mention]

  init(_ issue: Issue) {
    self.issue = issue.id
    village = issue.village
    town = issue.town
    content = issue.content
    category = issue.category
    status = issue.status
    closed = issue.isClosed
    reopened = issue.isReopened
    firstDate = issue.firstDate?.description
    closedDate = issue.closedDate?.description
    handling = issue.handling
    mentions = issue.mentions.map {
      Mention(path: $0.path, line: $0.line, date: $0.recordDate?.description)
    }
  }
}

import Issues

/// `minqing.link/1`.
struct LinkDocument: Encodable {
  struct Hit: Encodable {
    let issue: String
    let village: String?
    let score: Double
    let parts: [String: Double]
    let reasons: [String]
    let solved: Bool
    let handling: String?
    let handler: String?
    let daysToClose: Int?
  }

  struct Problem: Encodable {
    let name: String
    let family: String
    let category: String?
    let codes: [String]
    let share: Double
    let words: [String]

    init(_ finding: ProblemFinding) {
      name = finding.name
      family = finding.family
      category = finding.category
      codes = finding.codes
      share = finding.share
      words = finding.words
    }
  }

  let schema = "minqing.link/1"
  let issue: IssueDocument
  let problem: Problem?
  let hits: [Hit]

  init(_ issue: Issue, _ problem: ProblemFinding?, _ links: [IssueLinker.Link]) {
    self.issue = IssueDocument(issue)
    self.problem = problem.map(Problem.init)
    hits = links.map { link in
      Hit(
        issue: link.issue.id, village: link.issue.village, score: link.score,
        parts: Dictionary(uniqueKeysWithValues: link.parts.map { ($0.name, $0.value) }),
        reasons: link.reasons, solved: link.issue.isSolved, handling: link.issue.handling,
        handler: link.issue.handler, daysToClose: link.issue.daysToClose)
    }
  }
}

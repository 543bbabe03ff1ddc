import ChineseText
import Issues
import Records

/// `minqing.issue/1`: the whole life of one issue.
struct LifeDocument: Encodable {
  struct Place: Encodable {
    let path: String
    let line: Int
  }

  struct Step: Encodable {
    let stage: String
    let date: String?
    let dateWritten: Bool
    let who: String?
    let detail: String?
    let round: Int
    let evidence: [Place]

    init(_ step: LifeStep) {
      stage = step.name
      date = step.date?.description
      dateWritten = step.isDateWritten
      who = step.who
      detail = step.detail
      round = step.round + 1
      evidence = step.evidence.map { Place(path: $0.path, line: $0.line) }
    }
  }

  struct Cause: Encodable {
    let cause: String
    let effect: String
    let reason: String?
    let path: String
    let line: Int

    init(_ link: IssueCauses.Link) {
      cause = link.cause
      effect = link.effect
      reason = link.reason.isEmpty ? nil : link.reason
      path = link.path
      line = link.line
    }
  }

  struct Contradiction: Encodable {
    let code: String
    let path: String
    let line: Int
    let message: String

    init(_ finding: Finding) {
      code = finding.code.rawValue
      path = finding.path
      line = finding.line
      message = finding.message
    }
  }

  let schema = "minqing.issue/1"
  let issue: IssueDocument
  let life: [Step]
  let findings: [Contradiction]
  let precedent: String?
  let recurrences: [String]
  let causes: [Cause]

  init(_ story: IssueStory, on day: CivilDate?, findings: [Finding]) {
    issue = IssueDocument(story.issue, on: day)
    life = story.issue.life.map(Step.init)
    self.findings = findings.map(Contradiction.init)
    precedent = story.precedent?.id
    recurrences = story.recurrences.map(\.id)
    causes = story.causes.map(Cause.init)
  }
}

public import ChineseText

/// An issue with what came before and after it: the same again in its village, causes and effects.
public struct IssueStory: Sendable {
  /// The issue.
  public let issue: Issue
  /// The last day of any record with an issue: what the records know as today.
  public let lastDate: CivilDate?
  /// The issue of the same village and problem that was done before this one came up; nil where
  /// there is none.
  public let precedent: Issue?
  /// The issues of the same village and problem that came up after this one was done.
  public let recurrences: [Issue]
  /// The chain of causes that leads to the issue and from it, the oldest cause first.
  public let causes: [IssueCauses.Link]
  private let causeBook: IssueCauses

  init(
    _ issue: Issue, lastDate: CivilDate?, precedent: Issue?, recurrences: [Issue],
    causes: IssueCauses
  ) {
    (self.issue, self.lastDate) = (issue, lastDate)
    (self.precedent, self.recurrences) = (precedent, recurrences)
    causeBook = causes
    self.causes = causes.chain(of: issue)
  }

  /// Returns an issue that the causes name; nil where no record has it.
  public func cause(_ id: String) -> Issue? { causeBook.issue(id) }
}

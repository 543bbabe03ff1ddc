public import ChineseText
public import Records
internal import Search

/// All issues of a book, read for what they are about, with what people decided about them.
///
/// Made once, it serves any number of links and the grouping.
public struct IssueAnalysis: Sendable {
  /// The issues, ordered by number.
  public let issues: [Issue]
  /// The judgements that bind.
  public let judgements: [Judgement]
  let table: IssueTable

  /// Reads all issues of a book.
  public init(_ book: IssueBook, rules: CountyRules, judgements: [Judgement] = []) {
    self.init(
      book, table: IssueTable(book.issues, rules: rules, key: ""), judgements: judgements)
  }

  /// Joins a book with the table of its issues.
  init(_ book: IssueBook, table: IssueTable, judgements: [Judgement]) {
    issues = book.issues
    self.judgements = judgements
    self.table = table
  }

  var profiles: ProblemProfiles { table.profiles }

  /// The last day of any record with an issue: what the records know as today.
  public var lastDate: CivilDate? { issues.compactMap(\.lastDate).max() }

  /// Returns the place of an issue among the issues; nil where there is none of that number.
  func place(of id: String) -> Int? { table.place(of: id) }

  /// The problem that an issue's own words tell of; nil where they tell of none clearly.
  public func problem(of issue: Issue) -> ProblemFinding? {
    place(of: issue.id).flatMap(profiles.finding)
  }
}

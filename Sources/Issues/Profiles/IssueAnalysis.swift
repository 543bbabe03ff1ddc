internal import ChineseText
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
  let profiles: ProblemProfiles
  /// The village of each issue as a number, -1 where it is unknown: every link compares all.
  let villages: [Int32]
  private let places: [String: Int]

  /// Reads all issues of a book.
  public init(_ book: IssueBook, rules: CountyRules, judgements: [Judgement] = []) {
    issues = book.issues
    self.judgements = judgements
    var numbers: [String: Int32] = [:]
    villages = book.issues.map { issue in
      guard let village = issue.village else { return -1 }
      let number = numbers[village] ?? Int32(numbers.count)
      numbers[village] = number
      return number
    }
    profiles = ProblemProfiles(book.issues, rules: rules)
    places = Dictionary(
      book.issues.enumerated().map { (fold($0.element.id), $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Returns the place of an issue among the issues; nil where there is none of that number.
  func place(of id: String) -> Int? { places[fold(id)] }

  /// The problem that an issue's own words tell of; nil where they tell of none clearly.
  public func problem(of issue: Issue) -> ProblemFinding? {
    guard let place = place(of: issue.id), let best = profiles.problem(of: place) else {
      return nil
    }
    let problem = profiles.problems[best.number]
    return ProblemFinding(
      name: problem.name, family: problem.family, category: problem.categories.first,
      share: profiles.share(of: best.number, in: place),
      words: profiles.words(of: place, telling: best.number, limit: 5))
  }
}

/// The problem an issue tells of, with what decided it.
public struct ProblemFinding: Sendable, Hashable {
  /// The problem.
  public let name: String
  /// The first level above it.
  public let family: String
  /// The value of the vocabulary 类别 that goes with it.
  public let category: String?
  /// How sure, 0 to 1.
  public let share: Double
  /// The terms that decided, the weightiest first.
  public let words: [String]
}

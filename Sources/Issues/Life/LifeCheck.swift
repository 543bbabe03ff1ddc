public import ChineseText
public import Records
internal import Search

/// Checks the lives of all issues of a corpus for contradictions and for what the county demands.
public struct LifeCheck {
  private let issues: [Issue]
  private let vocabularies: Vocabularies
  /// The day on which reviews are due: the last of any record.
  private let day: CivilDate?

  /// Prepares the check of records that were read.
  public init(_ records: [Record], rules: CountyRules) {
    let entries = records.filter { !$0.isRefused }
      .flatMap { IssueEntry.entries(of: $0, places: rules.places) }
    self.init(IssueBook(entries: entries, rules: rules), rules: rules)
  }

  /// Prepares the check of issues that were read.
  public init(_ book: IssueBook, rules: CountyRules) {
    // A block without a number is an issue of its own, whose records nobody can join.
    issues = book.issues.filter { issue in issue.mentions.contains { !$0.id.isEmpty } }
    vocabularies = rules.vocabularies
    day = book.lastDate
  }

  /// Prepares the check of single issues.
  ///
  /// - Parameters:
  ///   - day: The day on which reviews are due: the last of any record.
  ///   - rules: The county's rules.
  public init(on day: CivilDate?, rules: CountyRules) {
    (issues, vocabularies, self.day) = ([], rules.vocabularies, day)
  }

  /// Returns what is wrong, in order of paths and lines.
  public func findings() -> [Finding] {
    issues.flatMap { findings(of: $0) }.sorted()
  }

  /// Returns what is wrong with the life of one issue.
  public func findings(of issue: Issue) -> [Finding] {
    issue.course.rounds.indices.flatMap { round in
      var check = RoundCheck(issue, round: round)
      check.checkDays()
      check.checkOrder()
      check.checkDemands()
      check.checkMark()
      check.checkExtensions()
      return check.findings
    } + CategoryCheck.findings(issue, vocabularies) + review(of: issue)
  }

  /// A review that nobody recorded although its day has gone by.
  private func review(of issue: Issue) -> [Finding] {
    guard let day, let deadline = issue.deadline, deadline.basis == .review, deadline.day < day,
      let mention = issue.currentMentions.last(where: { $0[.review] != nil })
    else { return [] }
    return [
      Finding(
        code: .reviewMissed, path: mention.path, line: mention.line(of: .review), column: 1,
        message: "问题\(issue.id)暂缓，定在\(deadline.day)复查，到\(day)的记录里都没有复查的结果。",
        remedy: "请复查后记下新的状态；还不能办的，写新的“复查日期：”和原因。")
    ]
  }
}

/// Compares what the records say of an issue's category.
enum CategoryCheck {
  static func findings(_ issue: Issue, _ vocabularies: Vocabularies) -> [Finding] {
    var first: (value: String, mention: IssueEntry)?
    for mention in issue.mentions {
      guard let written = mention[.category],
        let value = vocabularies.resolve(written, in: .categories)
      else { continue }
      guard let known = first else {
        first = (value, mention)
        continue
      }
      let isSame =
        known.value == value || known.value.hasPrefix(value + "/")
        || value.hasPrefix(known.value + "/")
      if isSame { continue }
      let place = "\(known.mention.path)第\(known.mention.line(of: .category))行"
      return [
        Finding(
          code: .twoCategories, path: mention.path, line: mention.line(of: .category), column: 1,
          message: "问题\(issue.id)的类别这里是“\(value)”，\(place)是“\(known.value)”。",
          remedy: "请核对是哪一类，改成一样的；若是两件事，请用两个编号。")
      ]
    }
    return []
  }
}

internal import ChineseText
internal import Records
internal import Search

/// Checks one time that an issue was taken up, from its beginning to its end.
struct RoundCheck {
  let issue: Issue
  let round: LifeRounds.Round
  let mentions: ArraySlice<IssueEntry>
  let terms: StageClocks.Terms
  private(set) var findings: [Finding] = []

  init(_ issue: Issue, round: Int) {
    self.issue = issue
    self.round = issue.course.rounds[round]
    mentions = issue.mentions[self.round.mentions]
    terms = issue.terms
  }

  mutating func report(
    _ code: FindingCode, _ mention: IssueEntry, _ field: Field, _ message: String,
    _ remedy: String
  ) {
    findings.append(
      Finding(
        code: code, path: mention.path, line: mention.line(of: field), column: 1,
        message: message, remedy: remedy))
  }

  /// Where a key of a mention stands, for a reader.
  func place(_ mention: IssueEntry, _ field: Field) -> String {
    "\(mention.path)第\(mention.line(of: field))行"
  }

  /// The mentions with a readable day of a field.
  func days(_ field: Field) -> [(day: CivilPeriod, mention: IssueEntry)] {
    mentions.compactMap { mention in
      guard let value = mention[field] else { return nil }
      let date =
        field.kind == .date
        ? ChineseDate.parse(value, relativeTo: nil)
        : DatedRemark(value, on: mention.recordDate).date
      return date.map { ($0, mention) }
    }
  }

  // MARK: Two days for one step

  mutating func checkDays() {
    compareDays(.closed, .twoClosings, "请核对原件，改正写错的一处；办结后又办过一次的，中间的记录写“重办”。")
    compareDays(.received, .twoReceptions, "请核对第一次受理是哪天，改成一样的。")
  }

  /// A month and a day in it are no contradiction.
  private mutating func compareDays(_ field: Field, _ code: FindingCode, _ remedy: String) {
    var known: [(day: CivilPeriod, mention: IssueEntry)] = []
    for (day, mention) in days(field) {
      let agrees = known.contains { $0.day.first <= day.last && day.first <= $0.day.last }
      if let first = known.first, !agrees {
        report(
          code, mention, field,
          "问题\(issue.id)的\(field.name)这里是\(day)，\(place(first.mention, field))是\(first.day)。",
          remedy)
      }
      if !agrees { known.append((day, mention)) }
    }
  }

  // MARK: The order of steps

  mutating func checkOrder() {
    compare(.closed, notBefore: .received)
    compare(.instruction, notBefore: .received)
    compare(.closed, notBefore: .instruction)
    compare(.followUp, notBefore: .closed)
  }

  /// Reports a step that all records put before one that must come first.
  private mutating func compare(_ later: Field, notBefore earlier: Field) {
    guard let last = days(later).max(by: { $0.day.last < $1.day.last }),
      let first = days(earlier).min(by: { $0.day.first < $1.day.first }),
      last.day.last < first.day.first
    else { return }
    // Both in one block: I005 has it already.
    if later == .closed, earlier == .received,
      mentions.contains(where: { $0[later] != nil && $0[earlier] != nil })
    {
      return
    }
    report(
      .stagesReversed, last.mention, later,
      "问题\(issue.id)的\(later.name)（\(last.day)）早于\(earlier.name)（\(first.day)，"
        + "\(place(first.mention, earlier))）。", "请核对这两个日期。")
  }

  // MARK: Taken up anew

  mutating func checkMark() {
    guard round.isUnmarked, let mention = mentions.first else { return }
    let before = issue.mentions[..<round.mentions.lowerBound].last { $0[.status] != nil }
    let earlier = before.map { "\(place($0, .status))写的是“\($0[.status] ?? "")”" } ?? "以前已经办结"
    report(
      .reopenedUnmarked, mention, .status,
      "问题\(issue.id)：\(earlier)，这里又是“\(mention[.status] ?? "")”，中间没有“重办”的记录。",
      "办结后又反映的，请写“状态：重办”；是状态写错了的，请改正。")
  }
}

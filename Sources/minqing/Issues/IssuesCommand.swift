import ArgumentParser
import ChineseText
import Issues
import Records
import Search

/// `minqing issues`: the issues with status, deadlines and dates, or the whole life of one.
struct IssuesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issues", abstract: "列出问题，同一编号合为一条；写编号看一个问题的经过。",
    discussion: """
      minqing issues 下庄-2010-007      一个问题的经过：每一步哪天、谁、写在哪里
      minqing issues --overdue          超期的，超得最久的在前
      minqing issues --at-stage 受理    停在受理这一步的
      minqing issues --reopened         办结后又反映的
      minqing issues --ageing           各步停着几条、停了几天
      minqing issues --category 饮水 --since 2010-07-01 --group-by 镇   一类问题各镇有几条、办得怎样
      minqing issues --group-by 承办 --sort speed                     谁办结得快
      minqing issues --category 道路 --format csv > 道路.csv            带出处的表格
      超期和天数按资料里最后一天算，可以用 --on 另写一天。期限的规定在 规则/县情.yaml 的“时限”里。
      """, aliases: ["问题"])

  @OptionGroup var options: CorpusOptions
  @OptionGroup var privacy: PrivacyOptions
  @OptionGroup var reader: AudienceOptions

  @Argument(help: ArgumentHelp("只看这一个问题的经过。", valueName: "编号"))
  var id: String?

  @OptionGroup var wanted: IssueFilterOptions

  @Flag(help: "各步停着几条、停了几天。")
  var ageing = false

  @Option(
    help: ArgumentHelp(
      "数出每个镇、村、类别、问题、承办、状态、年或月的条数、办结和用时，如 --group-by 承办。", valueName: "字段"))
  var groupBy: FactName?

  @Option(help: "输出形式：plain、json 或 csv（表格，Excel能打开）。")
  var format = TableFormat.plain

  func validate() throws {
    if ageing, groupBy != nil { throw ValidationError("--ageing 和 --group-by 只能写一个。") }
    if format == .csv, ageing || id != nil {
      throw ValidationError("一个问题的经过和 --ageing 不能写成 csv，请用 json。")
    }
  }

  func run() throws {
    let corpus = try options.openCorpus()
    if let id { return try printLife(of: id, corpus) }
    let book = try IssueBook(options, corpus, for: reader.audience(by: corpus.rules))
    let day = wanted.day ?? book.lastDate
    // What nobody filed is read for its problem; a category may be named by a problem.
    let needsAnalysis =
      wanted.reopened || wanted.category != nil
      || groupBy?.fact == .problem || groupBy?.fact == .category
    var analysis = needsAnalysis ? try analyse(corpus) : nil
    let chains = wanted.reopened ? analysis.map(IssueChains.init) : nil
    var filter = wanted.filter(by: corpus.rules, on: day)
    filter.ids = chains?.reopened
    filter.analysis = analysis
    let issues = filter.apply(to: book.issues)
    let unknown = issues.isEmpty ? filter.unknownValues(in: book.issues, by: corpus.rules) : []
    if ageing {
      try printAgeing(of: issues, corpus, day)
    } else if let groupBy {
      try printTally(of: issues, by: groupBy.fact, corpus, day, analysis)
    } else {
      if analysis == nil, issues.contains(where: { $0.category == nil }) {
        analysis = try analyse(corpus)
      }
      let printer = IssueListPrinter(day: day, chains: chains, analysis: analysis)
      try print(issues, printer, unknown, corpus)
    }
    if issues.isEmpty {
      if format != .json { printNothing(unknown) }
      throw ExitCode(1)
    }
  }

  private func analyse(_ corpus: Corpus) throws -> IssueAnalysis {
    try options.analyse(corpus, for: reader.audience(by: corpus.rules))
  }

  private func printLife(of id: String, _ corpus: Corpus) throws {
    let audience = try reader.audience(by: corpus.rules)
    guard let story = try options.story(of: id, in: corpus, for: audience) else {
      let book = try IssueBook(options, corpus, for: audience)
      throw CommandFailure.noIssue(id, near: book.nearestNumbers(to: id))
    }
    let findings = LifeCheck(on: story.lastDate, rules: corpus.rules).findings(of: story.issue)
      .sorted()
    let day = wanted.day ?? story.lastDate
    switch format {
    case .plain, .csv: LifePrinter(day: day, story: story, findings: findings).print()
    case .json:
      try printJSON(LifeDocument(story, on: day, findings: findings), covered: mask(of: corpus))
    }
  }

  private func printAgeing(of issues: [Issue], _ corpus: Corpus, _ day: CivilDate?) throws {
    guard let day else { throw CommandFailure(message: "记录都没有日期，算不出停了几天。请用 --on 写明算到哪天。") }
    let table = StageAgeing(issues, on: day)
    switch format {
    case .plain, .csv: AgeingPrinter(day: day).print(table)
    case .json: try printJSON(AgeingDocument(table, on: day), covered: mask(of: corpus))
    }
  }

  private func printTally(
    of issues: [Issue], by fact: IssueTally.Fact, _ corpus: Corpus, _ day: CivilDate?,
    _ analysis: IssueAnalysis?
  ) throws {
    let order: IssueTally.Order =
      switch wanted.sort {
      case .overdue, .waiting: .overdue
      case .speed: .speed
      default: wanted.overdue ? .overdue : .count
      }
    let tally = IssueTally(issues, by: fact, on: day, analysis: analysis, order: order)
    let printer = TallyPrinter(fact: fact, issues: issues, day: day)
    switch format {
    case .plain: printer.print(tally)
    case .csv: printer.printTable(tally)
    case .json:
      try printJSON(TallyDocument(tally, by: fact, on: day), covered: mask(of: corpus))
    }
  }

  private func print(
    _ issues: [Issue], _ printer: IssueListPrinter, _ unknown: [UnknownValue], _ corpus: Corpus
  ) throws {
    switch format {
    case .plain: printer.print(issues)
    case .csv: printer.printTable(issues, covered: try mask(of: corpus))
    case .json: try printJSON(printer.document(issues, unknown), covered: mask(of: corpus))
    }
  }

  /// Says why nothing is listed: what is asked for is nowhere, or all of it together is not.
  private func printNothing(_ unknown: [UnknownValue]) {
    let lines = unknown.map { $0.message(of: "一条问题") }
    let message = ["没有符合的问题。\(lines.isEmpty ? hint : "")"] + lines
    for line in message {
      if format == .plain { Swift.print(line) } else { Terminal.printError(line) }
    }
  }

  private func mask(of corpus: Corpus) throws -> PersonalDataMask? {
    try privacy.mask(of: corpus, isPlain: false, purpose: "issues \(id ?? "")")
  }

  /// What else to look for where a filter leaves nothing.
  private var hint: String {
    wanted.atStage == LifeStage.instructed.rawValue
      ? "已经批办、还没有交办的才停在“批办”；等批办的用 --at-stage 受理。" : "可以放宽条件。"
  }
}

extension IssueBook {
  /// Reads the issues of the index that the options name, as far as an audience may see them.
  init(
    _ options: CorpusOptions, _ corpus: Corpus, for audience: Audience = .unrestricted
  ) throws {
    let index = try options.openIndex(of: corpus)
    let promoted = CandidateBook(corpus).promoted
    let entries = try reporting { try index.issueEntries(for: audience, with: promoted) }
    self.init(entries: entries, rules: corpus.rules)
  }
}

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
      超期和天数按资料里最后一天算，可以用 --on 另写一天。期限的规定在 规则/县情.yaml 的“时限”里。
      """, aliases: ["问题"])

  /// How issues are ordered.
  enum Sort: String, ExpressibleByArgument, CaseIterable {
    case number, date, overdue, waiting, village

    /// The order that the library knows.
    fileprivate var order: IssueFilter.Order {
      switch self {
      case .number: .number
      case .date: .date
      case .overdue: .overdue
      case .waiting: .waiting
      case .village: .village
      }
    }
  }

  @OptionGroup var options: CorpusOptions
  @OptionGroup var privacy: PrivacyOptions
  @OptionGroup var reader: AudienceOptions

  @Argument(help: ArgumentHelp("只看这一个问题的经过。", valueName: "编号"))
  var id: String?

  @Option(help: ArgumentHelp("只看一个村。", valueName: "村"))
  var village: String?

  @Option(help: ArgumentHelp("只看一种状态。", valueName: "状态"))
  var status: String?

  @Flag(help: "只看没有办结的。")
  var open = false

  @Flag(help: "只看超期的，超得最久的在前。")
  var overdue = false

  @Option(help: ArgumentHelp("只看停在这一步的，如 受理、批办、交办、办理、暂缓。", valueName: "步骤"))
  var atStage: String?

  @Option(help: ArgumentHelp("只看承办里有这个词的，如 水利站。", valueName: "承办"))
  var by: String?

  @Option(help: ArgumentHelp("只看类别里有这个词的，如 基础设施、供水。", valueName: "类别"))
  var category: String?

  @Option(help: ArgumentHelp("只看这天以后提出的，如 2010-03-01、2010年3月。", valueName: "日期"))
  var since: String?

  @Flag(help: "只看办结后又反映的：同一编号重办的，和同村同样的问题又提出来的。")
  var reopened = false

  @Flag(help: "各步停着几条、停了几天。")
  var ageing = false

  @Option(help: ArgumentHelp("超期和天数算到哪天；默认资料里最后一天。", valueName: "日期"))
  var on: String?

  @Option(help: "先列哪些：number 编号，date 早的，overdue 超期久的，waiting 停得久的，village 按村。")
  var sort: Sort?

  @Option(help: "输出形式：plain 或 json。")
  var format = OutputFormat.plain

  func validate() throws {
    for (name, text) in [("--since", since), ("--on", on)] {
      if let text, Self.date(text) == nil {
        throw ValidationError("\(name) 的“\(text)”不是日期，请写成 2010-03-01。")
      }
    }
    if let atStage, LifeStage(rawValue: atStage) == nil {
      let known = LifeStage.waitingStages.map(\.rawValue).joined(separator: "、")
      throw ValidationError("没有“\(atStage)”这一步。可以写：\(known)。")
    }
  }

  func run() throws {
    let corpus = try options.openCorpus()
    let book = try IssueBook(options, corpus, for: reader.audience(by: corpus.rules))
    let day = on.flatMap(Self.date) ?? book.lastDate
    if let id { return try printLife(of: id, in: book, corpus, day) }
    let analysis =
      reopened ? try options.analyse(corpus, for: reader.audience(by: corpus.rules)) : nil
    let chains = analysis.map(IssueChains.init)
    let issues = filter(corpus, day, chains).apply(to: book.issues)
    if ageing {
      try printAgeing(of: issues, corpus, day)
    } else {
      try print(issues, corpus, day, chains, analysis)
    }
    if issues.isEmpty { throw ExitCode(1) }
  }

  private static func date(_ text: String) -> CivilDate? {
    ChineseDate.parse(text, relativeTo: nil)?.first
  }

  private func filter(_ corpus: Corpus, _ day: CivilDate?, _ chains: IssueChains?) -> IssueFilter {
    var filter = IssueFilter()
    filter.village = village.map { corpus.rules.places.resolve($0)?.village ?? $0 }
    filter.status = status.map { corpus.rules.vocabularies.resolve($0, in: .statuses) ?? $0 }
    filter.openOnly = open
    filter.overdueOnly = overdue
    filter.stage = atStage.flatMap { LifeStage(rawValue: $0) }
    filter.handler = by
    filter.category = category
    filter.since = since.flatMap(Self.date)
    filter.ids = chains?.reopened
    filter.day = day
    filter.order = sort?.order ?? (overdue ? .overdue : .number)
    return filter
  }

  private func printLife(
    of id: String, in book: IssueBook, _ corpus: Corpus, _ day: CivilDate?
  ) throws {
    guard let issue = book.issue(id) else {
      throw CommandFailure.noIssue(id, near: book.nearestNumbers(to: id))
    }
    let analysis = try options.analyse(corpus, for: reader.audience(by: corpus.rules))
    let chains = IssueChains(analysis)
    let causes = IssueCauses(analysis)
    let findings = LifeCheck(book, rules: corpus.rules).findings(of: issue).sorted()
    switch format {
    case .plain:
      LifePrinter(day: day, chains: chains, causes: causes, findings: findings).print(issue)
    case .json:
      try printJSON(
        LifeDocument(issue, on: day, chains: chains, causes: causes, findings: findings),
        covered: mask(of: corpus))
    }
  }

  private func printAgeing(of issues: [Issue], _ corpus: Corpus, _ day: CivilDate?) throws {
    guard let day else { throw CommandFailure(message: "记录都没有日期，算不出停了几天。请用 --on 写明算到哪天。") }
    let table = StageAgeing(issues, on: day)
    switch format {
    case .plain: AgeingPrinter(day: day).print(table)
    case .json: try printJSON(AgeingDocument(table, on: day), covered: mask(of: corpus))
    }
  }

  private func print(
    _ issues: [Issue], _ corpus: Corpus, _ day: CivilDate?, _ chains: IssueChains?,
    _ known: IssueAnalysis?
  ) throws {
    // Only issues that nobody filed need a category found for them.
    let needsCategories = issues.contains { $0.category == nil }
    let analysis =
      try needsCategories
      ? known ?? options.analyse(corpus, for: reader.audience(by: corpus.rules)) : nil
    let inferred = { (issue: Issue) in
      issue.category == nil ? analysis?.problem(of: issue) : nil
    }
    switch format {
    case .plain:
      for issue in issues {
        IssuePrinter.print(issue, day: day, inferred: inferred(issue))
        for later in chains?.recurrences(of: issue) ?? [] {
          Swift.print("  办结后同村又提出：\(later.id) \(later.content)")
        }
      }
      Swift.print(summary(issues, day))
    case .json:
      try printJSON(
        IssueList(
          issues: issues.map {
            IssueDocument($0, on: day, chains: chains, inferred: inferred($0))
          }),
        covered: mask(of: corpus))
    }
  }

  private func mask(of corpus: Corpus) throws -> PersonalDataMask? {
    try privacy.mask(of: corpus, isPlain: false, purpose: "issues \(id ?? "")")
  }

  private func summary(_ issues: [Issue], _ day: CivilDate?) -> String {
    guard !issues.isEmpty else { return "没有符合的问题。\(hint)" }
    var facts = ["共\(issues.count)条", "未办结\(issues.count { !$0.isClosed })条"]
    if let day {
      let count = issues.count { $0.isOverdue(on: day) }
      if count > 0 { facts.append("超期\(count)条（算到\(day)）") }
    }
    return facts.joined(separator: "，") + "。"
  }

  /// What else to look for where a filter leaves nothing.
  private var hint: String {
    atStage == LifeStage.instructed.rawValue
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

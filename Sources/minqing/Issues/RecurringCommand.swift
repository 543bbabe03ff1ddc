import ArgumentParser
import ChineseText
import Issues
import Records

/// `minqing recurring`: the problems that several villages have.
struct RecurringCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recurring", abstract: "列出多个村都有的问题：哪些村、从何时起、办得怎样、谁办成了。",
    discussion: """
      先列前10类；--all 列出全部。写一个名字（或其中一部分）只看那一类，并列出每一条：\
      minqing recurring 灌溉。加 --timeline 看逐月的经过：minqing recurring 灌溉 --timeline。
      """, aliases: ["多发"])

  /// How groups are ordered.
  enum Sort: String, ExpressibleByArgument, CaseIterable {
    case spread, growth, age

    /// The order that the library knows.
    fileprivate var order: RecurringFilter.Order {
      switch self {
      case .spread: .spread
      case .growth: .growth
      case .age: .age
      }
    }
  }

  @OptionGroup var options: CorpusOptions
  @OptionGroup var privacy: PrivacyOptions
  @OptionGroup var reader: AudienceOptions

  @Argument(help: ArgumentHelp("只看名称里有这个词的一类，列出每一条。", valueName: "名称"))
  var name: String?

  @Option(help: "至少涉及几个村。")
  var minVillages = 2

  @Option(help: ArgumentHelp("只看这天以后提出的，如 2010-03-01、2010年3月。", valueName: "日期"))
  var since: String?

  @Option(help: ArgumentHelp("只看一个镇。", valueName: "镇"))
  var town: String?

  @Option(help: ArgumentHelp("只看一类，如 饮水、基础设施/供水。", valueName: "类别"))
  var category: String?

  @Flag(help: "只看还有没办结的。")
  var open = false

  @Option(help: "先列哪些：spread 村多的，growth 近来增多的，age 拖得久的。")
  var sort = Sort.spread

  @Flag(help: "全部列出，不只前10类。")
  var all = false

  @Flag(help: "列出每一条问题。")
  var members = false

  @Flag(help: "连没有登记的候选也算上（代号以“候”开头，见 minqing candidates）。")
  var candidates = false

  @Flag(help: "逐月列出经过：哪月在哪些村提出、怎么办成的、又反映的。要写名字。")
  var timeline = false

  @Option(help: "输出形式：plain、json 或 csv（表格，Excel能打开）。")
  var format = TableFormat.plain

  /// How many groups make a first screen.
  private static let screenful = 10

  func validate() throws {
    guard minVillages >= 1 else { throw ValidationError("--min-villages 应是1或更大的数。") }
    if timeline, name == nil {
      throw ValidationError("--timeline 要写出看哪一类，如 minqing recurring 灌溉 --timeline。")
    }
    if let since, ChineseDate.parse(since, relativeTo: nil) == nil {
      throw ValidationError("--since 的“\(since)”不是日期，请写成 2010-03-01。")
    }
  }

  func run() throws {
    let corpus = try options.openCorpus()
    let analysis = try options.analyse(
      corpus, withCandidates: candidates, for: reader.audience(by: corpus.rules))
    let causes = IssueCauses(analysis)
    let day = analysis.lastDate
    let filter = filter(corpus)
    let found = RecurringProblems(analysis).groups(filter)
      .filter { group in name.map { group.name.contains($0) } ?? true }
    let unknown = found.isEmpty ? unknownValues(filter, analysis, by: corpus.rules) : []
    let shown = all || name != nil ? found[...] : found.prefix(Self.screenful)
    switch format {
    case .plain:
      let printer = RecurringPrinter(
        day: day, showsMembers: (members || name != nil) && !timeline, causes: causes)
      for (index, group) in shown.enumerated() {
        printer.print(group, number: index + 1)
        if timeline { TimelinePrinter().print(ProblemTimeline(group)) }
      }
      print(summary(found.count, shown.count, day))
      for value in unknown { print(value.message(of: "一条问题")) }
    case .csv:
      RecurringTable(day: day, showsMembers: members || name != nil)
        .print(Array(shown), covered: try mask(of: corpus))
      for value in unknown { Terminal.printError(value.message(of: "一条问题")) }
    case .json:
      try printJSON(
        RecurringDocument(
          shown, total: found.count, day: day, causes: causes, timeline: timeline,
          unknown: unknown),
        covered: mask(of: corpus))
    }
    if found.isEmpty { throw ExitCode(1) }
  }

  private func mask(of corpus: Corpus) throws -> PersonalDataMask? {
    try privacy.mask(of: corpus, isPlain: false, purpose: "recurring \(name ?? "")")
  }

  private func unknownValues(
    _ filter: RecurringFilter, _ analysis: IssueAnalysis, by rules: CountyRules
  ) -> [UnknownValue] {
    var asked = IssueFilter()
    (asked.town, asked.category, asked.analysis) = (filter.town, filter.category, analysis)
    return asked.unknownValues(in: analysis.issues, by: rules)
  }

  private func filter(_ corpus: Corpus) -> RecurringFilter {
    var filter = RecurringFilter()
    filter.leastVillages = minVillages
    filter.since = since.flatMap { ChineseDate.parse($0, relativeTo: nil)?.first }
    filter.town = town.map { corpus.rules.places.town(named: $0) ?? $0 }
    filter.category = category.map { fold($0) }
    filter.openOnly = open
    filter.order = sort.order
    return filter
  }

  private func summary(_ found: Int, _ shown: Int, _ day: CivilDate?) -> String {
    guard found > 0 else { return "没有符合的问题。可以放宽条件，如 --min-villages 1。" }
    let scope = minVillages > 1 ? "在\(minVillages)个以上的村出现" : ""
    let rest = shown < found ? "，这里列出前\(shown)类，其余加 --all" : ""
    let until = day.map { "（超期按资料里最后一天\($0)算）" } ?? ""
    return "共\(found)类问题\(scope)\(rest)\(until)。"
  }
}

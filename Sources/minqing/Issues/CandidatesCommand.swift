import ArgumentParser
import Issues
import Records

/// `minqing candidates`: problems that stand in the records and that nobody marked.
struct CandidatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "candidates", abstract: "找出记录里写到、却没有人登记的问题；逐条立项或排除。",
    discussion: """
      查找：minqing candidates；只看一个村加 --village 下庄村。
      立项：minqing candidates 候3f2a1c --promote --by 镇水利站站长；不是问题的用 --dismiss；反悔用 --undo。
      决定写成 判断/候选/ 下的文本文件，写明谁、何时；原来的记录一个字也不改。立项的和别的问题一样，能列、能关联、能归类。
      """, aliases: ["候选"])

  /// What the command is told to decide.
  enum Verdict: EnumerableFlag {
    case promote, dismiss, undo

    static func help(for value: Verdict) -> ArgumentHelp? {
      switch value {
      case .promote: "立项，成为一条问题。"
      case .dismiss: "不是问题，以后不再列出。"
      case .undo: "撤销对这一条的决定。"
      }
    }
  }

  @OptionGroup var options: CorpusOptions

  @Argument(help: ArgumentHelp("候选的代号，如 候3f2a1c；决定时写。", valueName: "代号"))
  var candidate: String?

  @Option(help: ArgumentHelp("只看一个村。", valueName: "村"))
  var village: String?

  @Option(help: ArgumentHelp("只看一类，如 饮水。", valueName: "类别"))
  var category: String?

  @Option(name: [.customShort("n"), .long], help: "最多显示多少条。")
  var limit = 20

  @Flag var verdict: Verdict?

  @Option(help: ArgumentHelp("立项用的编号；不写就按村名、年份和代号编。", valueName: "编号"))
  var number: String?

  @OptionGroup var decision: DecisionOptions

  @OptionGroup var privacy: PrivacyOptions
  @OptionGroup var reader: AudienceOptions

  @Option(help: "输出形式：plain 或 json。")
  var format = OutputFormat.plain

  func validate() throws {
    guard limit >= 1 else { throw ValidationError("-n 应是1或更大的数。") }
    if verdict != nil, candidate == nil { throw ValidationError("请写明是哪一条，如 候3f2a1c。") }
    if number != nil, verdict != .promote { throw ValidationError("--number 只和 --promote 一起用。") }
  }

  func run() throws {
    let corpus = try options.openCorpus()
    let decisions = CandidateBook(corpus)
    for finding in decisions.findings { Terminal.printError("minqing：\(finding)") }
    let candidates = Candidates(
      corpus, decisions: decisions, for: try reader.audience(by: corpus.rules))
    if let verdict, let candidate {
      return try decide(verdict, candidate, candidates, decisions, corpus)
    }
    for finding in candidates.findings { Terminal.printError("minqing：\(finding)") }
    var filter = CandidateFilter()
    filter.id = candidate
    filter.village = village.map { corpus.rules.places.resolve($0)?.village ?? $0 }
    filter.category = category
    let found = filter.apply(to: candidates.open)
    let unknown = found.isEmpty ? filter.unknownValues(in: candidates.open, by: corpus.rules) : []
    switch format {
    case .plain:
      CandidatePrinter(decided: candidates.decided.count).print(found, limit: limit)
      for value in unknown { print(value.message(of: "一条候选")) }
    case .json:
      try printJSON(
        CandidateDocument(found.prefix(limit), total: found.count, unknown: unknown),
        covered: privacy.mask(of: corpus, isPlain: false, purpose: "candidates"))
    }
    if found.isEmpty { throw ExitCode(1) }
  }

  private func decide(
    _ verdict: Verdict, _ id: String, _ candidates: Candidates, _ book: CandidateBook,
    _ corpus: Corpus
  ) throws {
    let author = try decision.author("决定人", such: "镇水利站站长")
    var book = book
    let time = Calendar.now
    let found = (candidates.open + candidates.decided).first { $0.id == id }
    guard let outcome = verdict.outcome else {
      // A sentence that is gone from its record can still be taken back, but not by somebody who
      // may not see the record.
      let mayUndo = found != nil || reader.audience == nil
      let undone = try reporting {
        mayUndo ? try book.undo(id, reason: decision.why, author: author, time: time) : []
      }
      for one in undone { print("已撤销：\(one.path)") }
      if undone.isEmpty {
        print("这一条没有决定可以撤销。")
        throw ExitCode(1)
      }
      return
    }
    guard let found else {
      throw CommandFailure(message: "没有代号为“\(id)”的候选。可以用 minqing candidates 查看。")
    }
    if let number, try IssueBook(options, corpus).issue(number) != nil {
      throw CommandFailure(message: "编号“\(number)”已经有了，请另写一个。")
    }
    let written = try reporting {
      try book.decide(
        outcome, on: found, number: number, reason: decision.why, author: author, time: time)
    }
    let what = outcome == .promoted ? "已立项，编号 \(written.number)" : "已排除"
    print("\(what)：\(found.sentence)\n写在 \(written.path)")
  }
}

extension CandidatesCommand.Verdict {
  /// What is written; nil to undo.
  fileprivate var outcome: CandidateDecision.Verdict? {
    switch self {
    case .promote: .promoted
    case .dismiss: .dismissed
    case .undo: nil
    }
  }
}

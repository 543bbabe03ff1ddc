import ArgumentParser
import Issues
import Records

/// `minqing link`: the same problem elsewhere, and what people judge of it.
struct LinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "看一个问题在别的村有没有，办成了的怎么办的；也可以判断两个问题的关系。",
    discussion: """
      查找：minqing link 下庄-2010-007；办成了的排在前面：加 --solved。
      判断：minqing link 编号 编号 --same-kind --why 理由（--same 同一件事，--same-kind 同类，\
      --cause 前者引起后者，--unrelated 无关）；撤销判断用 --undo。
      判断写成 判断/ 下的文本文件，写明谁、何时，归类时马上照办。
      """, aliases: ["关联"])

  /// What the command is told to judge.
  enum Verdict: EnumerableFlag {
    case same, sameKind, cause, unrelated, undo

    static func help(for value: Verdict) -> ArgumentHelp? {
      switch value {
      case .same: "判断为同一件事。"
      case .sameKind: "判断为同类问题。"
      case .cause: "判断前者引起后者。"
      case .unrelated: "判断为无关，不归在一起。"
      case .undo: "撤销对这两个问题的判断。"
      }
    }
  }

  @OptionGroup var options: CorpusOptions
  @OptionGroup var privacy: PrivacyOptions
  @OptionGroup var reader: AudienceOptions

  @Argument(help: ArgumentHelp("问题编号，如 下庄-2010-007；判断时写两个。", valueName: "编号"))
  var issues: [String] = []

  @Option(name: [.customShort("n"), .long], help: "最多显示多少条。")
  var limit = 10

  @Flag(help: "办成了的排在前面。")
  var solved = false

  @Option(help: ArgumentHelp("一次查许多：每行一个编号，或每行一个带 id 的 JSON；结果每行一个 JSON。", valueName: "文件"))
  var batch: String?

  @Flag var verdict: Verdict?

  @OptionGroup var decision: DecisionOptions

  @Option(help: "输出形式：plain 或 json。")
  var format = OutputFormat.plain

  func validate() throws {
    guard limit >= 1 else { throw ValidationError("-n 应是1或更大的数。") }
    switch (verdict, batch) {
    case (.some, .some): throw ValidationError("--batch 不能和判断一起用。")
    case (.some, nil):
      guard issues.count == 2 else { throw ValidationError("判断时要写两个问题编号。") }
    case (nil, .some):
      guard issues.isEmpty else { throw ValidationError("--batch 后不用再写编号。") }
    case (nil, nil):
      guard issues.count == 1 else { throw ValidationError("请写一个问题编号；判断两个问题时要加 --same 等。") }
    }
  }

  func run() throws {
    let corpus = try options.openCorpus()
    let audience = try reader.audience(by: corpus.rules)
    if let verdict {
      try judge(verdict, corpus, IssueBook(options, corpus, for: audience))
    } else if let batch {
      let mask = try privacy.mask(of: corpus, isPlain: false, purpose: "link --batch \(batch)")
      try LinkBatch(limit: limit, order: order, mask: mask)
        .run(batch, linker: options.openLinks(of: corpus, for: audience))
    } else {
      try show(issues[0], options.openLinks(of: corpus, for: audience), corpus)
    }
  }

  private var order: IssueLinker.Order { solved ? .solvedFirst : .likeness }

  private func show(_ id: String, _ linker: IssueLinker, _ corpus: Corpus) throws {
    guard let issue = try reporting({ try linker.issue(id) }) else {
      throw CommandFailure.noIssue(id, near: linker.nearestNumbers(to: id))
    }
    let answer = try reporting { try linker.answer(for: issue, limit: limit, order: order) }
    let problem = linker.problem(of: issue)
    switch format {
    case .plain: LinkPrinter(issue: issue, problem: problem).print(answer)
    case .json:
      let mask = try privacy.mask(of: corpus, isPlain: false, purpose: "link \(issue.id)")
      try printJSON(LinkDocument(issue, problem, answer.links), covered: mask)
    }
    if answer.links.isEmpty { throw ExitCode(1) }
  }

  private func judge(_ verdict: Verdict, _ corpus: Corpus, _ book: IssueBook) throws {
    let (first, second) = (try book.find(issues[0]), try book.find(issues[1]))
    guard first.id != second.id else { throw CommandFailure(message: "两个编号是同一个问题。") }
    let author = try decision.author(such: "镇水利站站长")
    var judgements = JudgementBook(corpus)
    let time = Calendar.now
    guard let relation = verdict.relation else {
      let undone = try reporting {
        try judgements.undo(first.id, second.id, reason: decision.why, author: author, time: time)
      }
      for judgement in undone { print("已撤销：\(judgement.path)") }
      if undone.isEmpty {
        print("这两个问题没有判断可以撤销。")
        throw ExitCode(1)
      }
      return
    }
    let judgement = try reporting {
      try judgements.add(
        relation, first.id, second.id, reason: decision.why, author: author, time: time)
    }
    print("已判断 \(first.id) 和 \(second.id)：\(relation.rawValue)。写在 \(judgement.path)")
  }
}

extension LinkCommand.Verdict {
  /// The relation to be written; nil to undo.
  fileprivate var relation: Judgement.Relation? {
    switch self {
    case .same: .same
    case .sameKind: .sameKind
    case .cause: .cause
    case .unrelated: .unrelated
    case .undo: nil
    }
  }
}

extension IssueBook {
  /// Returns the issue with a number.
  fileprivate func find(_ id: String) throws -> Issue {
    guard let found = issue(id) else {
      throw CommandFailure.noIssue(id, near: nearestNumbers(to: id))
    }
    return found
  }
}

import ArgumentParser
import Duplicates
import Records

/// `minqing dedupe`: records that are there more than once, and what people decided of them.
struct DedupeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dedupe", abstract: "查重：找出重复、照抄和相近的记录，提出留哪一件。",
    discussion: """
      只提建议，从不删除任何文件。相似度是两件正文（不算标点和换行）共有的三字串所占的份额。
      只看一件或一个目录与全部资料的重复：minqing dedupe 川里镇/下庄村。
      判断：minqing dedupe 甲.txt 乙.txt --keep-both --why 理由（都留）；--same 是同一件，留前一件；\
      撤销判断用 --undo。判断写成 判断/查重/ 下的文本文件，以后不再提出。
      """,
    aliases: ["查重"])

  /// What the command is told to decide.
  enum Verdict: EnumerableFlag {
    case keepBoth, same, undo

    static func help(for value: Verdict) -> ArgumentHelp? {
      switch value {
      case .keepBoth: "判断两件都留。"
      case .same: "判断为同一件，留前一件；文件由人移走。"
      case .undo: "撤销对这两件的判断。"
      }
    }
  }

  @OptionGroup var options: CorpusOptions
  @OptionGroup var privacy: PrivacyOptions
  @OptionGroup var reader: AudienceOptions

  @Argument(help: ArgumentHelp("只看这些文件或目录；判断时写两件。", valueName: "路径"))
  var paths: [String] = []

  @Option(help: ArgumentHelp("相似度至少多少，0到1之间。", valueName: "数"))
  var threshold = DuplicateFinder.usualThreshold

  @Flag(help: "列出每一处不同。")
  var diff = false

  @Flag(help: "已经判断过的也列出来。")
  var all = false

  @Flag var verdict: Verdict?

  @OptionGroup var decision: DecisionOptions

  @Option(help: "输出形式：plain 或 json。")
  var format = OutputFormat.plain

  func validate() throws {
    guard threshold > 0, threshold <= 1 else {
      throw ValidationError("--threshold 要大于0、不大于1，如 0.7。")
    }
    if verdict != nil, paths.count != 2 { throw ValidationError("判断时要写两件记录的路径。") }
  }

  func run() throws {
    let corpus = try options.openCorpus()
    let audience = try reader.audience(by: corpus.rules)
    var book = DecisionBook(corpus)
    for finding in book.findings { Terminal.printError("minqing：\(finding)") }
    if let verdict { return try decide(verdict, corpus, audience, &book) }
    let line = ProgressLine("正在比较", unit: "件", isQuiet: false)
    let finder = DuplicateFinder(corpus, threshold: threshold, for: audience) { done, total in
      line.show(done, of: total)
    }
    line.finish()
    let found = try selected(finder, of: corpus, for: audience)
    let open = all ? found : found.filter { book.decision(on: $0.first, $0.second) == nil }
    let groups = DuplicateGroup.groups(of: open)
    switch format {
    case .plain:
      let printer = DuplicatePrinter(corpus: corpus, showsChanges: diff, decisions: book)
      for (number, group) in groups.enumerated() { printer.print(group, number: number + 1) }
      print(
        DuplicatePrinter.summary(groups, compared: finder.records.count, found.count - open.count))
    case .json:
      let mask = try privacy.mask(of: corpus, isPlain: false, purpose: "dedupe")
      try printJSON(
        DuplicatesDocument(
          groups, corpus: corpus, threshold: threshold, compared: finder.records.count,
          decided: found.count - open.count, showsChanges: diff), covered: mask)
    }
    if !groups.isEmpty { throw ExitCode(1) }
  }

  /// The pairs in which a named record stands; all of them where none is named.
  private func selected(
    _ finder: DuplicateFinder, of corpus: Corpus, for audience: Audience
  ) throws -> [DuplicatePair] {
    let pairs = finder.pairs()
    let names = paths.map { options.recordPath($0) }.map {
      $0.hasSuffix("/") ? String($0.dropLast()) : $0
    }.filter { $0 != options.corpusPath }
    guard !names.isEmpty else { return pairs }
    for name in names where !finder.records.contains(where: { $0.isAt(name) }) {
      throw CommandFailure.noRecord(
        name, among: finder.records.map(\.path), of: corpus, for: audience)
    }
    return pairs.filter { pair in
      names.contains { pair.first.isAt($0) || pair.second.isAt($0) }
    }
  }

  private func decide(
    _ verdict: Verdict, _ corpus: Corpus, _ audience: Audience, _ book: inout DecisionBook
  ) throws {
    let records = try paths.map { path in
      let path = options.recordPath(path)
      let record = try corpus.record(at: path, for: audience)
      try reader.require(audience, record, corpus.rules)
      guard let compared = ComparedRecord(record, rules: corpus.rules) else {
        throw CommandFailure(message: "\(path) 标为国家秘密，不予处理。")
      }
      return compared
    }
    guard records[0].path != records[1].path else {
      throw CommandFailure(message: "两个路径是同一个文件。")
    }
    let author = try decision.author(such: "县级档案员")
    let time = Calendar.now
    guard let decided = verdict.decided else {
      let undone = try reporting {
        try book.undo(records[0], records[1], reason: decision.why, author: author, time: time)
      }
      for path in undone { print("已撤销：\(path)") }
      if undone.isEmpty {
        print("这两件没有判断可以撤销。")
        throw ExitCode(1)
      }
      return
    }
    let path = try reporting {
      try book.add(
        decided, records[0], records[1], reason: decision.why, author: author, time: time)
    }
    print("已判断：\(decided.rawValue)。写在 \(path)")
    if decided == .same { print("留 \(records[0].path)；\(records[1].path) 没有改动，请您自己移走。") }
  }
}

extension DedupeCommand.Verdict {
  /// What is to be written; nil to undo.
  fileprivate var decided: DuplicateDecision.Verdict? {
    switch self {
    case .keepBoth: .keepBoth
    case .same: .same
    case .undo: nil
    }
  }
}

extension ComparedRecord {
  /// Whether the record is this file or stands below this folder.
  fileprivate func isAt(_ name: String) -> Bool {
    path == name || path.hasPrefix(name + "/")
  }
}

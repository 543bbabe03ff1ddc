import ArgumentParser
import Issues
import Records
import Search

/// `minqing issues`: the issues with status and dates.
struct IssuesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issues", abstract: "列出问题，同一编号合为一条。", aliases: ["问题"])

  @OptionGroup var options: CorpusOptions

  @Option(help: ArgumentHelp("只看一个村。", valueName: "村"))
  var village: String?

  @Option(help: ArgumentHelp("只看一种状态。", valueName: "状态"))
  var status: String?

  @Flag(help: "只看没有办结的。")
  var open = false

  @Option(help: "输出形式：plain 或 json。")
  var format = OutputFormat.plain

  func run() throws {
    let corpus = try options.openCorpus()
    let book = try IssueBook(options, corpus)
    let wanted = village.map { corpus.rules.places.resolve($0)?.village ?? $0 }
    let stage = status.map { corpus.rules.vocabularies.resolve($0, in: .statuses) ?? $0 }
    let issues = book.issues.filter { issue in
      (wanted == nil || issue.village == wanted) && (stage == nil || issue.status == stage)
        && (!open || !issue.isClosed)
    }
    switch format {
    case .plain:
      for issue in issues { IssuePrinter.print(issue) }
      print("共\(issues.count)条，未办结\(issues.filter { !$0.isClosed }.count)条。")
    case .json:
      try printJSON(IssueList(issues: issues.map(IssueDocument.init)))
    }
    if issues.isEmpty { throw ExitCode(1) }
  }
}

/// `minqing.issues/1`.
private struct IssueList: Encodable {
  let schema = "minqing.issues/1"
  let issues: [IssueDocument]
}

extension IssueBook {
  /// Reads the issues of the index that the options name.
  init(_ options: CorpusOptions, _ corpus: Corpus) throws {
    let index = try options.openIndex(of: corpus)
    let promoted = CandidateBook(corpus).promoted
    self.init(
      entries: try reporting { try index.issueEntries() } + promoted, rules: corpus.rules)
  }
}

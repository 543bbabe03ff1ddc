import ArgumentParser
import Issues
import Records

/// `minqing link`: the same problem elsewhere.
struct LinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "看一个问题在别的村有没有，办成了的怎么办的。", aliases: ["关联"])

  @OptionGroup var options: CorpusOptions

  @Argument(help: ArgumentHelp("问题编号，如 下庄-2010-007。", valueName: "编号"))
  var issue: String

  @Option(name: [.customShort("n"), .long], help: "最多显示多少条。")
  var limit = 10

  @Option(help: "输出形式：plain 或 json。")
  var format = OutputFormat.plain

  func run() throws {
    let corpus = try options.openCorpus()
    let book = try IssueBook(options, corpus)
    guard let found = book.issue(issue) else {
      throw CommandFailure(message: "没有编号为“\(issue)”的问题。可以用 minqing issues 查看全部编号。")
    }
    let links = IssueLinker(book, rules: corpus.rules).links(of: found, limit: max(1, limit))
    switch format {
    case .plain:
      IssuePrinter.print(found)
      print(links.isEmpty ? "\n别的村没有找到相似的问题。" : "\n别的村相似的问题：")
      for link in links {
        print("")
        IssuePrinter.print(link.issue)
        print("  相似 \(Int((link.score * 100).rounded()))%；\(link.reasons.joined(separator: "；"))")
        if link.issue.isSolved, let handling = link.issue.handling {
          let days = link.issue.daysToClose.map { "，用了\($0)天" } ?? ""
          print("  已办成\(days)：\(handling)")
        }
      }
    case .json:
      try printJSON(
        LinkDocument(
          issue: IssueDocument(found),
          hits: links.map {
            LinkDocument.Hit(
              issue: $0.issue.id, village: $0.issue.village, score: $0.score,
              reasons: $0.reasons, solved: $0.issue.isSolved, handling: $0.issue.handling)
          }))
    }
    if links.isEmpty { throw ExitCode(1) }
  }
}

/// `minqing.link/1`.
private struct LinkDocument: Encodable {
  struct Hit: Encodable {
    let issue: String
    let village: String?
    let score: Double
    let reasons: [String]
    let solved: Bool
    let handling: String?
  }

  let schema = "minqing.link/1"
  let issue: IssueDocument
  let hits: [Hit]
}

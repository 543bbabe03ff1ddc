import Archiving
import ArgumentParser
import Records

/// `minqing archive seal`: closes a year.
struct SealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal", abstract: "封存一个年度：记录都无误、已编号、已登记；以后的任何改动 verify 都会指出。",
    aliases: ["封存"])

  @OptionGroup var options: CorpusOptions
  @OptionGroup var author: AuthorOptions

  @Argument(help: ArgumentHelp("年度，如 2010。", valueName: "年度"))
  var year: Int

  /// How many findings of one kind are listed.
  private static let mostAlike = 10

  func run() throws {
    let corpus = try options.openCorpus()
    let outcome = try reporting { try YearSealer(corpus).seal(year, by: author.author) }
    guard outcome.findings.isEmpty else {
      for (code, findings) in Dictionary(grouping: outcome.findings, by: \.code)
        .sorted(by: { $0.key.rawValue < $1.key.rawValue })
      {
        // A year that nobody recorded yet lacks the same of thousands of records.
        for finding in findings.prefix(Self.mostAlike) { print(finding) }
        let rest = findings.count - Self.mostAlike
        if rest > 0 { print("……另有\(rest)处也是\(code.rawValue)（\(code.title)）。") }
      }
      print("\(year)年没有封存：有\(outcome.findings.count)处要先处理。")
      throw ExitCode(1)
    }
    print("已封存\(year)年：\(outcome.recordCount)件，连同原件和件号簿共\(outcome.fileCount)个文件。")
  }
}

/// `minqing archive unseal`: opens a year again.
struct UnsealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unseal", abstract: "启封一个年度，以便补归档或改正；原因写进日志。", aliases: ["启封"])

  @OptionGroup var options: CorpusOptions
  @OptionGroup var author: AuthorOptions

  @Argument(help: ArgumentHelp("年度，如 2010。", valueName: "年度"))
  var year: Int

  @Option(help: ArgumentHelp("为什么启封。", valueName: "原因"))
  var reason: String

  func run() throws {
    let corpus = try options.openCorpus()
    try reporting { try YearSealer(corpus).unseal(year, reason: reason, by: author.author) }
    print("已启封\(year)年。改完后请登记、编号，再封存。")
  }
}

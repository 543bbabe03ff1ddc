import ArgumentParser
import Issues
import Records
import Search

/// `minqing index`: brings the index up to date.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "建立或更新索引。",
    discussion: "只处理新增、改动、移动和删除的记录。索引坏了或删了都不要紧，用 --rebuild 重建。",
    aliases: ["索引"])

  @OptionGroup var options: CorpusOptions

  @Flag(help: "全部重建；建好之前旧索引照常可用。")
  var rebuild = false

  @Flag(help: "只在出错时说话。")
  var quiet = false

  func run() throws {
    let corpus = try options.openCorpus()
    let indexer = Indexer(corpus: corpus, folder: options.indexFolder)
    let line = ProgressLine("正在索引", unit: "件", isQuiet: quiet)
    let report = try reporting {
      defer { line.finish() }
      return rebuild
        ? try indexer.rebuild(progress: line.show) : try indexer.update(progress: line.show)
    }
    try renewAnalysis(of: corpus)
    for finding in report.findings { Terminal.printError(finding.description) }
    if !quiet { print(report.summary) }
    if !report.findings.isEmpty { throw ExitCode(1) }
  }

  /// Analyses the issues anew where they changed: whoever asks for links next finds it done.
  private func renewAnalysis(of corpus: Corpus) throws {
    let store = try options.analysisStore(of: corpus)
    try reporting { try store.renew() }
  }
}

extension IndexReport {
  /// What the run did, in one line.
  var summary: String {
    if isRebuild { return "索引已建立：\(total)件记录，\(issues)条问题。" }
    let changes = [
      ("新增", added.count), ("改动", changed.count), ("移动", moved.count), ("删除", deleted.count),
    ].filter { $0.1 > 0 }.map { "\($0.0)\($0.1)件" }
    return changes.isEmpty
      ? "没有变化：\(total)件记录都是最新的。" : "索引已更新：\(changes.joined(separator: "，"))；共\(total)件。"
  }
}

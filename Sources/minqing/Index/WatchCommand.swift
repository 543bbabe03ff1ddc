import ArgumentParser
internal import Glibc
import Records
import Search

/// `minqing watch`: the index, kept fresh while people write.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "监视资料目录，有改动就更新索引。",
    discussion: """
      记录存盘后不到一秒就能查到。按 Ctrl-C 停止；停止后照常可以用 minqing index 更新。
      每次更新输出一行，没有变化时不输出。
      """,
    aliases: ["监视"])

  @OptionGroup var options: CorpusOptions

  @Flag(help: "只在出错时说话。")
  var quiet = false

  func run() throws {
    let interruption = try StopSignals.begin()
    var corpus = try options.openCorpus()
    let watcher = try reporting {
      try CorpusWatcher(corpus: corpus, folder: options.indexFolder)
    }
    // Watched first: a change during this update is noticed.
    update(corpus)
    say("正在监视 \(options.corpusPath)（\(watcher.folderCount)个目录），按 Ctrl-C 停止。")
    while try reporting({ try watcher.wait(interruption: interruption) }) == .changed {
      // Opened anew, since the rules may be what changed.
      corpus = try options.openCorpus()
      update(corpus)
    }
    say("已停止监视。")
  }

  /// Updates once; a failure is told, and the next change tries again.
  private func update(_ corpus: Corpus) {
    let line = ProgressLine("正在索引", unit: "件", isQuiet: quiet)
    defer { line.finish() }
    do throws(IndexError) {
      let report = try Indexer(corpus: corpus, folder: options.indexFolder)
        .update(progress: line.show)
      line.finish()
      for finding in report.findings { Terminal.printError(finding.description) }
      if report.hasChanges { say(report.summary) }
    } catch {
      line.finish()
      Terminal.printError("minqing：\(error)")
    }
  }

  /// Prints a line with the time, at once: the output may be a log file.
  private func say(_ text: String) {
    guard !quiet else { return }
    print("\(Calendar.now) \(text)")
    fflush(nil)
  }
}

extension IndexReport {
  /// Whether the run changed what a search finds.
  fileprivate var hasChanges: Bool {
    isRebuild || !added.isEmpty || !changed.isEmpty || !moved.isEmpty || !deleted.isEmpty
  }
}

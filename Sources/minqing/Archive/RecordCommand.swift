import Archiving
import ArgumentParser
import Records

/// `minqing archive record`: digests of all files, with who and when.
struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "登记全部文件的摘要，以后可以核验有没有改动。", aliases: ["登记"])

  @OptionGroup var options: CorpusOptions
  @OptionGroup var author: AuthorOptions

  func run() throws {
    let corpus = try options.openCorpus()
    let outcome = try reporting { try FixityRecorder(corpus).record(by: author.author) }
    if let comparison = outcome.comparison {
      let counts = [
        ("修改", comparison.changed.count), ("移动", comparison.moved.count),
        ("删除", comparison.missing.count), ("新增", comparison.added.count),
      ].filter { $0.1 > 0 }.map { "\($0.0)\($0.1)个" }
      let shown = { (path: BytePath) in path.description.withVisibleControls }
      for path in comparison.changed { print("修改  \(shown(path))") }
      for pair in comparison.moved { print("移动  \(shown(pair.from)) → \(shown(pair.to))") }
      for path in comparison.missing { print("删除  \(shown(path))") }
      for path in comparison.added { print("新增  \(shown(path))") }
      let summary = counts.isEmpty ? "和上次登记时相同" : counts.joined(separator: "，")
      print(
        "\(outcome.hasWritten ? "已登记" : "没有变化：")\(outcome.fileCount)个文件\(outcome.hasWritten ? "：\(summary)" : "")。"
      )
    } else {
      print("已登记\(outcome.fileCount)个文件。")
    }
    for year in outcome.brokenSeals {
      print(
        "注意：\(year)年已经封存，有文件和封存时不同；登记不改封存单，archive verify 会一直报告。"
          + "确需改动的，先运行 minqing archive unseal \(year) --reason 原因。")
    }
    if outcome.carriedOver > 0 { print("早先的看原文记录\(outcome.carriedOver)行已并入日志。") }
    for finding in outcome.findings { print(finding) }
    try leave(after: outcome.findings)
  }
}

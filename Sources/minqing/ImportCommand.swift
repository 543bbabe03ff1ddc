import ArgumentParser
import Importing

/// `minqing import`: files of other offices become records.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "导入别处来的文本和数据，分件、修复、补题头。",
    discussion: """
      原件照样保存，每处修复都有记录；已有的文件不会覆盖，重复导入不会改动任何东西。
      .jsonl 文件一行一件，键用字段表的英文名（title、date、village、text、issues…）。
      退出码：0 全部导入；1 有几行或几个文件没有导入；2 有文件打不开或写不进去。
      """,
    aliases: ["导入"])

  @OptionGroup var options: CorpusOptions

  @Argument(help: ArgumentHelp("要导入的文件或文件夹；文件夹连同下级一起导入。", valueName: "文件"))
  var files: [String]

  @Flag(name: .customLong("dry-run"), help: "试运行：只说会怎样导入，不写入任何文件。")
  var isPreview = false

  func run() throws {
    let importer = Importer(corpus: try options.openCorpus())
    var outcome = Outcome()
    for file in files {
      guard let folder = SourceFolder(path: file) else {
        importFile(file, by: importer, &outcome)
        continue
      }
      for file in folder.files {
        importFile(file.path, by: importer.into(folder: file.folder), &outcome)
      }
      for message in folder.passedOver { print(message) }
      outcome.hasFindings = outcome.hasFindings || !folder.passedOver.isEmpty
      if folder.files.isEmpty, folder.passedOver.isEmpty {
        print("\(file)：文件夹里没有文件。请确认选对了文件夹。")
        outcome.hasFindings = true
      }
    }
    if outcome.hasFailed { throw ExitCode(2) }
    if outcome.hasFindings { throw ExitCode(1) }
  }

  /// How the import went so far.
  private struct Outcome {
    var hasFailed = false
    var hasFindings = false
  }

  private func importFile(_ file: String, by importer: Importer, _ outcome: inout Outcome) {
    do throws(ImportError) {
      if Importer.isJSONLines(file) {
        let report = try importer.importLines(fileAt: file, isPreview: isPreview)
        for line in report.problemLines { print(line) }
        print(report)
        ImportEvents.note(report, in: importer.corpus)
        outcome.hasFindings = outcome.hasFindings || !report.problems.isEmpty
      } else {
        let plan = try importer.plan(fileAt: file)
        let report = isPreview ? importer.preview(plan) : try importer.write(plan)
        print(report)
        ImportEvents.note(report, in: importer.corpus)
      }
    } catch {
      Terminal.printError("minqing：\(error)")
      outcome.hasFailed = true
    }
  }
}

import ArgumentParser
import Importing

/// `minqing import`: files of other offices become records.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "导入别处来的文本，分件、修复、补题头。",
    discussion: "原件照样保存，每处修复都有记录；已有的文件不会覆盖，重复导入不会改动任何东西。",
    aliases: ["导入"])

  @OptionGroup var options: CorpusOptions

  @Argument(help: ArgumentHelp("要导入的文件。", valueName: "文件"))
  var files: [String]

  func run() throws {
    let importer = Importer(corpus: try options.openCorpus())
    var hasFailed = false
    var hasFindings = false
    for file in files {
      do throws(ImportError) {
        if Importer.isJSONLines(file) {
          let report = try importer.importLines(fileAt: file)
          for line in report.problemLines { print(line) }
          print(report)
          hasFindings = hasFindings || !report.problems.isEmpty
        } else {
          print(try importer.write(try importer.plan(fileAt: file)))
        }
      } catch {
        Terminal.printError("minqing：\(error)")
        hasFailed = true
      }
    }
    if hasFailed { throw ExitCode(2) }
    if hasFindings { throw ExitCode(1) }
  }
}

import Archiving
import ArgumentParser
import Search

/// `minqing archive doctor`: how the corpus is, on a page.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "体检：一页看清资料的完整、按时、重复、编码、完好和档号。",
    discussion: "只看不写。--html 写成网页，可以打印。有要处理的问题时退出码为1。", aliases: ["体检"])

  @OptionGroup var options: CorpusOptions

  @Option(help: ArgumentHelp("写成网页。", valueName: "文件"))
  var html: String?

  func run() throws {
    let corpus = try options.openCorpus()
    let report = try reporting { try HealthExamination(corpus).report() }
    if let html {
      try save(try reporting { try report.html() }, to: html)
      print("\(report.title)：已写入 \(html)。")
    } else {
      print(Terminal.styled("\(report.title)（\(report.moment.short)）", .heading))
      for section in report.sections {
        print("\n\(Terminal.styled(section.title, .heading))：\(section.summary)")
        let table = [section.columns] + section.rows
        for line in TextTable(rows: section.rows.isEmpty ? [] : table).lines { print("  " + line) }
      }
    }
    if !report.isHealthy { throw ExitCode(1) }
  }
}

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
        for line in Self.aligned(section.rows.isEmpty ? [] : table) { print("  " + line) }
      }
    }
    if !report.isHealthy { throw ExitCode(1) }
  }

  /// The lines of a table with the columns below each other.
  private static func aligned(_ rows: [[String]]) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { $0.indices.contains(column) ? width($0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      row.enumerated().map { column, cell in
        let rest = column == count - 1 ? 0 : widths[column] - width(cell)
        return cell + String(repeating: " ", count: rest)
      }.joined(separator: "  ")
    }
  }

  /// The columns of a terminal that a text takes.
  private static func width(_ text: String) -> Int {
    text.reduce(0) { $0 + displayWidth(of: $1) }
  }
}

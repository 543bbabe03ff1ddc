import Archiving
import ArgumentParser

/// `minqing archive log`: what happened to the records.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "列出归档日志：谁在何时导入、修改、编号、封存、导出了什么，看了什么原文。",
    discussion: """
      日志只增不改，每行带着上一行的摘要，这里和 verify 都会核对。两份资料合到一起、日志有了两个末尾时，\
      两边的行都留下，再用 --join 声明合并；最后的几行丢了又取不回的，也用它声明。
      """, aliases: ["日志"])

  @OptionGroup var options: CorpusOptions
  @OptionGroup var author: AuthorOptions

  @Argument(help: ArgumentHelp("只列有这个词的行：时间、经手人、事件、路径或说明，如 封存、2010-03。", valueName: "词"))
  var word: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("最多列出最近多少行。", valueName: "行数"))
  var number = 50

  @Flag(help: "声明日志的几个末尾合为一支。")
  var join = false

  func validate() throws {
    guard number >= 1 else { throw ValidationError("-n 应是1或更大的数。") }
  }

  func run() throws {
    let log = EventLog(try options.openCorpus())
    if join {
      let count = try reporting { try log.join(by: author.author) }
      if count.ends > 1 { print("已声明：\(count.ends)支日志合为一支。") }
      if count.lost > 0 { print("已声明：日志最后的几行已经丢失（\(count.lost)处）。") }
      if count.ends <= 1, count.lost == 0 { print("日志只有一支，不需要合并。") }
      return
    }
    let history = try reporting { try log.read() }
    let lines = history.lines.map(text).filter { line in word.map(line.contains) ?? true }
    for line in lines.suffix(number) { print(line) }
    for finding in history.allFindings { print(finding) }
    if lines.isEmpty { print("日志里没有\(word.map { "带“\($0)”的行" } ?? "一行")。") }
    if lines.isEmpty || !history.allFindings.isEmpty { throw ExitCode(1) }
  }
  private func text(_ line: LogLine) -> String {
    let note = line.event.note.isEmpty ? "" : "（\(line.event.note)）"
    let event = "\(line.event.kind.rawValue)  \(line.event.subject)\(note)"
    return "\(line.moment.short)  \(line.author)  \(event)"
  }
}

import ArgumentParser
import ChineseText
internal import FoundationEssentials
import Records

/// `minqing new`: a record with all that the program can fill in.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "新建一件记录：填好能填的，打开编辑器，写完就检查。",
    discussion: """
      例：minqing new 民情日记 --village 下庄村
      日期、村、工作站、应报日期、下一个问题编号自动填；记录人等用 minqing settings 记住。
      已有的文件不会覆盖。各类的样子可以自己改：放在 规则/模板/民情日记.txt，用 {键} 留空。
      """,
    aliases: ["新建"])

  @OptionGroup var options: CorpusOptions

  @Argument(help: ArgumentHelp("记录的类型，如民情日记、工作日志。", valueName: "类型"))
  var type: String

  @Option(help: ArgumentHelp("村；镇的记录写镇名。默认用设置里的村名。", valueName: "村"))
  var village: String?

  @Option(help: ArgumentHelp("日期（默认今天）。", valueName: "日期"))
  var date: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("题头的一项，可以写几次，如 --set 走访户数=6。", valueName: "键=值"))
  var assignments: [String] = []

  @Option(help: ArgumentHelp("记录人（职务）。", valueName: "职务"))
  var author: String?

  @Option(help: ArgumentHelp("正文所在的文件；- 是从标准输入读。", valueName: "文件"))
  var body: String?

  @Option(help: ArgumentHelp("文件名（不带扩展名）；默认 日期_村_类型。", valueName: "名字"))
  var name: String?

  @Flag(name: .customLong("no-edit"), help: "不打开编辑器。")
  var staysClosed = false

  func run() throws {
    let corpus = try options.openCorpus()
    let record = try reporting { try corpus.draft(try request(), name: name) }
    try reporting { try corpus.write(record) }
    let location = options.corpusPath + "/" + record.path
    print(location)
    if !staysClosed, body == nil, Editor.isPossible {
      guard let editor = Editor.command else {
        print("请用编辑器打开上面的文件接着写（设环境变量 EDITOR 后会自动打开）。")
        return
      }
      if !Editor.open(location, with: editor) {
        Terminal.printError("minqing：编辑器 \(editor) 没有正常结束；文件已经建好。")
      }
    }
    try check(record.path, in: corpus)
  }

  private func request() throws -> NewRecord.Request {
    var usual = WorkerSettings.read()
    var values: [String: String] = [:]
    for assignment in assignments {
      guard let sign = assignment.firstIndex(where: { "=＝".contains($0) }) else {
        throw CommandFailure(message: "--set 要写成 键=值，例如 --set 走访户数=6；写的是“\(assignment)”。")
      }
      values[String(assignment[..<sign])] = String(assignment[assignment.index(after: sign)...])
    }
    if let author { values[Field.authors.name] = author }
    guard let place = village ?? usual[Field.villages.name] else {
      throw CommandFailure(message: "没有写村。请加 --village 下庄村，或用 minqing settings 村名 下庄村 记住。")
    }
    // The place is written as the places file has it.
    usual[Field.villages.name] = nil
    return NewRecord.Request(
      type: type, place: place, date: try day(), values: values, usual: usual,
      body: try text())
  }

  private func day() throws -> CivilDate {
    guard let date else { return Calendar.today }
    guard let day = ChineseDate.parse(date, relativeTo: Calendar.today)?.first else {
      throw CommandFailure(message: "“\(date)”不是日期。请写成 2010-03-15 或 3月15日。")
    }
    return day
  }

  private func text() throws -> String? {
    guard let body else { return nil }
    if body == "-" { return String(decoding: StandardInput.read(), as: UTF8.self) }
    guard let data = FileManager.default.contents(atPath: body),
      let source = try? SourceText(decoding: Array(data))
    else { throw CommandFailure(message: "正文文件 \(body) 打不开，或不是文本。") }
    return source.string(0..<source.bytes.count)
  }

  private func check(_ path: String, in corpus: Corpus) throws {
    let (record, problem) = corpus.read(path)
    let checker = RecordChecker(rules: corpus.rules, today: Calendar.today)
    let findings = [problem].compactMap { $0 } + (record.map(checker.check) ?? [])
    for finding in findings { print(finding) }
    if findings.isEmpty { print("检查无误。") }
  }
}

import Archiving
import ArgumentParser
import ChineseText
import Records

/// `minqing archive catalogue`: the 归档文件目录.
struct CatalogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue", abstract: "归档文件目录：序号、档号、文号、责任者、题名、日期、密级、页数、备注。",
    discussion: """
      --output 的扩展名决定格式：.csv、.xlsx 用表格软件打开，.html 用浏览器打开后打印（A4横排）。\
      不写 --output 时打印在屏幕上。题头没有标题的，题名由本系统拟写，放在 [ ] 里。
      """, aliases: ["目录"])

  @OptionGroup var options: CorpusOptions
  @OptionGroup var privacy: PrivacyOptions

  @Option(help: ArgumentHelp("只列一个年度。", valueName: "年度"))
  var year: Int?

  @Option(help: ArgumentHelp("只列一个保管期限：永久、30年、10年。", valueName: "期限"))
  var retention: String?

  @Option(help: ArgumentHelp("只列一个全宗。", valueName: "全宗号"))
  var fonds: String?

  @Option(help: ArgumentHelp("只列一个机构（问题）。", valueName: "代码"))
  var agency: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("写到这个文件：.csv、.html 或 .xlsx。", valueName: "文件"))
  var output: String?

  func validate() throws {
    if let retention, RetentionPeriod(parsing: retention) == nil {
      throw ValidationError("--retention 只能写 永久、30年 或 10年。")
    }
    if let output, !["csv", "html", "xlsx"].contains(Self.ending(of: output)) {
      throw ValidationError("--output 的文件名应以 .csv、.html 或 .xlsx 结尾。")
    }
  }

  func run() throws {
    let corpus = try options.openCorpus()
    var scope = Catalogue.Scope()
    scope.year = year
    scope.retention = retention.flatMap(RetentionPeriod.init(parsing:))
    scope.fonds = fonds
    scope.agency = agency
    var catalogue = try reporting { try Catalogue(corpus, scope) }
    catalogue.mask = try privacy.mask(
      of: corpus, isPlain: output == nil, purpose: "archive catalogue")
    for finding in catalogue.findings { Terminal.printError(finding.description) }
    if let output {
      try reporting { try write(catalogue, to: output) }
      print("\(catalogue.title)：\(catalogue.entries.count)件，已写入 \(output)。")
    } else {
      for row in catalogue.rows { print(row.joined(separator: "\t")) }
      print("\(catalogue.title)：\(catalogue.entries.count)件。")
    }
    if catalogue.unnumberedCount > 0 {
      print("另有\(catalogue.unnumberedCount)件还没有编号，不在目录里；编号用 minqing archive number。")
    }
    if catalogue.entries.isEmpty { throw ExitCode(1) }
    try leave(after: catalogue.findings)
  }

  private func write(_ catalogue: Catalogue, to path: String) throws {
    switch Self.ending(of: path) {
    case "xlsx": try catalogue.writeWorkbook(to: path)
    case "html": try save(catalogue.html(), to: path)
    default: try save(catalogue.csv, to: path)
    }
  }

  private static func ending(of path: String) -> String {
    path.split(separator: ".").last.map { $0.lowercased() } ?? ""
  }
}

/// `minqing archive gaps`: numbers that are missing.
struct GapsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps", abstract: "断号：哪些件号没有记录，也没有说明。", aliases: ["断号"])

  @OptionGroup var options: CorpusOptions

  func run() throws {
    let corpus = try options.openCorpus()
    let ledger = try reporting { try NumberLedger(corpus) }
    for finding in ledger.findings { print(finding) }
    for entry in ledger.entries where entry.state != .given {
      print("\(entry.number)  \(entry.state.rawValue)：\(entry.note)")
    }
    let gaps = ledger.gaps
    for gap in gaps { print("\(gap)  断号") }
    print("共\(ledger.entries.count)个号，断号\(gaps.count)个。")
    if !gaps.isEmpty || !ledger.findings.isEmpty { throw ExitCode(1) }
  }
}

/// `minqing archive due`: records whose period is over.
struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "到期：保管期限已满、应当鉴定的记录。",
    discussion: "保管期限从第二年算起：2010年的10年期记录，2020年底期满，2021年起列在这里。永久的从不列出。",
    aliases: ["到期"])

  @OptionGroup var options: CorpusOptions

  @Option(help: ArgumentHelp("按哪一天算，如 2021-01-01；默认今天。", valueName: "日期"))
  var on: String?

  func validate() throws {
    if let on, ChineseDate.parse(on, relativeTo: nil) == nil {
      throw ValidationError("--on 的“\(on)”不是日期，请写成 2021-01-01。")
    }
  }

  func run() throws {
    let corpus = try options.openCorpus()
    let day = on.flatMap { ChineseDate.parse($0, relativeTo: nil)?.first } ?? Calendar.today
    let list = try reporting { try ExpiryList(corpus, in: day.year) }
    for entry in list.entries {
      print("\(entry.number)  \(entry.lastYear)年底期满  \(entry.path)")
    }
    print("\(day)：\(list.entries.count)件保管期满，应当鉴定。")
    if list.entries.isEmpty { throw ExitCode(1) }
  }
}

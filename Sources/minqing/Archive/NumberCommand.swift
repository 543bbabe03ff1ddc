import Archiving
import ArgumentParser
import Records

/// `minqing archive number`: gives records their 档号.
struct NumberCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "number", abstract: "给一个年度的记录编档号，如 0123-WS·2010-D30-QGB-0007。",
    discussion: """
      号写在 归档/件号簿/ 里，不改记录。题头写了全宗号、保管期限、机构问题、件号或档号的，以题头为准；\
      没写保管期限的，按 规则/县情.yaml 里“保管期限”的建议。给过的号不再给，断号不说明原因不编。
      """, aliases: ["编号"])

  @OptionGroup var options: CorpusOptions
  @OptionGroup var author: AuthorOptions

  @Option(help: ArgumentHelp("年度，如 2010。", valueName: "年度"))
  var year: Int

  @Option(help: ArgumentHelp("全宗号，四位，如 0123。", valueName: "全宗号"))
  var fonds: String?

  @Option(help: ArgumentHelp("机构（问题）代码，如 QGB；不分机构的不写。", valueName: "代码"))
  var agency: String?

  @Option(help: ArgumentHelp("题头没写的，一律用这个保管期限：永久、30年、10年。", valueName: "期限"))
  var retention: String?

  @Option(help: ArgumentHelp("有断号时写明原因，断号记为空号。", valueName: "原因"))
  var gapReason: String?

  @Flag(name: .customLong("dry-run"), help: "试运行：只列出会编的号，不写入。")
  var isPreview = false

  func validate() throws {
    if let retention, RetentionPeriod(parsing: retention) == nil {
      throw ValidationError("--retention 只能写 永久、30年 或 10年。")
    }
  }

  func run() throws {
    let corpus = try options.openCorpus()
    let numberer = Numberer(corpus, ItemShelf(corpus))
    let request = NumberingRequest(
      year: year, fonds: fonds, agency: agency,
      retention: retention.flatMap(RetentionPeriod.init(parsing:)))
    let plan = try reporting { try numberer.plan(request) }
    for assignment in plan.assignments {
      let path = assignment.item.record.path.withVisibleControls
      print("\(assignment.number)  \(path)\(Self.remark(assignment.origin))")
    }
    for gap in plan.gaps { print("\(gap)  （断号）") }
    for finding in plan.findings { print(finding) }
    if !isPreview {
      try reporting {
        try numberer.carryOut(plan, gapReason: gapReason, by: author.author)
      }
    }
    let verb = isPreview ? "将编号" : "编号"
    print(
      "\(year)年：\(verb)\(plan.assignments.count)件，原有\(plan.numberedCount)件，"
        + "没有编号\(plan.findings.count)件。\(isPreview ? "（试运行，没有写入）" : "")")
    if !plan.findings.isEmpty { throw ExitCode(1) }
  }

  private static func remark(_ origin: NumberingPlan.Origin) -> String {
    switch origin {
    case .header: "  （题头写的）"
    case .next: ""
    case .suggested: "  （保管期限按县情的建议）"
    }
  }
}

/// `minqing archive void`: gives a number up.
struct VoidCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "void", abstract: "注销一个档号：记录已移交或销毁，此号不再给别的记录。", aliases: ["注销"])

  @OptionGroup var options: CorpusOptions
  @OptionGroup var author: AuthorOptions

  @Argument(help: ArgumentHelp("要注销的档号。", valueName: "档号"))
  var number: String

  @Option(help: ArgumentHelp("为什么注销。", valueName: "原因"))
  var reason: String

  func run() throws {
    guard let number = ArchivalNumber(parsing: number) else {
      throw ValidationError("“\(number)”不是档号，请写成 0123-WS·2010-D30-QGB-0007。")
    }
    let corpus = try options.openCorpus()
    try reporting {
      try Numberer.void(number, in: corpus, reason: reason, by: author.author)
    }
    print("已注销 \(number)，此号不再使用。")
  }
}

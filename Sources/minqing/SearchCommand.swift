import ArgumentParser
import ChineseText
internal import Glibc
import Records
import Search

/// `minqing search`: records that match, with the passages that show it.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "查找记录。",
    discussion: """
      连着写的字整体查找，空格隔开的词都要有；支持 或、非（或 -）、括号、引号和字段。
      例：search 饮水        search '机井 非 盗窃'        search '道路 类型:工作汇报'
          search '村:下庄 日期:2010上半年'        search '(路灯 或 照明) 状态:办结'
      简体能找到繁体，繁体也能找到简体；显示的总是原文。
      """,
    aliases: ["搜索", "查"])

  @OptionGroup var options: CorpusOptions

  @Argument(help: ArgumentHelp("要查的内容。", valueName: "查询"))
  var query: [String]

  @Option(name: [.customShort("n"), .long], help: "最多显示多少件（1–1000）。")
  var limit = 10

  @Option(help: "跳过前面多少件。")
  var offset = 0

  @Option(help: "排列：relevance 相关，newest 新的在前，oldest 旧的在前。")
  var sort = SortOrder.relevance

  @Option(help: "输出形式：plain 或 json。")
  var format = OutputFormat.plain

  @Flag(help: "说明查询是怎样理解的。")
  var explain = false

  enum SortOrder: String, ExpressibleByArgument, CaseIterable {
    case relevance
    case newest
    case oldest
  }

  func validate() throws {
    guard (1...1_000).contains(limit) else { throw ValidationError("--limit 要在1到1000之间。") }
    guard offset >= 0 else { throw ValidationError("--offset 不能小于0。") }
  }

  func run() throws {
    let text = query.joined(separator: " ")
    let node: QueryNode
    do {
      node = try QueryParser.parse(text, today: Calendar.today)
    } catch {
      Terminal.printError("minqing：\(error)")
      throw ExitCode(2)
    }
    if explain { Terminal.printError("理解为：\(node)") }
    let corpus = try options.openCorpus()
    let index = try options.openIndex(of: corpus)
    var request = SearchRequest(node)
    request.limit = limit
    request.offset = offset
    request.order =
      switch sort {
      case .relevance: .relevance
      case .newest: .newest
      case .oldest: .oldest
      }
    let result = try reporting { try index.search(request) }
    switch format {
    case .plain: SearchPrinter(query: text).print(result, offset: offset)
    case .json: try printJSON(SearchDocument(query: text, result: result, offset: offset))
    }
    if result.total == 0 { throw ExitCode(1) }
  }
}

/// The day on which the program runs, in local time.
enum Calendar {
  static var today: CivilDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    guard
      let date = CivilDate(
        year: Int(parts.tm_year) + 1_900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else { preconditionFailure("the clock gives no date") }
    return date
  }
}

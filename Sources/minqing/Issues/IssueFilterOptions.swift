import ArgumentParser
import ChineseText
import Issues
import Records

/// Which issues are wanted, in which order, counted to which day.
struct IssueFilterOptions: ParsableArguments {
  /// How issues are ordered.
  enum Sort: String, ExpressibleByArgument, CaseIterable {
    case number, date, overdue, waiting, village, speed

    /// The order that the library knows.
    var order: IssueFilter.Order {
      switch self {
      case .number: .number
      case .date: .date
      case .overdue: .overdue
      case .waiting: .waiting
      case .village: .village
      case .speed: .speed
      }
    }
  }

  @Option(help: ArgumentHelp("只看一个村。", valueName: "村"))
  var village: String?

  @Option(help: ArgumentHelp("只看一个镇。", valueName: "镇"))
  var town: String?

  @Option(help: ArgumentHelp("只看一种状态。", valueName: "状态"))
  var status: String?

  @Flag(help: "只看没有办结的。")
  var open = false

  @Flag(help: "只看超期的，超得最久的在前。")
  var overdue = false

  @Option(help: ArgumentHelp("只看停在这一步的，如 受理、批办、交办、办理、暂缓。", valueName: "步骤"))
  var atStage: String?

  @Option(help: ArgumentHelp("只看承办里有这个词的，如 水利站。", valueName: "承办"))
  var by: String?

  @Option(help: ArgumentHelp("只看一类，如 供水、基础设施、饮水；写的类别和看来是的都算。", valueName: "类别"))
  var category: String?

  @Option(help: ArgumentHelp("只看这天以后提出的，如 2010-03-01、2010年3月。", valueName: "日期"))
  var since: String?

  @Option(help: ArgumentHelp("只看这天以前提出的，如 2010-12-31；写 2010 是到那年年底。", valueName: "日期"))
  var until: String?

  @Flag(help: "只看办结后又反映的：同一编号重办的，和同村同样的问题又提出来的。")
  var reopened = false

  @Option(help: ArgumentHelp("超期和天数算到哪天；默认资料里最后一天。", valueName: "日期"))
  var on: String?

  @Option(
    help: "先列哪些：number 编号，date 早的，overdue 超期久的，waiting 停得久的，village 按村，speed 办结用时短的。")
  var sort: Sort?

  func validate() throws {
    for (name, text) in [("--since", since), ("--until", until), ("--on", on)] {
      if let text, Self.period(text) == nil {
        throw ValidationError("\(name) 的“\(text)”不是日期，请写成 2010-03-01。")
      }
    }
    if let first = since.flatMap(Self.period)?.first, let last = until.flatMap(Self.period)?.last,
      first > last
    {
      throw ValidationError("--since 晚于 --until，请把早的日期写在 --since 后面。")
    }
    if let atStage, LifeStage(rawValue: atStage) == nil {
      let known = LifeStage.waitingStages.map(\.rawValue).joined(separator: "、")
      throw ValidationError("没有“\(atStage)”这一步。可以写：\(known)。")
    }
  }

  /// The day that was named to count to.
  var day: CivilDate? { on.flatMap(Self.period)?.first }

  /// Returns the filter in the county's words.
  func filter(by rules: CountyRules, on day: CivilDate?) -> IssueFilter {
    var filter = IssueFilter()
    filter.village = village.map { rules.places.resolve($0)?.village ?? $0 }
    filter.town = town.map { rules.places.town(named: $0) ?? $0 }
    filter.status = status.map { rules.vocabularies.resolve($0, in: .statuses) ?? $0 }
    filter.openOnly = open
    filter.overdueOnly = overdue
    filter.stage = atStage.flatMap { LifeStage(rawValue: $0) }
    filter.handler = by
    filter.category = category.map { fold($0) }
    filter.since = since.flatMap(Self.period)?.first
    filter.until = until.flatMap(Self.period)?.last
    filter.day = day
    filter.order = sort?.order ?? (overdue ? .overdue : .number)
    return filter
  }

  private static func period(_ text: String) -> CivilPeriod? {
    ChineseDate.parse(text, relativeTo: nil)
  }
}

import ArgumentParser
import Records
import Search

/// What a search takes besides its query; common to one query and to a file of them.
struct SearchOptions: ParsableArguments {
  @Option(name: [.customShort("n"), .long], help: "最多显示多少件（1–100000）。")
  var limit = 10

  @Option(help: "跳过前面多少件。")
  var offset = 0

  @Option(help: ArgumentHelp("排列：相关、日期、旧，或“字段升”“字段降”，如 村升。", valueName: "排列"))
  var sort = SortOrder.relevance

  @Option(help: ArgumentHelp("按字段统计件数，可以写几次；默认镇、村名、类型、类别、状态、年。", valueName: "字段"))
  var facet: [FacetName] = []

  @Flag(help: "不统计件数。")
  var noFacets = false

  @Flag(help: "不用同义词。")
  var noSynonyms = false

  @Flag(help: "只要原样的文字：不用同义词、数字的别种写法，也不放宽。")
  var exact = false

  @Flag(inversion: .prefixedNo, help: "整句找不到时按相近程度查找；不写时只放宽问句和几个词的查询。")
  var relax: Bool?

  @Option(help: ArgumentHelp("摘录在查到的字前后各显示多少字（0–1000）。", valueName: "字数"))
  var context = 28

  @OptionGroup var reader: AudienceOptions

  func validate() throws {
    guard (1...100_000).contains(limit) else {
      throw ValidationError("--limit 要在1到100000之间。")
    }
    guard offset >= 0 else { throw ValidationError("--offset 不能小于0。") }
    guard (0...1_000).contains(context) else { throw ValidationError("--context 要在0到1000之间。") }
  }

  /// The request for a query, by a county's rules on who may see what.
  func request(for query: QueryNode, by rules: CountyRules) throws -> SearchRequest {
    var request = SearchRequest(query)
    request.audience = try reader.audience(by: rules)
    request.limit = limit
    request.offset = offset
    request.order = sort.order
    if !facet.isEmpty { request.facets = facet.map(\.field) }
    if noFacets { request.facets = [] }
    request.usesSynonyms = !noSynonyms && !exact
    request.usesNumerals = !exact
    request.context = context
    request.relaxation =
      switch (exact, relax) {
      case (true, _), (_, false?): .never
      case (_, true?): .always
      case (_, nil): .questions
      }
    return request
  }
}

/// The order of the hits as typed.
struct SortOrder: ExpressibleByArgument {
  static let relevance = SortOrder(order: .relevance, description: "相关")

  let order: SearchRequest.Order
  let description: String

  private init(order: SearchRequest.Order, description: String) {
    (self.order, self.description) = (order, description)
  }

  init?(argument: String) {
    description = argument
    switch argument {
    case "相关", "relevance": order = .relevance
    case "日期", "新", "date", "newest": order = .field(.date, descending: true)
    case "旧", "oldest": order = .field(.date, descending: false)
    default:
      var name = argument[...]
      var isDescending = false
      for (ending, descends) in [("升", false), (":asc", false), ("降", true), (":desc", true)]
      where name.hasSuffix(ending) {
        name = name.dropLast(ending.count)
        isDescending = descends
        break
      }
      guard let field = Field.queryable(String(name)), field.valueSlot != nil else { return nil }
      order = .field(field, descending: isDescending)
    }
  }

  var defaultValueDescription: String { description }
}

/// A field by which matches are counted.
struct FacetName: ExpressibleByArgument {
  let field: Field

  init?(argument: String) {
    guard let field = Field.queryable(argument), field.isFacet else { return nil }
    self.field = field
  }

  static var allValueStrings: [String] {
    (Field.all + Field.derived).filter(\.isFacet).map(\.name)
  }
}

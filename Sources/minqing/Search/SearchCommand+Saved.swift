import ArgumentParser
import Records
import Search

extension SearchCommand {
  /// Prints the matches of a saved search that are new or changed since somebody last looked,
  /// and notes that they were seen.
  func show(
    newSince name: String, _ request: SearchRequest, _ text: String, _ index: SearchIndex,
    _ store: SavedSearches
  ) throws {
    let (fresh, all) = try reporting { try store.news(of: name, request, in: index) }
    let result = try reporting { try index.search(request, among: fresh) }
    let writer = SearchWriter(
      format: format, endsWithNul: endsWithNul, offset: search.offset, isBatch: false,
      mask: request.mask)
    if format == .plain, fresh.isEmpty {
      print("“\(name)”自上次看过以后没有新的。全部\(all.count)件可用 minqing search --saved \(name) 查看。")
      throw ExitCode(1)
    }
    writer.begin()
    try writer.write(result, of: NamedQuery(id: nil, text: text))
    try reporting { try store.markSeen(all, of: name) }
    if fresh.isEmpty { throw ExitCode(1) }
  }
}

/// `minqing saved`: the searches that were kept, with their counts.
struct SavedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "saved", abstract: "列出存下的查询，各有多少件、多少件新的。",
    discussion: "查询存在 规则/查询/ 里，是普通文本文件，可以用记事本写：查询: 机井 非 盗窃。",
    aliases: ["存查"])

  @OptionGroup var options: CorpusOptions

  @Option(help: "输出形式：plain 或 json。")
  var format = OutputFormat.plain

  /// `minqing.saved/1`.
  private struct List: Encodable {
    struct Item: Encodable {
      let name: String
      let query: String
      let note: String?
      let total: Int
      let new: Int
    }

    let schema = "minqing.saved/1"
    let searches: [Item]
  }

  func run() throws {
    let corpus = try options.openCorpus()
    let index = try options.openIndex(of: corpus)
    let store = SavedSearches(corpus: corpus)
    let (entries, faults) = store.list()
    var problems = faults.map(\.description)
    var items: [List.Item] = []
    for entry in entries {
      let node: QueryNode
      do throws(QueryError) {
        node = try QueryParser.parse(entry.query, today: Calendar.today)
      } catch {
        problems.append("保存的查询“\(entry.name)”看不懂：\(error)")
        continue
      }
      let (fresh, all) = try reporting {
        try store.news(of: entry.name, SearchRequest(node), in: index)
      }
      items.append(
        List.Item(
          name: entry.name, query: entry.query, note: entry.note, total: all.count,
          new: fresh.count))
    }
    for problem in problems { Terminal.printError("minqing：\(problem)") }
    switch format {
    case .plain:
      for item in items {
        let note = item.note.map { "（\($0)）" } ?? ""
        print("\(Terminal.styled(item.name, .heading))\(note)：\(item.query)")
        print("  共\(item.total)件，新的\(item.new)件")
      }
      if items.isEmpty, problems.isEmpty { print("还没有存下的查询。可以用 minqing search 机井 --save 机井 存一个。") }
    case .json:
      try printJSON(List(searches: items), covered: PersonalDataMask())
    }
    if !problems.isEmpty { throw ExitCode(2) }
    if items.isEmpty { throw ExitCode(1) }
  }
}

import ArgumentParser
import ChineseText
import Records
import Search

/// `minqing search`: records that match, with the passages that show it.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "查找记录。",
    discussion: """
      连着写的字整体查找，空格隔开的词都要有；支持 或、非（或 -）、括号、引号、近/10、/正则/ 和字段。
      例：search 饮水        search '机井 非 盗窃'        search '道路 类型:工作汇报'
          search '村:下庄 日期:2010上半年'        search '(路灯 或 照明) 状态:办结'
      简体能找到繁体，繁体也能找到简体；显示的总是原文。全部写法见 minqing help 查询。
      """,
    aliases: ["搜索", "查"])

  @OptionGroup var options: CorpusOptions
  @OptionGroup var search: SearchOptions
  @OptionGroup var privacy: PrivacyOptions

  @Argument(help: ArgumentHelp("要查的内容。", valueName: "查询"))
  var query: [String] = []

  @Option(help: ArgumentHelp("从文件里读查询，一行一个；也认CSV和JSONL。", valueName: "文件"))
  var batch: String?

  @Option(help: "输出形式：plain、json、jsonl、csv、paths 或 trec。")
  var format = SearchFormat.plain

  @Flag(name: .customShort("0"), help: "只输出路径，用NUL隔开，便于 xargs -0。")
  var endsWithNul = false

  @Option(help: ArgumentHelp("按字段分组显示，如 村；每组最多 -n 件。", valueName: "字段"))
  var groupBy: FacetName?

  @Flag(help: "说明查询是怎样理解的。")
  var explain = false

  @Flag(help: "先更新索引再查。")
  var update = false

  @OptionGroup(title: "保存的查询") var saved: SavedSearchOptions

  func validate() throws {
    if batch != nil, !query.isEmpty || saved.isUsed {
      throw ValidationError("--batch 和查询只能写一个。")
    }
    if groupBy != nil, format != .plain && format != .json || batch != nil {
      throw ValidationError("--group-by 只能和 plain、json 一起用，不能和 --batch 一起用。")
    }
    if batch == nil, query.isEmpty, saved.name == nil {
      // What begins with a hyphen is taken for an option: -饮水.
      if let word = CommandLine.arguments.first(where: {
        $0.hasPrefix("-") && $0.contains { !$0.isASCII }
      }) {
        throw ValidationError(
          "查询不能用减号开头。请写 minqing search '非 \(word.dropFirst())'，或者 minqing search -- \(word)。")
      }
      throw ValidationError("请写要查的内容，例如 minqing search 饮水。要看全部记录，请写 minqing search ''。")
    }
  }

  func run() throws {
    let corpus = try options.openCorpus()
    if update {
      try reporting { _ = try Indexer(corpus: corpus, folder: options.indexFolder).update() }
    }
    let index = try options.openIndex(of: corpus)
    if let batch { return try run(batch: batch, index, corpus) }
    var text = query.joined(separator: " ")
    let store = SavedSearches(corpus: corpus)
    if let name = saved.name {
      let kept = try reporting { try store.query(named: name) }
      // What is asked besides narrows all of what was kept: (路灯 或 照明) 村:下庄.
      text = text.isEmpty ? kept : "(\(kept)) \(text)"
    }
    let node = try parsed(text)
    if let name = saved.save { try reporting { try store.save(text, as: name) } }
    var request = try search.request(for: node, by: corpus.rules)
    request.mask = try mask(of: corpus, text)
    if saved.sinceLast, let name = saved.name {
      return try show(newSince: name, request, text, index, store)
    }
    if format == .paths || format == .trec || endsWithNul { request.passages = 0 }
    let result = try reporting { try index.search(request) }
    if explain { Terminal.printError("理解为：\(result.query)") }
    if let groupBy {
      try show(result, groupedBy: groupBy.field, request, text, index)
    } else {
      let writer = writer(isBatch: false, request.mask)
      writer.begin()
      try writer.write(result, of: NamedQuery(id: nil, text: text))
    }
    if format == .plain { noteChanges(in: corpus) }
    if result.total == 0 { throw ExitCode(1) }
  }

  /// Tells a person that files changed since the index was built.
  private func noteChanges(in corpus: Corpus) {
    guard
      Freshness.glance(at: corpus, indexedIn: options.indexFolder)?.change != nil
    else { return }
    Terminal.printError("提醒：资料有改动，还没有编入索引。加 --update 先更新再查，或运行 minqing index。")
  }

  private func mask(of corpus: Corpus, _ purpose: String) throws -> PersonalDataMask? {
    try privacy.mask(of: corpus, isPlain: format == .plain, purpose: "search \(purpose)")
  }

  private func writer(isBatch: Bool, _ mask: PersonalDataMask?) -> SearchWriter {
    SearchWriter(
      format: format, endsWithNul: endsWithNul, offset: search.offset, isBatch: isBatch,
      mask: mask)
  }

  private func parsed(_ text: String) throws -> QueryNode {
    do {
      return try QueryParser.parse(text, today: Calendar.today)
    } catch {
      Terminal.printError("minqing：\(error)")
      throw ExitCode(2)
    }
  }

  /// The query of a file; a question from elsewhere need not be written in the query language.
  private func node(of query: NamedQuery) -> QueryNode? {
    do throws(QueryError) {
      return try QueryParser.parse(query.text, today: Calendar.today)
    } catch let error {
      do throws(QueryError) {
        let node = try QueryParser.text(query.text)
        Terminal.printError("查询〔\(query.id ?? "")〕当作普通文字查找：\(error.message)")
        return node
      } catch {
        Terminal.printError("查询〔\(query.id ?? "")〕没有查：\(error.message)\(error.remedy)")
        return nil
      }
    }
  }

  private func run(batch path: String, _ index: SearchIndex, _ corpus: Corpus) throws {
    let mask = try mask(of: corpus, "--batch \(path)")
    let file = try QueryFile(path: path)
    for problem in file.problems { Terminal.printError(problem) }
    let writer = writer(isBatch: true, mask)
    let needsPassages = format != .trec && format != .paths && !endsWithNul
    writer.begin()
    var found = false
    var isWhole = file.problems.isEmpty
    for query in file.queries {
      guard let node = node(of: query) else {
        isWhole = false
        continue
      }
      var request = try search.request(for: node, by: corpus.rules)
      request.mask = mask
      if !needsPassages { request.passages = 0 }
      if format != .plain && format != .json { request.facets = [] }
      let result = try reporting { try index.search(request) }
      found = found || result.total > 0
      try writer.write(result, of: query)
    }
    if !isWhole || !found { throw ExitCode(1) }
  }
}

import ChineseText
import Records
import Search

/// Prints a search result for a person.
struct SearchPrinter {
  let query: String
  /// What covers personal data; the passages come covered.
  let mask: PersonalDataMask?

  func print(_ result: SearchResult, offset: Int) {
    guard result.total > 0 else { return printNothing(result) }
    Swift.print(heading(result))
    for value in result.unknownValues { Swift.print(value.message(of: "一件记录")) }
    if result.hits.isEmpty { Swift.print("跳过\(offset)件以后，没有可显示的了。") }
    for (index, hit) in result.hits.enumerated() { print(hit, number: offset + index + 1) }
    printFacets(result.facets)
  }

  private func printNothing(_ result: SearchResult) {
    let advice = result.query.isText ? "可以少写几个字再试，或加 --relax 找相近的。" : "可以放宽条件再试。"
    let isExplained = !result.unknownValues.isEmpty
    Swift.print("没有找到“\(query.asQuoted)”。\(isExplained ? "" : advice)")
    for value in result.unknownValues {
      let more = value.nearest.isEmpty && value.others.isEmpty
      let hint = more ? "有哪些见 minqing search '' -n 1 --facet \(value.field.name)。" : ""
      Swift.print(value.message(of: "一件记录") + hint)
    }
    guard !isExplained, !result.conditions.isEmpty else { return }
    let counts = result.conditions.map { "\($0.query) \($0.total)件" }
    Swift.print("分开看：\(counts.joined(separator: "，"))。")
  }

  private func heading(_ result: SearchResult) -> String {
    if result.isRelaxed { return "没有一处整句写着“\(query.asQuoted)”。下面的内容最接近，接近的在前：" }
    guard result.throughVariants > 0 else { return "找到\(result.total)件。" }
    let variants = result.query.phrases.flatMap(\.variants)
    let groups = [QueryPhrase.Reason.synonym, .numeral].compactMap { reason -> String? in
      let forms = variants.filter { $0.reason == reason }.map(\.text)
      return forms.isEmpty ? nil : "\(reason.rawValue)：\(forms.joined(separator: "、"))"
    }
    return
      "找到\(result.total)件，其中\(result.throughVariants)件是换个写法找到的（\(groups.joined(separator: "；"))）。"
  }

  private func printFacets(_ facets: [SearchResult.Facet]) {
    guard !facets.isEmpty else { return }
    Swift.print("")
    for facet in facets {
      let counts = facet.counts.prefix(8).map { "\($0.value) \($0.count)" }
      let more = facet.counts.count > 8 ? " …" : ""
      Swift.print("\(facet.field.name)：\(counts.joined(separator: "，"))\(more)")
    }
  }

  func print(_ hit: SearchResult.Hit, number: Int) {
    let record = hit.record
    let title = mask(record.title ?? record.path)
    Swift.print("\n\(number). \(Terminal.styled(title, .heading))")
    let place = [record.town].compactMap { $0 } + record.villages.prefix(3)
    let facts = [place.joined(separator: " "), record.date?.description, record.type]
      .compactMap { $0 }.filter { !$0.isEmpty }
    let variants = hit.variants.map { "\($0.reason.rawValue)“\($0.text)”" }
    let way = variants.isEmpty ? "" : "（\(variants.joined(separator: "、"))）"
    Swift.print("   \(facts.joined(separator: " · "))\(way)")
    for snippet in hit.snippets {
      Swift.print("   第\(snippet.line)行 \(Self.highlighted(snippet))")
    }
    let stale = hit.isStale ? "（索引后有改动，请运行 minqing index）" : ""
    Swift.print("   \(Terminal.styled(record.path.withVisibleControls, .faint))\(stale)")
  }

  /// Matches in colour on a terminal, in 【】 elsewhere.
  static func highlighted(_ snippet: Snippet) -> String {
    Terminal.marking(snippet.matches.map(\.characters), in: snippet.text)
  }
}

extension QueryNode {
  /// Whether text is asked for, not only fields.
  fileprivate var isText: Bool { !phrases.isEmpty }
}

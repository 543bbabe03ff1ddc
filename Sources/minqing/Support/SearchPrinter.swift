import ChineseText
import Records
import Search

/// Prints a search result for a person.
struct SearchPrinter {
  let query: String

  func print(_ result: SearchResult, offset: Int) {
    guard result.total > 0 else {
      Swift.print("没有找到“\(query)”。可以换个说法，或者少写几个词再试。")
      return
    }
    Swift.print("找到\(result.total)件。")
    for (index, hit) in result.hits.enumerated() { print(hit, number: offset + index + 1) }
    for facet in result.facets {
      let counts = facet.counts.prefix(8).map { "\($0.value) \($0.count)" }
      let more = facet.counts.count > 8 ? " …" : ""
      Swift.print("\(facet.field.name)：\(counts.joined(separator: "，"))\(more)")
    }
  }

  private func print(_ hit: SearchResult.Hit, number: Int) {
    let record = hit.record
    let title = record.title ?? record.path
    Swift.print("\n\(number). \(Terminal.styled(title, .heading))")
    let place = [record.town].compactMap { $0 } + record.villages.prefix(3)
    let facts = [place.joined(separator: " "), record.date?.description, record.type]
      .compactMap { $0 }.filter { !$0.isEmpty }
    Swift.print("   \(facts.joined(separator: " · "))")
    for snippet in hit.snippets {
      Swift.print("   第\(snippet.line)行 \(highlighted(snippet))")
    }
    let stale = hit.isStale ? "（索引后有改动，请运行 minqing index）" : ""
    Swift.print("   \(Terminal.styled(record.path, .faint))\(stale)")
  }

  /// Matches in colour on a terminal, in 【】 elsewhere.
  private func highlighted(_ snippet: Snippet) -> String {
    let characters = Array(snippet.text)
    var text = ""
    var position = 0
    for match in snippet.matches {
      text += String(characters[position..<match.lowerBound])
      let part = String(characters[match])
      text += Terminal.hasColor ? Terminal.styled(part, .match) : "【\(part)】"
      position = match.upperBound
    }
    return text + String(characters[position...])
  }
}

import ChineseText
import Records
import Search

/// A query of a batch, or the only one.
struct NamedQuery: Sendable {
  /// Its identity in the file; nil for a query from the command line.
  let id: String?
  let text: String
}

/// Prints results in one of the forms, one query after another.
struct SearchWriter {
  private let format: SearchFormat
  private let endsWithNul: Bool
  private let offset: Int
  private let isBatch: Bool
  private let mask: PersonalDataMask?

  init(
    format: SearchFormat, endsWithNul: Bool, offset: Int, isBatch: Bool, mask: PersonalDataMask?
  ) {
    self.format = endsWithNul ? .paths : format
    self.endsWithNul = endsWithNul
    self.offset = offset
    self.isBatch = isBatch
    self.mask = mask
  }

  /// Prints what stands before all results.
  func begin() {
    guard format == .csv else { return }
    let columns = ["序号", "标题", "类型", "日期", "镇", "村名", "记录人", "行", "摘录", "得分", "路径"]
    print(
      CSVText.mark + CSVText.row(isBatch ? ["查询"] + columns : columns), terminator: "")
  }

  /// Prints the result of one query.
  func write(_ result: SearchResult, of query: NamedQuery) throws {
    if format != .plain, format != .json {
      for value in result.unknownValues { Terminal.printError(value.message(of: "一件记录")) }
    }
    switch format {
    case .plain:
      if isBatch { print(Terminal.styled("〔\(query.id ?? "")〕\(query.text)", .heading)) }
      SearchPrinter(query: query.text, mask: mask).print(result, offset: offset)
      if isBatch { print("") }
    case .json:
      let document = SearchDocument(
        id: query.id, query: query.text, result: result, offset: offset)
      try isBatch
        ? printJSONLine(document, covered: mask) : printJSON(document, covered: mask)
    case .jsonl:
      for (index, hit) in result.hits.enumerated() {
        try printJSONLine(
          HitLine(
            id: query.id, relaxed: result.isRelaxed,
            hit: SearchDocument.Hit(hit, rank: offset + index + 1)), covered: mask)
      }
    case .csv:
      for (index, hit) in result.hits.enumerated() {
        print(CSVText.row(cells(hit, offset + index + 1, query)), terminator: "")
      }
    case .paths:
      for hit in result.hits { print(hit.record.path, terminator: endsWithNul ? "\0" : "\n") }
    case .trec:
      for (index, hit) in result.hits.enumerated() {
        let document = Self.withoutSpaces(hit.record.sourceID ?? hit.record.path)
        let id = Self.withoutSpaces(query.id ?? "1")
        print("\(id) Q0 \(document) \(offset + index + 1) \(hit.score) minqing")
      }
    }
  }

  private func cells(
    _ hit: SearchResult.Hit, _ number: Int, _ query: NamedQuery
  ) -> [String] {
    let record = hit.record
    let snippet = hit.snippets.first
    let cells = [
      String(number), mask(record.title ?? ""), record.type ?? "", record.date?.description ?? "",
      record.town ?? "", record.villages.joined(separator: "、"),
      mask(record.authors.joined(separator: "、")), snippet.map { String($0.line) } ?? "",
      snippet?.text ?? "", String(hit.score), record.path,
    ]
    return isBatch ? [query.id ?? query.text] + cells : cells
  }

  /// The columns of a run file are cut at spaces.
  private static func withoutSpaces(_ text: String) -> String {
    String(text.map { $0.isWhitespace ? "_" : $0 })
  }

  /// `minqing.hit/1`.
  private struct HitLine: Encodable {
    let schema = "minqing.hit/1"
    let id: String?
    let relaxed: Bool
    let hit: SearchDocument.Hit
  }
}

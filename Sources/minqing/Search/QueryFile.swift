internal import FoundationEssentials
import Records

/// A file of queries: one a line, a table with 编号 and 查询, or JSON Lines with `id` and `query`.
struct QueryFile {
  /// The queries in the order of the file; those without an identity are numbered from 1.
  private(set) var queries: [NamedQuery] = []
  /// What could not be read, with line and remedy.
  private(set) var problems: [String] = []

  private let path: String

  private static let idNames: Set<String> = ["id", "qid", "编号", "序号"]
  private static let queryNames: Set<String> = ["query", "查询", "问题", "内容", "q"]

  init(path: String) throws {
    self.path = path
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure(message: "查询文件 \(path) 打不开。请检查文件名和权限。")
    }
    let source: SourceText
    do {
      source = try SourceText(decoding: Array(data))
    } catch {
      throw CommandFailure(message: "查询文件 \(path) 的文字编码无法识别。请另存为UTF-8文本。")
    }
    let lines = (1...max(1, source.lineCount)).map { source.string(source.lineRange($0)) }
    let name = path.lowercased()
    if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") {
      for (index, line) in lines.enumerated() { readJSON(line, number: index + 1) }
    } else if name.hasSuffix(".csv") {
      readTable(source)
    } else {
      for line in lines where !line.allSatisfy(\.isWhitespace) {
        queries.append(NamedQuery(id: String(queries.count + 1), text: line))
      }
    }
  }

  /// A line of JSON Lines; numbers are taken for identities too.
  private struct Line: Decodable {
    let id: String?
    let query: String

    private enum Keys: String, CodingKey {
      case id
      case qid
      case query
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Keys.self)
      query = try values.decode(String.self, forKey: .query)
      let key: Keys = values.contains(.id) ? .id : .qid
      let number = try? values.decodeIfPresent(Int.self, forKey: key)
      id =
        try number.flatMap { $0 }.map(String.init)
        ?? values.decodeIfPresent(String.self, forKey: key)
    }
  }

  private mutating func readJSON(_ line: String, number: Int) {
    guard !line.allSatisfy(\.isWhitespace) else { return }
    do {
      let value = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
      queries.append(NamedQuery(id: value.id ?? String(number), text: value.query))
    } catch {
      problems.append(
        "\(path) 第\(number)行：不是带 query 的JSON。请写成 {\"id\": \"1\", \"query\": \"饮水\"}。")
    }
  }

  private mutating func readTable(_ source: SourceText) {
    let rows = CSVText.rows(of: source.string(0..<source.bytes.count))
    guard let head = rows.first else { return }
    let names = head.cells.map { KeyValueLine.trimmed($0).lowercased() }
    let query = names.firstIndex { Self.queryNames.contains($0) }
    let id = names.firstIndex { Self.idNames.contains($0) }
    // Without a head the queries stand in the last column.
    for row in query == nil ? rows[...] : rows.dropFirst() {
      guard
        let text = query.map({ row.cells.indices.contains($0) ? row.cells[$0] : "" })
          ?? row.cells.last, !text.allSatisfy(\.isWhitespace)
      else {
        problems.append("\(path) 第\(row.line)行：没有查询内容，跳过了。请补上。")
        continue
      }
      let own =
        id.flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil }
        ?? (query == nil && row.cells.count > 1 ? row.cells[0] : nil)
      queries.append(NamedQuery(id: own ?? String(queries.count + 1), text: text))
    }
  }
}

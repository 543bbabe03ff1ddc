internal import FoundationEssentials
public import Records

/// The searches that people keep, as text files of the corpus.
///
/// 规则/查询/机井.txt holds `查询: 机井 非 盗窃` and perhaps a `说明:`; anybody may write one in
/// Notepad. What was already seen stands beside it in 机井.已看, a digest and a path a line.
public struct SavedSearches: Sendable {
  /// A search that was kept.
  public struct Entry: Sendable, Hashable {
    /// Its name: that of the file.
    public let name: String
    /// The query as typed.
    public let query: String
    /// What it is for; nil where nobody said.
    public let note: String?
  }

  private let folder: String

  private static let searchEnding = ".txt"
  private static let seenEnding = ".已看"
  private static let longestName = 60

  /// Names the searches of a corpus.
  public init(corpus: Corpus) {
    folder = corpus.root + "/" + Corpus.rulesFolder + "/查询"
  }

  /// Returns all searches in order of their names, and what is wrong with files that hold none.
  public func list() -> (entries: [Entry], faults: [SavedSearchError]) {
    var entries: [Entry] = []
    var faults: [SavedSearchError] = []
    for name in listedNames() {
      do throws(SavedSearchError) {
        entries.append(try entry(named: name))
      } catch {
        faults.append(error)
      }
    }
    return (entries, faults)
  }

  /// Returns the query of a search.
  ///
  /// - Throws: ``SavedSearchError`` where there is none of that name, or its file has no query.
  public func query(named name: String) throws(SavedSearchError) -> String {
    try entry(named: name).query
  }

  private func entry(named name: String) throws(SavedSearchError) -> Entry {
    guard let data = FileManager.default.contents(atPath: try path(name, Self.searchEnding)) else {
      let names = listedNames()
      throw names.contains(name) ? .unreadable(name) : .missing(name, list: names)
    }
    let source: SourceText
    do throws(DecodingFailure) {
      source = try SourceText(decoding: Array(data))
    } catch {
      throw .unreadable(name)
    }
    var values: [String: String] = [:]
    for line in 1...source.lineCount {
      guard let pair = KeyValueLine(source.lineRange(line), of: source.bytes) else { continue }
      // Quotation marks around a query are part of it.
      let value = KeyValueLine.trimmed(source.string(pair.valueRange))
      if values[pair.key] == nil { values[pair.key] = value }
    }
    guard let query = values["查询"], !query.isEmpty else { throw .unreadable(name) }
    return Entry(name: name, query: query, note: values["说明"])
  }

  private func listedNames() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(Self.searchEnding) }.sorted()
      .map { String($0.dropLast(Self.searchEnding.count)) }
  }

  /// Keeps a query under a name.
  ///
  /// - Throws: ``SavedSearchError`` where another query has the name, or the name or the folder
  ///   does not do.
  public func save(_ query: String, as name: String) throws(SavedSearchError) {
    let path = try path(name, Self.searchEnding)
    guard listedNames().contains(name) else {
      try write("查询: \(query)\n", to: path)
      return
    }
    // A damaged file is a person's work too, and is not written over.
    guard try entry(named: name).query == query else { throw .taken(name) }
  }

  /// Returns what was seen of a search: digests with paths; nil where nobody looked yet.
  public func seen(of name: String) throws(SavedSearchError) -> Set<String>? {
    guard let data = FileManager.default.contents(atPath: try path(name, Self.seenEnding)) else {
      return nil
    }
    return Set(
      String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init))
  }

  /// Notes that records were seen; those seen before that still match must be among them.
  public func markSeen(_ records: [RecordEntry], of name: String) throws(SavedSearchError) {
    let lines = records.map(Self.mark(of:)).sorted()
    try write(
      lines.map { $0 + "\n" }.joined(), to: try path(name, Self.seenEnding))
  }

  /// The line that stands for a record as it is now.
  public static func mark(of record: RecordEntry) -> String {
    "\(record.digest)\t\(record.path.filter { !$0.isNewline })"
  }

  private func path(_ name: String, _ ending: String) throws(SavedSearchError) -> String {
    guard !name.isEmpty, name.count <= Self.longestName, !name.hasPrefix("."),
      !name.contains(where: { "/\\:\0".contains($0) || $0.isNewline })
    else { throw .badName(name) }
    return "\(folder)/\(name)\(ending)"
  }

  private func write(_ text: String, to path: String) throws(SavedSearchError) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw .folder(folder)
    }
  }
}

/// A saved search that cannot be read or written, with the remedy in Chinese.
public enum SavedSearchError: Error, Sendable, Hashable, CustomStringConvertible {
  /// There is none of that name; the names there are.
  case missing(String, list: [String])
  /// Its file cannot be opened, or has no line 查询.
  case unreadable(String)
  /// Another query has the name.
  case taken(String)
  /// The name cannot be that of a file.
  case badName(String)
  /// The folder cannot be written.
  case folder(String)

  /// The message with the remedy.
  public var description: String {
    switch self {
    case .missing(let name, let list):
      "没有保存过叫“\(name)”的查询。"
        + (list.isEmpty ? "可以用 --save 保存一个。" : "现有：\(list.joined(separator: "、"))。")
    case .unreadable(let name):
      "保存的查询“\(name)”打不开，或里面没有“查询: …”这一行。"
        + "请用记事本改好 \(Corpus.rulesFolder)/查询/\(name).txt，或删去它。"
    case .taken(let name): "已有一个叫“\(name)”的查询，内容不同。请换个名字，或先删去原来的文件。"
    case .badName(let name): "“\(name)”不能用作名字。请用不带斜杠、冒号的短名字，如 机井。"
    case .folder(let path): "目录 \(path) 写不进去。请检查磁盘空间和权限。"
    }
  }
}

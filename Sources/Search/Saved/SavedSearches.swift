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
    /// The line of the query in its file, from 1.
    let line: Int
    /// The column at which the query begins, in characters from 1.
    let column: Int
  }

  private let folder: String

  private static let searchEnding = ".txt"
  private static let seenEnding = ".已看"
  private static let longestName = 60

  /// Names the searches of a corpus.
  public init(corpus: Corpus) {
    folder = corpus.root + "/" + Self.folderPath
  }

  private static let folderPath = Corpus.rulesFolder + "/查询"

  /// The path of a search's file below the corpus.
  static func path(of name: String) -> String { "\(folderPath)/\(name)\(searchEnding)" }

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

  func entry(named name: String) throws(SavedSearchError) -> Entry {
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
    var values: [String: (text: String, line: Int, column: Int)] = [:]
    for line in 1...source.lineCount {
      guard let pair = KeyValueLine(source.lineRange(line), of: source.bytes),
        values[pair.key] == nil
      else { continue }
      // Quotation marks around a query are part of it.
      let text = KeyValueLine.trimmed(source.string(pair.valueRange))
      values[pair.key] = (text, line, source.column(at: pair.valueRange.lowerBound))
    }
    guard let query = values["查询"], !query.text.isEmpty else { throw .unreadable(name) }
    return Entry(
      name: name, query: query.text, note: values["说明"]?.text, line: query.line,
      column: query.column)
  }

  func listedNames() -> [String] {
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

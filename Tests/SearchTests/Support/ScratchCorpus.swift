import ChineseText
import Foundation
import Records
import Search
import Testing

/// A corpus and an index in a folder of their own, removed afterwards.
final class ScratchCorpus {
  let root: URL
  var corpusRoot: String { root.appending(path: "corpus").path }
  var folder: IndexFolder { IndexFolder(root: root.appending(path: "index").path) }

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "minqing-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      atPath: corpusRoot, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func write(_ path: String, _ text: String) throws {
    let url = root.appending(path: "corpus").appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func write(_ path: String, header: String, body: String) throws {
    try write(path, "---\n\(header)\n---\n\(body)\n")
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: corpusRoot + "/" + path)
  }

  func indexer() throws -> Indexer {
    Indexer(corpus: try Corpus(root: corpusRoot), folder: folder)
  }

  /// Searches with up to 1,000 hits.
  func search(
    _ query: String, _ adjust: (inout SearchRequest) -> Void = { _ in }
  ) throws -> SearchResult {
    let today = try #require(CivilDate(year: 2010, month: 7, day: 1))
    var request = SearchRequest(try QueryParser.parse(query, today: today))
    request.limit = 1_000
    adjust(&request)
    let index = try SearchIndex(corpus: Corpus(root: corpusRoot), folder: folder)
    return try index.search(request)
  }

  func paths(_ query: String) throws -> [String] {
    try search(query).hits.map(\.record.path).sorted()
  }
}

import ChineseText
import Foundation
import Records
import Search
import TestSupport
import Testing

/// Any Chinese substring finds exactly the records that hold it: the sample corpus against a
/// plain scan of its folded texts.
///
/// 2,000 substrings here; `make soak` sets MINQING_SUBSTRINGS to 100,000.
@Suite struct SampleSubstringTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  private static let count =
    ProcessInfo.processInfo.environment["MINQING_SUBSTRINGS"].flatMap(Int.init) ?? 2_000

  /// The searchable text of each record: its header's values and its paragraphs, one a line.
  private func texts(of corpus: Corpus) -> [String: String] {
    var texts: [String: String] = [:]
    for file in corpus.listFiles().files {
      guard let record = corpus.read(file.path).record, !record.isRefused else { continue }
      let body = record.source.string(record.bodyRange)
      let lines = record.header.map { fold($0.value) }
      texts[file.path] =
        (lines + [FoldedText(body, joiningWraps: true).string]).joined(separator: "\n")
    }
    return texts
  }

  /// Runs of Chinese characters from texts that are no records.
  private func foreignRuns() throws -> [[Character]] {
    let names = ["README.zh.md", "docs/checks.md", "docs/record-format.md"]
    return try names.flatMap { name in
      runs(of: try String(contentsOf: Self.root.appending(path: name), encoding: .utf8))
    }
  }

  private func runs(of text: String) -> [[Character]] {
    text.split { !isHan($0) }.map(Array.init)
  }

  /// Whether bytes stand within bytes; the C library's scan, since there are many.
  private func holds(_ text: String, _ needle: String) -> Bool {
    strstr(text, needle) != nil
  }

  private func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { ScalarClass.of($0.value) == .han }
  }

  @Test func anySubstringOfTheSampleCorpusFindsWhatAScanFinds() throws {
    let corpus = try Corpus(root: Self.root.appending(path: "corpus").path)
    let scratch = try ScratchCorpus()
    _ = try Indexer(corpus: corpus, folder: scratch.folder).rebuild()
    let index = try SearchIndex(corpus: corpus, folder: scratch.folder)
    let texts = texts(of: corpus)
    let own = texts.keys.sorted().flatMap { path in
      runs(of: texts[path] ?? "")
    }
    let foreign = try foreignRuns()
    try #require(!own.isEmpty && !foreign.isEmpty)
    var random = SeededGenerator(seed: 20_100_315)
    var misses = 0
    for number in 0..<Self.count {
      let run = (number % 4 == 0 ? foreign : own).randomElement(using: &random) ?? []
      let start = Int.random(in: 0..<run.count, using: &random)
      let length = Int.random(in: 1...12, using: &random)
      let needle = String(run[start..<min(run.count, start + length)])
      let folded = fold(needle)
      let expected = texts.filter { holds($0.value, folded) }.keys.sorted()
      if expected.isEmpty { misses += 1 }
      var request = SearchRequest(try QueryParser.text(needle))
      (request.usesSynonyms, request.usesNumerals) = (false, false)
      (request.relaxation, request.passages, request.facets) = (.never, 0, [])
      request.limit = 10_000
      let result = try index.search(request)
      #expect(result.hits.map(\.record.path).sorted() == expected, "\(needle)")
      #expect(result.total == expected.count, "\(needle)")
    }
    // Both kinds of answers were asked for.
    #expect(misses > Self.count / 50)
    #expect(misses < Self.count / 2)
  }
}

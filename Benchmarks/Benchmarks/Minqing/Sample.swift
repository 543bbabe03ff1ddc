import ChineseText
import Foundation
import Records
import Search
import Synchronization

/// What is measured on: the corpus, its index, a part of it in memory, and phrases out of it.
final class Sample: Sendable {
  /// A phrase that occurs in the corpus.
  struct Phrase {
    let query: QueryNode
  }

  static let shared: Sample = {
    do {
      return try Sample()
    } catch {
      fatalError("MINQING_BENCH must name a folder that measure.sh has filled: \(error)")
    }
  }()

  let corpus: Corpus
  let folder: IndexFolder
  let index: SearchIndex
  /// A thousand records from all over the corpus.
  let files: [(path: String, bytes: [UInt8])]
  /// Their text, cut at a megabyte.
  let megabyte: String
  let smallIndexer: Indexer
  private let phrases: [Phrase]
  private let turn = Mutex(0)

  /// How many phrases are asked for.
  private static let phraseCount = 50

  private init() throws {
    let root = ProcessInfo.processInfo.environment["MINQING_BENCH"] ?? ""
    corpus = try Corpus(root: root + "/corpus")
    folder = IndexFolder(root: root + "/index")
    index = try SearchIndex(corpus: corpus, folder: folder)
    let listing = corpus.list().files
    let chosen = stride(from: 0, to: listing.count, by: max(1, listing.count / 1_000))
      .prefix(1_000).map { listing[$0] }
    files = try chosen.map { file in
      let url = URL(filePath: root + "/corpus/" + file.path)
      return (file.path, [UInt8](try Data(contentsOf: url)))
    }
    let text = files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    megabyte = String(decoding: text.utf8.prefix(1_000_000), as: UTF8.self)
    smallIndexer = try Self.small(of: chosen, root)
    phrases = try Self.phrases(in: files.map(\.bytes))
  }

  /// The next phrase, over and over.
  func nextPhrase() -> Phrase {
    let number = turn.withLock { turn in
      defer { turn += 1 }
      return turn
    }
    return phrases[number % phrases.count]
  }

  /// A corpus of the chosen records alone.
  private static func small(of files: [RecordFile], _ root: String) throws -> Indexer {
    let target = root + "/small"
    try? FileManager.default.removeItem(atPath: target)
    for (number, file) in files.enumerated() {
      let folder = target + "/corpus/\(number % 20)"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: root + "/corpus/" + file.path, toPath: folder + "/\(number).txt")
    }
    return Indexer(
      corpus: try Corpus(root: target + "/corpus"), folder: IndexFolder(root: target + "/index"))
  }

  /// Two to six characters from the middle of records: the same in every run.
  private static func phrases(in texts: [[UInt8]]) throws -> [Phrase] {
    guard let today = CivilDate(year: 2010, month: 7, day: 1) else { return [] }
    var phrases: [Phrase] = []
    for (number, bytes) in texts.enumerated() where phrases.count < phraseCount {
      guard number % 17 == 0 else { continue }
      let characters = Array(String(decoding: bytes, as: UTF8.self).dropFirst(100))
      let isHan = { (character: Character) in character >= "一" && character <= "鿿" }
      let length = 2 + phrases.count % 5
      let start = characters.indices.first { start in
        start + length <= characters.count && characters[start..<(start + length)].allSatisfy(isHan)
      }
      guard let start else { continue }
      let text = String(characters[start..<(start + length)])
      phrases.append(Phrase(query: try QueryParser.parse("\"\(text)\"", today: today)))
    }
    return phrases
  }
}

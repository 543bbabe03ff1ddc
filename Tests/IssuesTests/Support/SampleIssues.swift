import Foundation
import Issues
import Records
import Search
import Testing

/// Issues read from folders, through the index as the program reads them.
enum SampleIssues {
  /// A letter as it might be imported: a village and what it says.
  struct Letter {
    let id: String
    let village: String
    let content: String

    init(_ id: String, _ village: String, _ content: String) {
      (self.id, self.village, self.content) = (id, village, content)
    }
  }

  private static let sample: (book: IssueBook, rules: CountyRules)? = {
    try? read(root)
  }()

  private static let analysed: IssueAnalysis? = sample.map {
    IssueAnalysis($0.book, rules: $0.rules)
  }

  /// The sample corpus, analysed without any judgement.
  static func analysis() throws -> IssueAnalysis { try #require(analysed) }

  /// Runs a body with a corpus of letters in a folder of its own.
  static func withCorpus<Result>(
    _ letters: [Letter], _ body: (Corpus, IssueBook) throws -> Result
  ) throws -> Result {
    let root = FileManager.default.temporaryDirectory.appending(path: "mq-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    for letter in letters {
      let text = """
        ---
        类型: 问题台账
        标题: 来信
        日期: 2010-03-15
        村名: \(letter.village)
        ---
        【问题】\(letter.id)
        内容：\(letter.content)
        状态：受理

        """
      try Data(text.utf8).write(to: root.appending(path: "\(letter.id).txt"))
    }
    let (book, _) = try read(root.path)
    return try body(try Corpus(root: root.path), book)
  }

  /// The folder of the sample corpus.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../corpus").standardized.path

  /// Runs a body with a copy of the sample corpus that it may change, and an index folder for it.
  static func withCopy<Result>(_ body: (URL, IndexFolder) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mq-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let copy = folder.appending(path: "corpus")
    try FileManager.default.copyItem(atPath: root, toPath: copy.path)
    return try body(copy, IndexFolder(root: folder.appending(path: "index").path))
  }

  private static func read(_ root: String) throws -> (book: IssueBook, rules: CountyRules) {
    let index = FileManager.default.temporaryDirectory.appending(path: "mq-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: index) }
    let corpus = try Corpus(root: root)
    let folder = IndexFolder(root: index.path)
    _ = try Indexer(corpus: corpus, folder: folder).update()
    let entries = try SearchIndex(corpus: corpus, folder: folder).issueEntries()
    return (IssueBook(entries: entries, rules: corpus.rules), corpus.rules)
  }
}

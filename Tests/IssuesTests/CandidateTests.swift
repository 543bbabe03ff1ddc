import Foundation
import Issues
import Records
import Search
import Testing

/// Problems in plain prose are found, decided on in text files, and live on as issues.
@Suite struct CandidateTests {
  private struct Manifest: Decodable {
    struct Sentence: Decodable {
      let path: String
      let words: String
      let problem: String?
    }

    let problems: [Sentence]
    let others: [Sentence]
  }

  private static func manifest() throws -> Manifest {
    let file = URL(filePath: SampleIssues.root)
      .appending(path: "../Tests/SampleCorpus/planted-candidates.json")
    return try JSONDecoder().decode(Manifest.self, from: Data(contentsOf: file))
  }

  private func candidates(_ root: URL) throws -> Candidates {
    let corpus = try Corpus(root: root.path)
    return Candidates(corpus, decisions: CandidateBook(corpus))
  }

  @Test func sentencesMarkedByAPersonAreFoundAndOthersAreNot() throws {
    let manifest = try Self.manifest()
    let found = try candidates(URL(filePath: SampleIssues.root)).open
    for wanted in manifest.problems {
      let candidate = found.first { $0.path == wanted.path && $0.sentence.contains(wanted.words) }
      #expect(candidate?.problem.name == wanted.problem, "\(wanted.words)")
    }
    for other in manifest.others {
      #expect(!found.contains { $0.path == other.path && $0.sentence.contains(other.words) })
    }
  }

  @Test func aSentenceCopiedIntoLaterRecordsIsOneCandidate() throws {
    let found = try candidates(URL(filePath: SampleIssues.root)).open
    let told = found.map { "\($0.village ?? "")：\($0.sentence)" }
    #expect(Set(told).count == told.count)
    // The log of 25 June was copied five days later; the first one stays.
    let cracked = found.filter { $0.sentence.contains("震裂的房") }
    #expect(cracked.map(\.path) == ["青峰镇/松岭村/2011-06-25_松岭村_工作日志.txt"])
  }

  @Test func evidenceIsTheSentenceAtItsLine() throws {
    for candidate in try candidates(URL(filePath: SampleIssues.root)).open {
      let text = try String(
        contentsOfFile: SampleIssues.root + "/" + candidate.path, encoding: .utf8)
      let line = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[
        candidate.line - 1]
      #expect(line.contains(candidate.sentence.prefix(8)), "\(candidate.path):\(candidate.line)")
    }
  }

  @Test func aPromotedCandidateIsAnIssueUntilItIsUndone() throws {
    try SampleIssues.withCopy { root, folder in
      let wanted = try #require(Self.manifest().problems.first)
      let candidate = try #require(
        try candidates(root).open.first { $0.sentence.contains(wanted.words) })
      let before = try Data(contentsOf: root.appending(path: candidate.path))
      var corpus = try Corpus(root: root.path)
      var book = CandidateBook(corpus)
      let decision = try book.decide(
        .promoted, on: candidate, number: nil, reason: "要办", author: "站长",
        time: "2011-07-01 09:00")
      _ = try Indexer(corpus: corpus, folder: folder).rebuild()
      corpus = try Corpus(root: root.path)
      let store = AnalysisStore(
        corpus: corpus, index: try SearchIndex(corpus: corpus, folder: folder), folder: folder)
      for _ in 0..<2 {
        // The first is made anew, the second is what was kept.
        let linker = try store.linker(judgements: [])
        let issue = try #require(try linker.issue(decision.number))
        #expect(issue.content == candidate.sentence)
        #expect(issue.evidence?.path == candidate.path)
        #expect(issue.evidence?.line == candidate.line)
        #expect(try !linker.links(of: issue).isEmpty)
      }
      #expect(try !candidates(root).open.contains(candidate))
      #expect(try Data(contentsOf: root.appending(path: candidate.path)) == before)

      _ = try book.undo(candidate.id, reason: "", author: "站长", time: "2011-07-02 09:00")
      #expect(CandidateBook(corpus).decisions.isEmpty)
      #expect(try candidates(root).open.contains(candidate))
      let after = AnalysisStore(
        corpus: corpus, index: try SearchIndex(corpus: corpus, folder: folder), folder: folder)
      #expect(try after.linker(judgements: []).issue(decision.number) == nil)
    }
  }

  @Test func aDismissedCandidateIsNotListedAgain() throws {
    try SampleIssues.withCopy { root, _ in
      let candidate = try #require(try candidates(root).open.first)
      var book = CandidateBook(try Corpus(root: root.path))
      _ = try book.decide(
        .dismissed, on: candidate, number: nil, reason: "已经登记过", author: "站长",
        time: "2011-07-01 09:00")
      let now = try candidates(root)
      #expect(!now.open.contains(candidate))
      #expect(now.decided == [candidate])
      #expect(book.promoted.isEmpty)
    }
  }

  @Test(arguments: [
    ("决定：立项\n记录：甲.txt\n原话：没水\n", "编号"), ("决定：也许\n", "立项"), ("没有冒号", "键：值"),
  ])
  func aDecisionThatCannotBeReadIsReported(_ text: String, _ words: String) throws {
    try SampleIssues.withCopy { root, _ in
      let folder = root.appending(path: CandidateBook.folder)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: folder.appending(path: "一.txt"))
      let book = CandidateBook(try Corpus(root: root.path))
      #expect(book.findings.count == 1)
      #expect(book.findings.first?.message.contains(words) == true)
      #expect(book.decisions.isEmpty)
    }
  }
}

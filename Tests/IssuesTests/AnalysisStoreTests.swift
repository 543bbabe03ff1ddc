import ChineseText
import Foundation
import Issues
import Records
import Search
import Testing

/// What is kept of an analysis must never show: answers are those of an analysis made anew.
@Suite struct AnalysisStoreTests {
  private func open(_ root: URL, _ folder: IndexFolder) throws -> AnalysisStore {
    let corpus = try Corpus(root: root.path)
    return AnalysisStore(
      corpus: corpus, index: try SearchIndex(corpus: corpus, folder: folder), folder: folder)
  }

  private func index(_ root: URL, _ folder: IndexFolder) throws {
    _ = try Indexer(corpus: try Corpus(root: root.path), folder: folder).update()
  }

  /// Everything a link says, for comparing.
  private func account(of links: [IssueLinker.Link]) -> [String] {
    links.map { link in
      let parts = link.parts.map { "\($0.name)\($0.value)" }.joined(separator: " ")
      return "\(link.issue.id) \(link.score) \(parts) \(link.reasons)"
    }
  }

  private func account(of analysis: IssueAnalysis) -> [String] {
    var filter = RecurringFilter()
    filter.leastVillages = 1
    return RecurringProblems(analysis).groups(filter).map { group in
      "\(group.name) \(group.members.map { "\($0.issue.id) \($0.score) \($0.aspect ?? "")" })"
    }
  }

  @Test func linksAndGroupsAreTheSameWithWhatIsKeptAndWithout() throws {
    try SampleIssues.withCopy { root, folder in
      try index(root, folder)
      let store = try open(root, folder)
      #expect(!store.isKept)
      let fresh = try store.analysis(judgements: [])
      #expect(store.isKept)
      let kept = try store.linker(judgements: [])
      // Some are enough, from all over: every link compares with all issues.
      for issue in stride(from: 0, to: fresh.issues.count, by: 9).map({ fresh.issues[$0] }) {
        for order in [IssueLinker.Order.likeness, .solvedFirst] {
          let expected = try IssueLinker(fresh).links(of: issue, limit: 50, order: order)
          let found = try kept.links(of: issue, limit: 50, order: order)
          #expect(account(of: found) == account(of: expected))
        }
        #expect(kept.problem(of: issue) == fresh.problem(of: issue))
        #expect(try kept.issue(issue.id)?.content == issue.content)
      }
      #expect(account(of: try store.analysis(judgements: [])) == account(of: fresh))
    }
  }

  /// Everything a story says, for comparing.
  private func account(of story: IssueStory?) -> [String] {
    guard let story else { return [] }
    return [
      "\(story.issue.id) \(story.issue.content) \(story.issue.life.count)",
      "\(story.lastDate.map(\.description) ?? "")", story.precedent?.id ?? "",
      "\(story.recurrences.map(\.id))", "\(story.causes)",
      "\(story.causes.map { story.cause($0.cause)?.content ?? "" })",
    ]
  }

  @Test func storiesAreTheSameWithWhatIsKeptAndWithout() throws {
    try SampleIssues.withCopy { root, folder in
      try index(root, folder)
      let fresh = try open(root, folder).analysis(judgements: [])
      let (chains, causes) = (IssueChains(fresh), IssueCauses(fresh))
      let kept = try open(root, folder)
      var told = 0
      for issue in fresh.issues {
        // The first makes the file, the others read it.
        let story = try #require(try kept.story(of: issue.id, judgements: []))
        #expect(story.issue.content == issue.content && story.lastDate == fresh.lastDate)
        #expect(story.precedent?.id == chains.precedent(of: issue)?.id)
        #expect(story.recurrences.map(\.id) == chains.recurrences(of: issue).map(\.id))
        #expect(story.causes == causes.chain(of: issue))
        told += story.recurrences.count + story.causes.count
      }
      #expect(told > 5)
      #expect(try kept.story(of: "没有-1", judgements: []) == nil)
      // A judgement binds at once, and a damaged file is no file.
      let (one, other) = (fresh.issues[0].id, fresh.issues[1].id)
      let cause = Judgement(
        .cause, one, other, reason: "试", author: "站长", time: "2011-07-01 09:00", path: "判断/x.txt")
      let judged = try #require(try kept.story(of: one, judgements: [cause]))
      #expect(judged.causes.contains { $0.cause == one && $0.effect == other && $0.reason == "试" })
      let before = account(of: try kept.story(of: one, judgements: []))
      let path = folder.root + "/chains"
      let bytes = try Data(contentsOf: URL(filePath: path))
      for length in [0, 1, 40, bytes.count / 2, bytes.count - 1] {
        try bytes.prefix(length).write(to: URL(filePath: path))
        #expect(account(of: try kept.story(of: one, judgements: [])) == before)
      }
    }
  }

  @Test func aChangedRecordChangesTheAnswerAtOnce() throws {
    try SampleIssues.withCopy { root, folder in
      try index(root, folder)
      _ = try open(root, folder).analysis(judgements: [])
      let text = """
        ---
        类型: 问题台账
        标题: 来信
        日期: 2010-03-15
        村名: 松岭村
        ---
        【问题】新-1
        内容：村里机井水泵坏了，地浇不上水
        状态：受理

        """
      try Data(text.utf8).write(to: root.appending(path: "新.txt"))
      try index(root, folder)
      let linker = try open(root, folder).linker(judgements: [])
      let issue = try #require(try linker.issue("新-1"))
      #expect(linker.problem(of: issue)?.name == "农田水利")
      #expect(try !linker.links(of: issue).isEmpty)
    }
  }

  @Test func changedCueWordsChangeTheAnswerAtOnce() throws {
    try SampleIssues.withCopy { root, folder in
      try index(root, folder)
      let before = try open(root, folder).analysis(judgements: [])
      let pump = try #require(before.issues.first { before.problem(of: $0)?.name == "农田水利" })
      let rules = """
        〔一级〕
        【别的问题】
        方面：没有人会说的词
        """
      let file = root.appending(path: "规则/类别.txt")
      try Data(rules.utf8).write(to: file)
      try index(root, folder)
      #expect(try open(root, folder).linker(judgements: []).problem(of: pump) == nil)
    }
  }

  @Test(arguments: [0, 24, 5_000])
  func aFileCutShortIsMadeAnew(_ length: Int) throws {
    try SampleIssues.withCopy { root, folder in
      try index(root, folder)
      let fresh = try open(root, folder).analysis(judgements: [])
      let file = URL(filePath: folder.root).appending(path: "analysis")
      let whole = try Data(contentsOf: file)
      try whole.prefix(length).write(to: file)
      let issue = try #require(fresh.issues.first)
      let links = try open(root, folder).linker(judgements: []).links(of: issue)
      #expect(account(of: links) == account(of: try IssueLinker(fresh).links(of: issue)))
      #expect(try Data(contentsOf: file) == whole)
    }
  }

  @Test func damagedBytesNeverEndTheProgram() throws {
    try SampleIssues.withCopy { root, folder in
      try index(root, folder)
      let fresh = try open(root, folder).analysis(judgements: [])
      let file = URL(filePath: folder.root).appending(path: "analysis")
      let whole = try Data(contentsOf: file)
      let issue = try #require(fresh.issues.first)
      for place in stride(from: 100, to: whole.count, by: whole.count / 40) {
        var damaged = whole
        damaged[place] ^= 0xFF
        try damaged.write(to: file)
        // A damaged number may give another answer or none; what counts is that one comes.
        _ = try? open(root, folder).linker(judgements: []).links(of: issue)
      }
    }
  }
}

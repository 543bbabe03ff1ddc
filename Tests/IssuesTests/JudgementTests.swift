import Foundation
import Issues
import Records
import Testing

/// What a person decides binds at once, can be undone, and stays in files of its own.
@Suite struct JudgementTests {
  static let letters: [SampleIssues.Letter] = [
    .init("甲-1", "甲村", "路灯坏了，夜里漆黑"), .init("乙-1", "乙村", "请求安装路灯"),
    .init("丙-1", "丙村", "路灯不亮，走夜路怕摔"), .init("丁-1", "丁村", "自来水停了半月，挑水吃"),
  ]
  private static let time = "2010-07-02 09:30"

  private func groupOf(
    _ id: String, _ corpus: Corpus, _ book: IssueBook
  ) -> (id: String?, members: Set<String>) {
    let judged = JudgementBook(corpus).judgements
    var filter = RecurringFilter()
    filter.leastVillages = 1
    let groups = RecurringProblems(
      IssueAnalysis(book, rules: corpus.rules, judgements: judged)
    ).groups(filter)
    #expect(groups.flatMap(\.issues).count == book.issues.count)
    let group = groups.first { $0.issues.contains { $0.id == id } }
    return (group?.id, Set(group?.issues.map(\.id) ?? []))
  }

  private func judge(
    _ relation: Judgement.Relation, _ first: String, _ second: String, in corpus: Corpus
  ) throws {
    var book = JudgementBook(corpus)
    _ = try book.add(
      relation, first, second, reason: "实地看过", author: "镇长", time: Self.time)
  }

  @Test func sameKindKeepsTogetherAndUndoingParts() throws {
    try SampleIssues.withCorpus(Self.letters) { corpus, book in
      #expect(!groupOf("丁-1", corpus, book).members.contains("甲-1"))
      try judge(.sameKind, "甲-1", "丁-1", in: corpus)
      #expect(groupOf("丁-1", corpus, book).members.contains("甲-1"))
      var judged = JudgementBook(corpus)
      #expect(try judged.undo("丁-1", "甲-1", reason: "", author: "镇长", time: Self.time).count == 1)
      #expect(!groupOf("丁-1", corpus, book).members.contains("甲-1"))
      #expect(try judged.undo("丁-1", "甲-1", reason: "", author: "镇长", time: Self.time).isEmpty)
    }
  }

  @Test func unrelatedKeepsApartAndOutOfTheLinks() throws {
    try SampleIssues.withCorpus(Self.letters) { corpus, book in
      #expect(groupOf("甲-1", corpus, book).members == ["甲-1", "乙-1", "丙-1"])
      try judge(.unrelated, "甲-1", "乙-1", in: corpus)
      let (one, other) = (groupOf("甲-1", corpus, book), groupOf("乙-1", corpus, book))
      #expect(!one.members.contains("乙-1"))
      // The one that stays keeps the group's identity.
      #expect([one.id, other.id].contains("路灯照明"))
      let analysis = IssueAnalysis(
        book, rules: corpus.rules, judgements: JudgementBook(corpus).judgements)
      let issue = try #require(book.issue("甲-1"))
      let links = try IssueLinker(analysis).links(of: issue)
      #expect(links.map(\.issue.id).contains("丙-1"))
      #expect(!links.map(\.issue.id).contains("乙-1"))
    }
  }

  @Test func aJudgedIssueComesFirstWithTheReason() throws {
    try SampleIssues.withCorpus(Self.letters) { corpus, book in
      try judge(.cause, "丁-1", "甲-1", in: corpus)
      let analysis = IssueAnalysis(
        book, rules: corpus.rules, judgements: JudgementBook(corpus).judgements)
      let issue = try #require(book.issue("甲-1"))
      let best = try #require(try IssueLinker(analysis).links(of: issue).first)
      #expect(best.issue.id == "丁-1")
      #expect(best.score == 1)
      #expect(best.reasons.first == "镇长判断为因果：实地看过")
    }
  }

  @Test func aNewJudgementOnTheSameTwoReplacesTheOld() throws {
    try SampleIssues.withCorpus(Self.letters) { corpus, _ in
      try judge(.sameKind, "甲-1", "乙-1", in: corpus)
      try judge(.unrelated, "乙-1", "甲-1", in: corpus)
      #expect(JudgementBook(corpus).judgements.map(\.relation) == [.unrelated])
      let folder = corpus.root + "/" + Corpus.judgementsFolder
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
    }
  }

  @Test func theFileSaysWhoWhenAndWhyAndIsNoRecord() throws {
    try SampleIssues.withCorpus(Self.letters) { corpus, _ in
      var book = JudgementBook(corpus)
      let judgement = try book.add(
        .same, "甲-1", "乙-1", reason: "同一\n根线", author: "水利站站长", time: Self.time)
      let path = corpus.root + "/" + judgement.path
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(
        text == """
          判断：同一
          问题：甲-1
          问题：乙-1
          理由：同一 根线
          判断人：水利站站长
          时间：2010-07-02 09:30

          """)
      #expect(corpus.listFiles().files.count == Self.letters.count)
      #expect(JudgementBook(corpus).judgements.first?.reason == "同一 根线")
    }
  }

  @Test(arguments: [
    ("判断：大概\n问题：甲-1\n问题：乙-1\n", 1), ("判断：同类\n问题：甲-1\n", 1),
    ("判断：同类\n没有冒号\n", 2), ("问题：甲-1\n问题：乙-1\n", 1),
    ("判断：同类\n问题：甲-1\n问题：甲-1\n", 1),
  ])
  func aBrokenFileIsNamedWithItsLineAndTheOthersCount(_ text: String, line: Int) throws {
    try SampleIssues.withCorpus(Self.letters) { corpus, _ in
      try judge(.sameKind, "甲-1", "乙-1", in: corpus)
      let path = corpus.root + "/" + Corpus.judgementsFolder + "/坏.txt"
      try Data(text.utf8).write(to: URL(filePath: path))
      let book = JudgementBook(corpus)
      #expect(book.judgements.count == 1)
      #expect(book.findings.map(\.path) == ["判断/坏.txt"])
      #expect(book.findings.map(\.line) == [line])
    }
  }
}

/// A decision written in Notepad stays readable when it is taken back.
@Suite struct JudgementEncodingTests {
  @Test func undoingAFileInGBKKeepsItsWords() throws {
    try SampleIssues.withCorpus(JudgementTests.letters) { corpus, _ in
      let folder = corpus.root + "/" + Corpus.judgementsFolder
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let path = folder + "/手写.txt"
      // “判断：同类\n问题：甲-1\n问题：乙-1\n”, made with Python's codec.
      let bytes: [UInt8] = [
        0xC5, 0xD0, 0xB6, 0xCF, 0xA3, 0xBA, 0xCD, 0xAC, 0xC0, 0xE0, 0x0A, 0xCE, 0xCA, 0xCC, 0xE2,
        0xA3, 0xBA, 0xBC, 0xD7, 0x2D, 0x31, 0x0A, 0xCE, 0xCA, 0xCC, 0xE2, 0xA3, 0xBA, 0xD2, 0xD2,
        0x2D, 0x31, 0x0A,
      ]
      try Data(bytes).write(to: URL(filePath: path))
      var book = JudgementBook(corpus)
      #expect(book.judgements.map(\.relation) == [.sameKind])
      _ = try book.undo("甲-1", "乙-1", reason: "看错", author: "站长", time: "2010-07-03 08:00")
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.hasPrefix("判断：同类\n问题：甲-1\n问题：乙-1\n撤销时间：2010-07-03 08:00\n"), "\(text)")
      #expect(JudgementBook(corpus).judgements.isEmpty)
      #expect(JudgementBook(corpus).findings.isEmpty)
    }
  }
}

import Foundation
import Issues
import Records
import Search
import Testing

/// The sample corpus's recurring problems come out as groups, and links carry their reasons.
@Suite struct RecurringProblemsTests {
  private static let book: (book: IssueBook, rules: CountyRules)? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../corpus").standardized.path
    let index = FileManager.default.temporaryDirectory.appending(path: "mq-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: index) }
    guard let corpus = try? Corpus(root: root) else { return nil }
    let folder = IndexFolder(root: index.path)
    guard (try? Indexer(corpus: corpus, folder: folder).update()) != nil,
      let entries = try? SearchIndex(corpus: corpus, folder: folder).issueEntries()
    else { return nil }
    return (IssueBook(entries: entries, rules: corpus.rules), corpus.rules)
  }()

  @Test(arguments: [
    ["东马-2010-004", "下庄-2010-007", "杜家集-2010-001", "上营-2010-003"],
    ["上营-2010-004", "泊庄-2010-008", "杜家集-2010-003"],
    ["上营-2010-005", "苏家庄-2010-005", "河口-2010-009"],
    ["松岭-2010-003", "柳沟-2010-011", "石门-2010-006"],
  ])
  func aPlantedProblemIsOneGroup(_ issues: [String]) throws {
    let (book, rules) = try #require(Self.book)
    let groups = RecurringProblems(book, rules: rules).groups()
    let found = groups.first { $0.issues.contains { $0.id == issues[0] } }
    let members = Set(found?.issues.map(\.id) ?? [])
    #expect(members.isSuperset(of: issues), "\(members)")
  }

  @Test func anIssueStandsInOneGroupAtMost() throws {
    let (book, rules) = try #require(Self.book)
    let ids = RecurringProblems(book, rules: rules).groups(leastVillages: 1)
      .flatMap { $0.issues.map(\.id) }
    #expect(ids.count == Set(ids).count)
    let all = Set(book.issues.map(\.id))
    #expect(Set(ids) == all)
  }

  @Test func theSamePumpElsewhereIsLinkedWithReasons() throws {
    let (book, rules) = try #require(Self.book)
    let issue = try #require(book.issue("下庄-2010-007"))
    #expect(issue.isReopened)
    #expect(issue.mentions.count >= 3)
    let links = IssueLinker(book, rules: rules).links(of: issue)
    let best = Set(links.prefix(3).map(\.issue.id))
    #expect(best.isSuperset(of: ["杜家集-2010-001", "东马-2010-004"]))
    #expect(links.allSatisfy { $0.issue.village != "下庄村" && !$0.reasons.isEmpty })
    let solved = links.first { $0.issue.id == "杜家集-2010-001" }?.issue
    #expect(solved?.isSolved == true)
    #expect(solved?.daysToClose == 54)
  }
}

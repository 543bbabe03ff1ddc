import Issues
import Testing

/// The sample corpus's recurring problems come out as groups, and links carry their reasons.
@Suite struct RecurringProblemsTests {
  @Test(arguments: [
    ("农田水利", ["东马-2010-004", "下庄-2010-007", "杜家集-2010-001", "上营-2010-003"]),
    ("养殖污染", ["上营-2010-004", "泊庄-2010-008", "杜家集-2010-003"]),
    ("垃圾", ["上营-2010-005", "苏家庄-2010-005", "河口-2010-009"]),
    ("采石采矿", ["松岭-2010-003", "柳沟-2010-011", "石门-2010-006"]),
    ("惠农补贴", ["河口-2009-002", "云台-2009-002"]),
    ("医疗保险", ["石门-2009-001", "松岭-2009-002", "苏家庄-2010-009"]),
    ("欠薪", ["杜家集-2009-002", "柳沟-2010-013", "下庄-2009-006"]),
    ("五保养老", ["泊庄-2009-003", "上营-2009-004", "杜家集-2011-002"]),
    ("通信网络", ["松岭-2009-001", "石门-2010-001", "云台-2010-001", "东马-2011-002"]),
  ])
  func aPlantedProblemIsOneGroupUnderItsName(_ problem: String, _ issues: [String]) throws {
    let groups = RecurringProblems(try SampleIssues.analysis()).groups()
    let found = groups.first { $0.issues.contains { $0.id == issues[0] } }
    let members = Set(found?.issues.map(\.id) ?? [])
    #expect(members.isSuperset(of: issues), "\(members)")
    #expect(found?.problem == problem)
    #expect(found?.id == problem)
    #expect(found?.name.hasPrefix(problem) == true)
  }

  @Test func everyIssueStandsInExactlyOneGroup() throws {
    let analysis = try SampleIssues.analysis()
    var filter = RecurringFilter()
    filter.leastVillages = 1
    let ids = RecurringProblems(analysis).groups(filter).flatMap { $0.issues.map(\.id) }
    #expect(ids.count == Set(ids).count)
    #expect(Set(ids) == Set(analysis.issues.map(\.id)))
  }

  @Test func theSamePumpElsewhereIsLinkedWithReasons() throws {
    let analysis = try SampleIssues.analysis()
    let issue = try #require(analysis.issues.first { $0.id == "下庄-2010-007" })
    #expect(issue.isReopened)
    #expect(issue.mentions.count >= 3)
    let links = try IssueLinker(analysis).links(of: issue)
    let best = Set(links.prefix(5).map(\.issue.id))
    #expect(best.isSuperset(of: ["杜家集-2010-001", "上营-2010-003"]))
    #expect(links.allSatisfy { $0.issue.village != "下庄村" && !$0.reasons.isEmpty })
    #expect(zip(links, links.dropFirst()).allSatisfy { $0.score >= $1.score })
    let solved = links.first { $0.issue.id == "杜家集-2010-001" }
    #expect(solved?.issue.daysToClose == 54)
    #expect(solved?.reasons.first?.contains("农田水利") == true)
  }

  @Test func solvedOnesComeFirstOnRequest() throws {
    let analysis = try SampleIssues.analysis()
    let issue = try #require(analysis.issues.first { $0.id == "下庄-2010-007" })
    let links = try IssueLinker(analysis).links(of: issue, limit: 50, order: .solvedFirst)
    let solved = links.map(\.issue.isSolved)
    #expect(solved.first == true)
    #expect(solved.contains(false))
    #expect(solved.drop { $0 }.allSatisfy { !$0 })
  }

  @Test func filtersNarrowWhatIsCounted() throws {
    let problems = RecurringProblems(try SampleIssues.analysis())
    var filter = RecurringFilter()
    filter.town = "川里镇"
    #expect(problems.groups(filter).allSatisfy { $0.towns == ["川里镇"] })
    filter = RecurringFilter()
    filter.openOnly = true
    let open = problems.groups(filter)
    #expect(!open.isEmpty)
    #expect(open.allSatisfy { $0.openCount > 0 })
    filter = RecurringFilter()
    filter.category = "基础设施/供水"
    #expect(problems.groups(filter).contains { $0.problem == "饮水困难" })
    #expect(!problems.groups(filter).contains { $0.problem == "欠薪" })
    filter = RecurringFilter()
    filter.leastVillages = 4
    #expect(problems.groups(filter).allSatisfy { $0.villages.count >= 4 })
  }

  @Test func theOldestComeFirstByAge() throws {
    var filter = RecurringFilter()
    filter.order = .age
    let days = RecurringProblems(try SampleIssues.analysis()).groups(filter)
      .compactMap(\.firstDate)
    #expect(days.count > 3)
    #expect(days == days.sorted())
  }
}

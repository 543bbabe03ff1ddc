import Issues
import Records
import Testing

/// Groups keep their identity and their members when records are added.
@Suite struct GroupStabilityTests {
  private static let letters: [SampleIssues.Letter] = [
    .init("甲-1", "甲村", "路灯坏了，夜里漆黑"), .init("乙-1", "乙村", "请求安装路灯"),
    .init("甲-2", "甲村", "养猪场臭气熏天，粪水流进河里"), .init("乙-2", "乙村", "猪场粪水污染水井，臭得开不了窗"),
  ]
  private static let added: [SampleIssues.Letter] = [
    .init("丙-1", "丙村", "垃圾堆成山没人清运"), .init("丙-2", "丙村", "村里路灯一盏不亮"),
  ]

  private func groups(_ letters: [SampleIssues.Letter]) throws -> [String: Set<String>] {
    try SampleIssues.withCorpus(letters) { corpus, book in
      var filter = RecurringFilter()
      filter.leastVillages = 1
      let groups = RecurringProblems(IssueAnalysis(book, rules: corpus.rules)).groups(filter)
      return Dictionary(uniqueKeysWithValues: groups.map { ($0.id, Set($0.issues.map(\.id))) })
    }
  }

  @Test func addedRecordsJoinOrStandBesideThem() throws {
    let before = try groups(Self.letters)
    #expect(before == ["路灯照明": ["甲-1", "乙-1"], "养殖污染": ["甲-2", "乙-2"]])
    let after = try groups(Self.letters + Self.added)
    #expect(after["路灯照明"] == ["甲-1", "乙-1", "丙-2"])
    #expect(after["养殖污染"] == before["养殖污染"])
    #expect(after["垃圾"] == ["丙-1"])
  }
}

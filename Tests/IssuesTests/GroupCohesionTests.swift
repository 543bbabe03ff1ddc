import Issues
import Records
import Testing

/// What the vocabulary takes for a problem it is unlike does not stay in its group.
@Suite struct GroupCohesionTests {
  private static let pumps = (1...9).map { number in
    SampleIssues.Letter("井-\(number)", "井\(number)村", "抗旱机井的水泵坏了，渠里没水，田浇不上，请求修机井水泵")
  }
  /// Its only cue is that of a pump; all the rest is another matter.
  private static let stray = SampleIssues.Letter(
    "鱼-1", "鱼村", "清早起来几口鱼塘白花花浮起一层死鱼，鱼贩不肯收，本钱是借来的，孩子学费没有着落，旁边是机井")

  /// The groups, with the first issue judged of one kind with another or not.
  private func groups(
    _ letters: [SampleIssues.Letter], joining other: String? = nil
  ) throws -> [RecurringProblem] {
    try SampleIssues.withCorpus(letters) { corpus, book in
      if let other {
        var judged = JudgementBook(corpus)
        _ = try judged.add(
          .sameKind, letters[0].id, other, reason: "实地看过", author: "镇长",
          time: "2010-07-02 09:30")
      }
      var filter = RecurringFilter()
      filter.leastVillages = 1
      return RecurringProblems(
        IssueAnalysis(book, rules: corpus.rules, judgements: JudgementBook(corpus).judgements)
      ).groups(filter)
    }
  }

  @Test func whatIsUnlikeStandsApartUnderItsOwnWords() throws {
    let groups = try groups(Self.pumps + [Self.stray])
    #expect(groups.count == 2)
    #expect(groups.first?.problem == "农田水利")
    #expect(groups.first.map { Set($0.issues.map(\.id)) } == Set(Self.pumps.map(\.id)))
    #expect(groups.last?.issues.map(\.id) == ["鱼-1"])
    #expect(groups.last?.name.contains("鱼") == true)
  }

  @Test func whatPeopleJudgedOneKindStaysWithIt() throws {
    let groups = try groups(Self.pumps + [Self.stray], joining: Self.stray.id)
    #expect(groups.map(\.problem) == ["农田水利"])
    #expect(groups.first?.issues.count == 10)
  }

  @Test func everyIssueOfAGroupLargerThanItsExamplesStandsInOneGroup() throws {
    let many = (1...200).map { number in
      SampleIssues.Letter("井-\(number)", "井\(number)村", Self.pumps[number % 9].content)
    }
    let groups = try groups(many + [Self.stray])
    #expect(
      groups.flatMap { $0.issues.map(\.id) }.sorted() == (many + [Self.stray]).map(\.id).sorted())
    #expect(groups.first?.issues.count == 200)
  }
}

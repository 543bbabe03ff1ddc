import Testing
import Xapian

@Suite struct SearchTests {
  /// Slot 1 holds a date, slot 2 a village, slot 3 several keywords cut at "|".
  private static let drafts = [
    draft("水 水 水", values: [1: "2010-03", 2: "东", 3: "供水|村务"]),
    draft("水 路", values: [1: "2010-01", 2: "西", 3: "道路"]),
    draft("水 路 灯", values: [1: "2010-02", 2: "东", 3: "供水|照明|道路"]),
    draft("灯", values: [1: "2010-04", 2: "西"]),
  ]

  private func search(
    _ query: Query = .term("水"), _ adjust: (inout Enquiry) -> Void = { _ in }
  ) throws -> MatchSet {
    try withScratchFolder { folder in
      var enquiry = Enquiry(query)
      adjust(&enquiry)
      return try database(of: Self.drafts, in: folder).search(enquiry)
    }
  }

  @Test func theBestMatchComesFirstWithItsRankAndData() throws {
    let found = try search()
    #expect(found.matches.map(\.id).first == 1)
    #expect(found.matches.map(\.rank) == [0, 1, 2])
    #expect(found.matches.first?.data == Array("水 水 水".utf8))
    #expect(zip(found.matches, found.matches.dropFirst()).allSatisfy { $0.weight >= $1.weight })
    #expect(found.matches.allSatisfy { $0.weight > 0 && (1...100).contains($0.percent) })
  }

  @Test func pagesFollowOneAnother() throws {
    let whole = try search().matches.map(\.id)
    let pages = try (0..<4).map { page in
      try search {
        $0.offset = page
        $0.limit = 1
      }
    }
    #expect(pages.flatMap(\.matches).map(\.id) == whole)
    #expect(pages.flatMap(\.matches).map(\.rank) == [0, 1, 2])
  }

  @Test func aLimitOfNoneOnlyCounts() throws {
    let found = try search {
      $0.limit = 0
      $0.checkAtLeast = 100
    }
    #expect(found.matches.isEmpty)
    #expect([found.lowerBound, found.estimated, found.upperBound] == [3, 3, 3])
  }

  @Test func boundsEncloseTheTruth() throws {
    let found = try search(.any([.term("水"), .term("灯")])) { $0.limit = 1 }
    #expect(found.lowerBound <= 4 && 4 <= found.upperBound)
    #expect((found.lowerBound...found.upperBound).contains(found.estimated))
  }

  @Test(
    arguments: [
      (Enquiry.Order.value(slot: 1, descending: false), [2, 3, 1]),
      (.value(slot: 1, descending: true), [1, 3, 2]),
      (.valueThenRelevance(slot: 2, descending: false), [1, 3, 2]),
      (.valueThenRelevance(slot: 2, descending: true), [2, 1, 3]),
      (.relevanceThenValue(slot: 1, descending: true), [1, 2, 3]),
    ] as [(Enquiry.Order, [DocumentID])])
  func sorts(_ order: Enquiry.Order, _ expected: [DocumentID]) throws {
    #expect(try search { $0.order = order }.matches.map(\.id) == expected)
  }

  @Test func equalWeightsAreSortedByValue() throws {
    let found = try search {
      $0.weighting = .boolean
      $0.order = .relevanceThenValue(slot: 1, descending: false)
    }
    #expect(found.matches.map(\.id) == [2, 3, 1])
  }

  @Test(arguments: [Enquiry.Weighting.bm25(), .tfidf])
  func weightsTellMatchesApart(_ weighting: Enquiry.Weighting) throws {
    let found = try search { $0.weighting = weighting }
    #expect(found.matches.first?.id == 1)
    #expect(Set(found.matches.map(\.weight)).count > 1)
  }

  @Test func withoutWeightsMatchesKeepTheOrderOfTheirNumbers() throws {
    let found = try search { $0.weighting = .boolean }
    #expect(found.matches.map(\.id) == [1, 2, 3])
    #expect(found.matches.allSatisfy { $0.weight == 0 })
  }

  @Test func facetsCountEveryMatchHighestFirst() throws {
    let found = try search(.everything) {
      $0.limit = 1
      $0.checkAtLeast = 100
      $0.facets = [.init(slot: 3, separator: UInt8(ascii: "|")), .init(slot: 2), .init(slot: 9)]
    }
    let counts = found.facets.map { $0.map { "\($0.value) \($0.count)" } }
    #expect(counts[0] == ["供水 2", "道路 2", "村务 1", "照明 1"])
    #expect(counts[1] == ["东 2", "西 2"])
    #expect(counts[2] == [])
  }

  @Test func aFacetWithoutSeparatorCountsWholeValues() throws {
    let found = try search { $0.facets = [.init(slot: 3)] }
    #expect(found.facets[0].map(\.value).sorted() == ["供水|村务", "供水|照明|道路", "道路"])
  }

  @Test func collapsingKeepsTheBestOfEachValue() throws {
    let one = try search { $0.collapse = .init(slot: 2) }
    #expect(one.matches.map(\.id).sorted() == [1, 2])
    #expect(one.matches.first { $0.id == 1 }?.collapseCount == 1)
    let two = try search { $0.collapse = .init(slot: 2, limit: 2) }
    #expect(two.matches.map(\.id).sorted() == [1, 2, 3])
  }

  @Test func cutoffsDropTheWeakerMatches() throws {
    let weights = try search().matches.map(\.weight)
    let byWeight = try search { $0.weightCutoff = (weights[0] + weights[1]) / 2 }
    #expect(byWeight.matches.map(\.id) == [1])
    let byPercent = try search { $0.percentCutoff = 100 }
    #expect(byPercent.matches.allSatisfy { $0.percent == 100 })
  }

  @Test func matchingTermsAreThoseTheDocumentHolds() throws {
    let found = try search(.any([.term("水"), .term("路"), .term("灯")])) {
      $0.fetchesTerms = true
      $0.fetchesData = false
    }
    let terms = Dictionary(uniqueKeysWithValues: found.matches.map { ($0.id, Set($0.terms)) })
    #expect(terms == [1: ["水"], 2: ["水", "路"], 3: ["水", "路", "灯"], 4: ["灯"]])
    #expect(found.matches.allSatisfy { $0.data.isEmpty })
  }

  @Test func matchesCarryTheValuesOfTheSlotsAskedForAndNoOthers() throws {
    let found = try search(.everything) {
      $0.order = .value(slot: 1, descending: true)
      $0.fetchesValues = [3, 1, 9]
    }
    let values = found.matches.map { $0.values.mapValues { String(decoding: $0, as: UTF8.self) } }
    #expect(found.matches.map(\.id) == [4, 1, 3, 2])
    #expect(
      values == [
        [1: "2010-04"], [1: "2010-03", 3: "供水|村务"], [1: "2010-02", 3: "供水|照明|道路"],
        [1: "2010-01", 3: "道路"],
      ])
    #expect(try search(.everything).matches.allSatisfy { $0.values.isEmpty })
  }

  @Test func valuesComeFromEachOfSeveralDatabases() throws {
    try withScratchFolder { folder in
      try write(
        [draft("x", values: [1: "a"]), draft("x"), draft("x", values: [1: "c"])],
        to: folder.path("first"))
      try write([draft("x", values: [1: "b"])], to: folder.path("second"))
      var enquiry = Enquiry(.term("x"))
      enquiry.fetchesValues = [1]
      let both = try Database(paths: [folder.path("first"), folder.path("second")])
      for match in try both.search(enquiry).matches {
        #expect(match.values == (try both.document(match.id).values))
      }
    }
  }

  @Test func severalDatabasesAreSearchedAsOne() throws {
    try withScratchFolder { folder in
      try write([draft("a x"), draft("b x")], to: folder.path("first"))
      try write([draft("c x")], to: folder.path("second"))
      let both = try Database(paths: [folder.path("first"), folder.path("second")])
      #expect(try both.documentCount() == 3)
      let found = try both.search(Enquiry(.term("x")))
      #expect(Set(found.matches.map { String(decoding: $0.data, as: UTF8.self) }).count == 3)
      #expect(try both.documentFrequency(of: "x") == 3)
    }
  }
}

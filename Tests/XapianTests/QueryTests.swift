import Testing
import Xapian

@Suite struct QueryTests {
  private static let texts = [
    "red fish swims", "blue fish swims fast", "fish red", "green bird flies", "red bird",
  ]

  @Test(
    arguments: [
      (Query.nothing, []),
      (.everything, [1, 2, 3, 4, 5]),
      (.term("fish"), [1, 2, 3]),
      (.term("absent"), []),
      (.all([.term("red"), .term("fish")]), [1, 3]),
      (.any([.term("green"), .term("blue")]), [2, 4]),
      (.any([]), []),
      (.excluding(.term("fish"), .term("red")), [2]),
      (.excluding(.everything, .term("fish")), [4, 5]),
      (.maybe(.term("red"), .term("bird")), [1, 3, 5]),
      (.maybe(.nothing, .term("bird")), []),
      (.filter(.term("fish"), by: .term("swims")), [1, 2]),
      (.phrase(["red", "fish"], window: 2), [1]),
      (.phrase(["red", "swims"], window: 2), []),
      (.phrase(["red", "swims"], window: 3), [1]),
      (.phrase(["fish"], window: 1), [1, 2, 3]),
      (.phrase([], window: 0), []),
      (.near(["red", "fish"], window: 2), [1, 3]),
      (.near(["fast", "blue"], window: 3), []),
      (.near(["fast", "blue"], window: 4), [2]),
      (.wildcard("f", expansionLimit: 0), [1, 2, 3, 4]),
      (.wildcard("f", expansionLimit: 3), [1, 2, 3, 4]),
      (.wildcard("absent", expansionLimit: 1), []),
      (.boost(.term("red"), 3), [1, 3, 5]),
      (.boost(.term("red"), 0), [1, 3, 5]),
      (.synonym([.term("blue"), .term("green")]), [2, 4]),
      (.elite([.term("green"), .term("absent")], size: 2), [4]),
      (.elite([.term("fish"), .term("green"), .term("red")], size: 3), [1, 2, 3, 4, 5]),
      (.filter(.everything, by: .elite([.term("green"), .term("absent")], size: 2)), [4]),
    ] as [(Query, [DocumentID])])
  func finds(_ query: Query, _ expected: [DocumentID]) throws {
    try withScratchFolder { folder in
      let database = try database(of: Self.texts.map { draft($0) }, in: folder)
      #expect(try database.numbers(matching: query) == expected)
    }
  }

  @Test(
    arguments: [
      (Query.valueRange(slot: 2, low: "2010-02", high: "2010-04"), [2, 3]),
      (.valueRange(slot: 2, low: "2010-03", high: "2010-03"), [3]),
      (.valueRange(slot: 2, low: "2010-04", high: "2010-02"), []),
      (.valueRange(slot: 2, low: "", high: "2010-02"), [1, 2]),
      (.valueAtLeast(slot: 2, "2010-02"), [2, 3]),
      (.valueAtMost(slot: 2, "2010-02"), [1, 2]),
      (.valueAtLeast(slot: 9, "a"), []),
    ] as [(Query, [DocumentID])])
  func findsByValue(_ query: Query, _ expected: [DocumentID]) throws {
    try withScratchFolder { folder in
      let drafts = [
        draft("a", values: [2: "2010-01"]), draft("a", values: [2: "2010-02"]),
        draft("a", values: [2: "2010-03"]), draft("a"),
      ]
      let database = try database(of: drafts, in: folder)
      #expect(try database.numbers(matching: query) == expected)
    }
  }

  @Test func aWildcardBeyondItsLimitSaysSo() throws {
    try withScratchFolder { folder in
      let database = try database(of: [draft("f1 f2 f3")], in: folder)
      let thrown = code {
        _ = try database.numbers(matching: .wildcard("f", expansionLimit: 2))
      }
      #expect(thrown == .wildcardTooBroad)
    }
  }

  @Test func aBoostedPartWeighsMore() throws {
    try withScratchFolder { folder in
      let database = try database(of: [draft("a x"), draft("b x")], in: folder)
      func order(_ factor: Double) throws -> [DocumentID] {
        let query = Query.any([.term("a"), .boost(.term("b"), factor)])
        return try database.search(Enquiry(query)).matches.map(\.id)
      }
      #expect(try order(2) == [2, 1])
      #expect(try order(0.5) == [1, 2])
    }
  }

  @Test func aNegativeBoostIsRefused() throws {
    try withScratchFolder { folder in
      let database = try database(of: [draft("a")], in: folder)
      let thrown = code { _ = try database.numbers(matching: .boost(.term("a"), -1)) }
      #expect(thrown == .invalidArgument)
    }
  }

  @Test func anEliteSetKeepsThePartsThatWeighMost() throws {
    try withScratchFolder { folder in
      let database = try database(of: Self.texts.map { draft($0) }, in: folder)
      let query = Query.elite([.term("fish"), .term("green"), .term("red")], size: 1)
      // The rarest of the three.
      #expect(try database.search(Enquiry(query)).matches.map(\.id) == [4])
    }
  }

  @Test func aThousandAlternativesAreAnswered() throws {
    try withScratchFolder { folder in
      let database = try database(of: Self.texts.map { draft($0) }, in: folder)
      let wide = Query.any((0..<1_000).map { .term("w\($0)") } + [.term("green")])
      #expect(try database.numbers(matching: wide) == [4])
    }
  }

  @Test func aHundredThousandPartsAreHandedOver() throws {
    try withScratchFolder { folder in
      let database = try database(of: Self.texts.map { draft($0) }, in: folder)
      let wide = Query.any((0..<100_000).map { .term("w\($0)") })
      #expect(try database.numbers(matching: wide) == [])
    }
  }

  @Test(
    arguments: [
      { Query.excluding($0, .term("absent")) },
      { Query.maybe($0, .term("absent")) },
      { Query.filter($0, by: .everything) },
      { Query.all([$0, .term("fish")]) },
      { Query.boost($0, 1) },
    ] as [@Sendable (Query) -> Query])
  func deepTreesAreAnsweredOrRefusedButNeverCrash(
    _ wrap: @Sendable (Query) -> Query
  ) throws {
    try withScratchFolder { folder in
      let database = try database(of: Self.texts.map { draft($0) }, in: folder)
      func nested(_ depth: Int) -> Query {
        (0..<depth).reduce(Query.term("fish")) { inner, _ in wrap(inner) }
      }
      #expect(try database.numbers(matching: nested(190)) == [1, 2, 3])
      let thrown = code { _ = try database.numbers(matching: nested(10_000)) }
      #expect(thrown == .invalidArgument)
    }
  }
}

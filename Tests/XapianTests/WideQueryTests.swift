import Foundation
import Testing
import Xapian

/// Queries of very many alternatives are answered, and at once where weights do not count.
@Suite struct WideQueryTests {
  private static let absent = (0..<150).map { Query.term("w\($0)") }

  @Test(arguments: 0..<200) func manyTermsMatchAsAPlainScanDoes(_ seed: Int) throws {
    var maker = TextMaker(seed: UInt64(seed))
    let texts = (0..<maker.number(1..<80)).map { _ in maker.words() }
    let model = TextModel(
      documents: Dictionary(
        uniqueKeysWithValues: texts.enumerated().map { (DocumentID($0 + 1), $1) }))
    let alternatives = (0..<maker.number(0..<3)).map { _ in maker.query(isWeighted: false) }
    let wide = Query.any(
      Self.absent + (0..<maker.number(1..<4)).map { _ in .term(maker.word()) } + alternatives)
    let queries: [Query] = [
      wide, .filter(maker.query(), by: wide), .excluding(maker.query(), wide),
      .all([maker.query(isWeighted: false), wide]), .filter(.everything, by: .synonym([wide])),
    ]
    try withScratchFolder { folder in
      let half = texts.count / 2
      let drafts = texts.map { draft($0.joined(separator: " ")) }
      try write(drafts, to: folder.path("whole"))
      try write(Array(drafts[..<half]), to: folder.path("first"))
      try write(Array(drafts[half...]), to: folder.path("second"))
      let whole = try Database(paths: [folder.path("whole")])
      let both = try Database(paths: [folder.path("first"), folder.path("second")])
      for query in queries {
        let expected = model.numbers(matching: query)
        #expect(try whole.numbers(matching: query) == expected)
        #expect(try both.numbers(matching: query).count == expected.count)
        var weighted = Enquiry(query)
        weighted.limit = 1_000
        #expect(try whole.search(weighted).matches.map(\.id).sorted() == expected)
      }
    }
  }

  @Test func matchingTermsAreStillToldOneByOne() throws {
    try withScratchFolder { folder in
      let database = try database(of: [draft("a b"), draft("b"), draft("c")], in: folder)
      var enquiry = Enquiry(.filter(.everything, by: .any(Self.absent + [.term("a"), .term("b")])))
      enquiry.fetchesTerms = true
      let terms = try database.search(enquiry).matches.map { Set($0.terms) }
      #expect(terms == [["a", "b"], ["b"]])
    }
  }

  @Test func sixtyThousandTermsFilterWithinSeconds() throws {
    try withScratchFolder { folder in
      let drafts = (0..<3_000).map { draft("w\($0) x") }
      let database = try database(of: drafts, in: folder)
      let wide = Query.any((0..<60_000).map { .term("w\($0)") })
      let clock = ContinuousClock()
      var count = 0
      let time = try clock.measure {
        count = try database.numbers(matching: .filter(.term("x"), by: wide)).count
      }
      #expect(count == 3_000)
      // Xapian's OR takes minutes, a union under a sanitizer on a busy machine a second.
      #expect(time < .seconds(15))
    }
  }

  private static let server = "/usr/bin/xapian-progsrv"

  @Test(
    .enabled("xapian-progsrv is not installed") {
      FileManager.default.isExecutableFile(atPath: server)
    })
  func aRemoteDatabaseIsSearchedWithoutUnions() throws {
    try withScratchFolder { folder in
      try write([draft("a"), draft("b"), draft("c")], to: folder.path("far"))
      let stub = folder.path("stub")
      try Data("remote :\(Self.server) \(folder.path("far"))\n".utf8)
        .write(to: URL(filePath: stub))
      let remote = try Database(paths: [stub])
      let query = Query.filter(.everything, by: .any(Self.absent + [.term("a"), .term("c")]))
      #expect(try remote.numbers(matching: query) == [1, 3])
    }
  }
}

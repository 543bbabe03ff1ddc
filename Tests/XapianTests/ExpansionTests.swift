import Foundation
import Testing
import Xapian

/// Expansion against the formula of Xapian's documentation, worked out word by word.
@Suite struct ExpansionTests {
  private static let texts = ["pump broken", "pump noisy", "road muddy", "lamp dark", "road long"]

  @Test func theTermsThatTellDocumentsApartComeFirst() throws {
    try withScratchFolder { folder in
      let database = try database(of: Self.texts.map { draft($0) }, in: folder)
      let terms = try database.expand(from: [1, 2], limit: 10)
      #expect(terms.first?.term == "pump")
      #expect(terms.first?.documents == 2)
      #expect(Set(terms.map(\.term)) == ["pump", "broken", "noisy"])
      #expect(try database.expand(from: [], limit: 10).isEmpty)
    }
  }

  @Test func theLimitCountsWhatTheFiltersLeave() throws {
    try withScratchFolder { folder in
      let database = try database(
        of: ["Xa pump old", "Xa pump new", "road"].map { draft($0) }, in: folder)
      func terms(
        _ limit: Int = 9, _ prefix: String = "", _ exclusions: Set<String> = [],
        _ isIncluded: ((String) -> Bool)? = nil
      ) throws -> Set<String> {
        Set(
          try database.expand(
            from: [1, 2], limit: limit, prefix: prefix, excluding: exclusions, where: isIncluded
          ).map(\.term))
      }
      #expect(try terms() == ["Xa", "pump", "old", "new"])
      #expect(try terms(9, "X") == ["Xa"])
      #expect(try terms(1, "", ["Xa"]) == ["pump"])
      #expect(try terms(9, "", ["pump"], { !$0.hasPrefix("X") }) == ["old", "new"])
      #expect(try terms(9, "Y").isEmpty)
    }
  }

  @Test func aTermOutsideThePrefixIsNeverAskedAbout() throws {
    try withScratchFolder { folder in
      let database = try database(of: Self.texts.map { draft($0) }, in: folder)
      var asked: Set<String> = []
      _ = try database.expand(from: [1, 3], limit: 10, prefix: "p", excluding: ["pump"]) {
        asked.insert($0)
        return true
      }
      #expect(asked.isEmpty)
    }
  }

  @Test func aDocumentThatDoesNotExistSaysSo() throws {
    try withScratchFolder { folder in
      let database = try database(of: Self.texts.map { draft($0) }, in: folder)
      let thrown = code { _ = try database.expand(from: [99], limit: 1) }
      #expect(thrown == .documentNotFound)
    }
  }

  @Test(arguments: 0..<60) func weightsAndCountsFollowTheFormula(_ seed: Int) throws {
    var maker = TextMaker(seed: UInt64(seed))
    let texts = (0..<maker.number(3..<30)).map { _ in maker.words() }
    let model = TextModel(
      documents: Dictionary(
        uniqueKeysWithValues: texts.enumerated().map { (DocumentID($0 + 1), $1) }))
    let relevant = (0..<maker.number(1..<6)).map { _ in
      DocumentID(maker.number(1..<(texts.count + 1)))
    }
    let expected = model.expansion(from: Set(relevant))
    try withScratchFolder { folder in
      let half = texts.count / 2
      let drafts = texts.map { draft($0.joined(separator: " ")) }
      try write(Array(drafts[..<half]), to: folder.path("first"))
      try write(Array(drafts[half...]), to: folder.path("second"))
      try write(drafts, to: folder.path("whole"))
      let whole = try Database(paths: [folder.path("whole")])
      let found = try whole.expand(from: relevant, limit: 100)
      #expect(found.count == expected.count)
      #expect(zip(found, found.dropFirst()).allSatisfy { $0.weight >= $1.weight })
      for term in found {
        let own = try #require(expected[term.term])
        #expect(term.documents == own.documents)
        #expect(abs(term.weight - own.weight) < 1e-9, "\(term.term)")
      }
    }
  }
}

extension TextModel {
  /// Robertson's weight of each term of the relevant documents, as Xapian's TradWeight
  /// multiplies it; terms of weight 0 or less are left out.
  fileprivate func expansion(
    from relevant: Set<DocumentID>
  ) -> [String: (weight: Double, documents: Int)] {
    let all = Double(documents.count)
    let chosen = Double(relevant.count)
    let average = Double(documents.values.map(\.count).reduce(0, +)) / all
    var result: [String: (weight: Double, documents: Int)] = [:]
    for term in Set(relevant.flatMap { documents[$0] ?? [] }) {
      let holders = documents.filter { $0.value.contains(term) }
      let inside = holders.filter { relevant.contains($0.key) }
      let (n, r) = (Double(holders.count), Double(inside.count))
      let kept = (r + 0.5) * (all - chosen - n + r + 0.5)
      let missed = (chosen - r + 0.5) * (n - r + 0.5)
      var share = 0.0
      for words in inside.values {
        let count = Double(words.filter { $0 == term }.count)
        share += 2 * count / (Double(words.count) / average + count)
      }
      let weight = share * log(kept / missed)
      if weight > 0 { result[term] = (weight, inside.count) }
    }
    return result
  }
}

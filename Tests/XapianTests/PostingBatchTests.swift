import TestSupport
import Testing
import Xapian

@Suite struct PostingBatchTests {
  @Test(arguments: UInt64(1)...5)
  func aBatchEqualsPostingOneByOne(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var positions: [String: [UInt32]] = [:]
    for position in UInt32(1)...400 where Bool.random(using: &random) {
      let word = "词\(Int.random(in: 0..<60, using: &random))"
      // A gap beyond one byte of the number's spelling now and then.
      positions[word, default: []].append(position * (position > 300 ? 1_000 : 1))
    }

    var single = DocumentDraft()
    var batch = PostingBatch()
    for (word, places) in positions.sorted(by: { $0.key < $1.key }) {
      for place in places { single.addPosting(word, position: place) }
      batch.append(term: Array(word.utf8), wdf: places.count, positions: places)
    }
    var whole = DocumentDraft()
    whole.append(batch)

    try withScratchFolder { folder in
      try write([single], to: folder.path("single"))
      try write([whole], to: folder.path("whole"))
      let expected = try DatabaseContents(Database(paths: [folder.path("single")]))
      #expect(try DatabaseContents(Database(paths: [folder.path("whole")])) == expected)
      #expect(expected.documents[1]?.occurrences.count == positions.count)
    }
  }

  @Test(arguments: [(0, [1, 2]), (1, [1, 2, 3]), (2, [1, 2]), (5, [4]), (3, []), (0, [])])
  func theFrequencyIsTheOneGiven(_ wdf: Int, _ positions: [UInt32]) throws {
    try withScratchFolder { folder in
      var draft = DocumentDraft()
      var batch = PostingBatch()
      batch.append(term: Array("t".utf8), wdf: wdf, positions: positions)
      draft.append(batch)
      let database = try database(of: [draft], in: folder)
      #expect(try database.terms(of: 1).map(\.wdf) == [wdf])
      #expect(try database.positions(of: "t", in: 1) == positions)
      #expect(try database.collectionFrequency(of: "t") == wdf)
    }
  }

  @Test func theHighestPositionIsKept() throws {
    try withScratchFolder { folder in
      var draft = DocumentDraft()
      draft.addPosting("t", position: .max - 1)
      let database = try database(of: [draft], in: folder)
      #expect(try database.positions(of: "t", in: 1) == [.max - 1])
    }
  }

  @Test func termsMayHoldAnyBytes() throws {
    try withScratchFolder { folder in
      let terms = ["a\0b", "\0", "漢字", "𠀀", "é"]
      var draft = DocumentDraft()
      for term in terms { draft.addTerm(term) }
      let database = try database(of: [draft], in: folder)
      for term in terms { #expect(try database.postings(of: term) == [1]) }
      let listed = try database.terms(prefix: "").map(\.term)
      #expect(listed == terms.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    }
  }

  @Test func aBooleanTermWeighsNothing() throws {
    try withScratchFolder { folder in
      var draft = DocumentDraft()
      draft.addBooleanTerm("Kyes")
      let database = try database(of: [draft], in: folder)
      #expect(try database.averageLength() == 0)
      #expect(try database.numbers(matching: .term("Kyes")) == [1])
    }
  }
}

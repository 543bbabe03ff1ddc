import Testing
import Xapian

@Suite struct DatabaseTests {
  @Test func statisticsAreThoseOfTheDocuments() throws {
    try withScratchFolder { folder in
      let database = try database(of: [draft("a a b"), draft("b")], in: folder)
      #expect(try database.documentCount() == 2)
      #expect(try database.averageLength() == 2)
      #expect(try database.documentFrequency(of: "a") == 1)
      #expect(try database.collectionFrequency(of: "a") == 2)
      #expect(try database.documentFrequency(of: "absent") == 0)
      #expect(try database.uuid().count == 36)
    }
  }

  @Test func anEmptyDatabaseAnswersEverything() throws {
    try withScratchFolder { folder in
      let database = try database(of: [], in: folder)
      #expect(try database.documentCount() == 0)
      #expect(try database.lastDocumentID() == 0)
      #expect(try database.terms(prefix: "").isEmpty)
      #expect(try database.numbers(matching: .everything).isEmpty)
    }
  }

  @Test func termsAreListedInByteOrderWithTheirDocuments() throws {
    try withScratchFolder { folder in
      let database = try database(of: [draft("水 水井 路"), draft("水")], in: folder)
      #expect(try database.terms(prefix: "水").map(\.term) == ["水", "水井"])
      #expect(try database.terms(prefix: "水").map(\.documents) == [2, 1])
      #expect(try database.terms(prefix: "x").isEmpty)
    }
  }

  @Test func aStoredDocumentIsWhatWasWritten() throws {
    try withScratchFolder { folder in
      var text = draft("b a b")
      text.data = [0, 255, 10, 0]
      text.setValue([0, 1, 254], slot: 0)
      text.setValue("值", slot: 4_000_000)
      text.setValue("gone", slot: 5)
      text.setValue("", slot: 5)
      let database = try database(of: [text], in: folder)
      let stored = try database.document(1)
      #expect(stored.id == 1)
      #expect(stored.data == [0, 255, 10, 0])
      #expect(stored.values == [0: [0, 1, 254], 4_000_000: Array("值".utf8)])
      #expect(try database.terms(of: 1).map(\.term) == ["a", "b"])
      #expect(try database.terms(of: 1).map(\.wdf) == [1, 2])
      #expect(try database.positions(of: "b", in: 1) == [1, 3])
      #expect(try database.positions(of: "absent", in: 1).isEmpty)
    }
  }

  @Test func dataIsVisitedInOrderUntilTheBodyStops() throws {
    try withScratchFolder { folder in
      let texts = (1...50).map { "all n\($0)" + ($0 % 2 == 0 ? " even" : "") }
      let database = try database(of: texts.map { draft($0) }, in: folder)
      var seen: [DocumentID] = []
      try database.visitData(of: "even") { id, data in
        #expect(data == Array(texts[Int(id) - 1].utf8))
        seen.append(id)
        return seen.count < 10
      }
      #expect(seen == (1...10).map { $0 * 2 })
      var count = 0
      try database.visitData(of: "") { _, _ in
        count += 1
        return true
      }
      #expect(count == 50)
    }
  }
}

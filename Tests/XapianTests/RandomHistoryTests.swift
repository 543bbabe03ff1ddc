import Testing
import Xapian

/// Compares databases with a dictionary of words, over random texts, queries and changes.
@Suite struct RandomHistoryTests {
  @Test(arguments: UInt64(1)...12)
  func queriesFindWhatReadingEveryDocumentFinds(_ seed: UInt64) throws {
    var maker = TextMaker(seed: seed)
    var model = TextModel()
    for id in DocumentID(1)...60 { model.documents[id] = maker.words() }
    try withScratchFolder { folder in
      let drafts = model.documents.sorted { $0.key < $1.key }.map {
        draft($0.value.joined(separator: " "))
      }
      let database = try database(of: drafts, in: folder)
      for _ in 0..<120 {
        let query = maker.query()
        #expect(
          try database.numbers(matching: query) == model.numbers(matching: query), "\(query)")
      }
    }
  }

  @Test(arguments: UInt64(1)...8)
  func aHistoryOfChangesLeavesWhatADictionaryLeaves(_ seed: UInt64) throws {
    var maker = TextMaker(seed: seed &+ 1_000)
    var model = TextModel()
    try withScratchFolder { folder in
      let writer = try WritableDatabase(path: folder.path("db"))
      for _ in 0..<150 { try change(writer, &model, &maker) }
      try writer.commit()
      let reader = try Database(paths: [folder.path("db")])
      try expect(reader, equals: model)
      for _ in 0..<40 {
        let query = maker.query()
        #expect(
          try reader.numbers(matching: query) == model.numbers(matching: query), "\(query)")
      }
    }
  }

  private func change(
    _ writer: WritableDatabase, _ model: inout TextModel, _ maker: inout TextMaker
  ) throws {
    let words = maker.words()
    let text = draft(words.joined(separator: " "))
    switch maker.number(0..<10) {
    case 0...4:
      model.documents[try writer.add(text)] = words
    case 5:
      let id = DocumentID(maker.number(1..<80))
      try writer.replace(id, with: text)
      model.documents[id] = words
    case 6:
      // Bound to one document at a time, as a unique term is: the first that holds the word.
      let word = maker.word()
      let holders = model.documents.filter { $0.value.contains(word) }.keys.sorted()
      let id = try writer.replace(matching: word, with: text)
      #expect(holders.isEmpty || id == holders.first)
      for holder in holders { model.documents[holder] = nil }
      model.documents[id] = words
    case 7:
      guard let id = model.documents.keys.sorted().first else { return }
      try writer.delete(id)
      model.documents[id] = nil
    case 8:
      #expect(
        code {
          try writer.transaction { database throws(XapianError) in
            try database.delete(matching: "甲")
            try database.add(text)
            try database.delete(4_000_000)
          }
        } == .documentNotFound)
    default:
      try writer.commit()
    }
  }

  private func expect(_ database: Database, equals model: TextModel) throws {
    #expect(try database.postings(of: "") == model.documents.keys.sorted())
    for (id, words) in model.documents {
      #expect(try database.document(id).data == Array(words.joined(separator: " ").utf8))
    }
    let all = model.documents.values.flatMap { $0 }
    for term in Set(all) {
      #expect(try database.collectionFrequency(of: term) == all.count { $0 == term })
      #expect(
        try database.documentFrequency(of: term)
          == model.documents.values.count { $0.contains(term) })
    }
  }
}

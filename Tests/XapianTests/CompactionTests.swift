import Testing
import Xapian

@Suite struct CompactionTests {
  @Test func fiveShardsMergedEqualOneDatabase() throws {
    var maker = TextMaker(seed: 7)
    let drafts = (0..<100).map { index in
      draft(maker.words().joined(separator: " "), values: [1: "v\(index % 7)", 2: "w"])
    }
    try withScratchFolder { folder in
      try write(drafts, to: folder.path("whole"))
      let shards = (0..<5).map { folder.path("shard\($0)") }
      for (index, shard) in shards.enumerated() {
        try write(Array(drafts[index * 20..<index * 20 + 20]), to: shard)
      }
      try Compaction.merge(shards, into: folder.path("merged"))
      let whole = try DatabaseContents(Database(paths: [folder.path("whole")]))
      #expect(try DatabaseContents(Database(paths: [folder.path("merged")])) == whole)
      #expect(whole.documents.count == 100)
    }
  }

  @Test func numbersFollowTheOrderOfTheSources() throws {
    try withScratchFolder { folder in
      try write([draft("a"), draft("b")], to: folder.path("first"))
      try write([draft("c")], to: folder.path("second"))
      try Compaction.merge(
        [folder.path("second"), folder.path("first")], into: folder.path("merged"))
      let merged = try Database(paths: [folder.path("merged")])
      let texts = try (DocumentID(1)...3).map {
        String(decoding: try merged.document($0).data, as: UTF8.self)
      }
      #expect(texts == ["c", "a", "b"])
    }
  }

  @Test func theSourcesStayAsTheyWere() throws {
    try withScratchFolder { folder in
      try write([draft("a b")], to: folder.path("source"))
      let before = try DatabaseContents(Database(paths: [folder.path("source")]))
      try Compaction.merge([folder.path("source")], into: folder.path("merged"))
      #expect(try DatabaseContents(Database(paths: [folder.path("source")])) == before)
      #expect(try DatabaseContents(Database(paths: [folder.path("merged")])) == before)
    }
  }

  @Test func aMergedDatabaseCanBeWrittenOnto() throws {
    try withScratchFolder { folder in
      for name in ["first", "second"] { try write([draft(name)], to: folder.path(name)) }
      try Compaction.merge(
        [folder.path("first"), folder.path("second")], into: folder.path("merged"))
      let writer = try WritableDatabase(path: folder.path("merged"), mode: .open)
      #expect(try writer.add(draft("third")) == 3)
    }
  }

  @Test func metadataIsKept() throws {
    try withScratchFolder { folder in
      for name in ["first", "second"] {
        let writer = try WritableDatabase(path: folder.path(name))
        try writer.setMetadata("schema", "1")
        try writer.setMetadata(name, "x")
        try writer.close()
      }
      try Compaction.merge(
        [folder.path("first"), folder.path("second")], into: folder.path("merged"))
      let merged = try Database(paths: [folder.path("merged")])
      #expect(try merged.metadataKeys() == ["first", "schema", "second"])
      #expect(try merged.metadata("schema") == "1")
    }
  }

  @Test func aMissingSourceIsNotFound() throws {
    try withScratchFolder { folder in
      let thrown = code {
        try Compaction.merge([folder.path("absent")], into: folder.path("merged"))
      }
      #expect(thrown == .databaseNotFound)
    }
  }
}

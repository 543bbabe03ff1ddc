import Testing
import Xapian

@Suite struct WritableDatabaseTests {
  @Test func documentsAreNumberedFromOne() throws {
    try withScratchFolder { folder in
      let writer = try WritableDatabase(path: folder.path("db"))
      #expect(try writer.add(draft("a")) == 1)
      #expect(try writer.add(draft("b")) == 2)
      try writer.commit()
      let reader = try Database(paths: [folder.path("db")])
      #expect(try reader.documentCount() == 2)
      #expect(try reader.lastDocumentID() == 2)
    }
  }

  @Test func aReaderSeesChangesOnlyAfterCommitAndReopen() throws {
    try withScratchFolder { folder in
      let writer = try WritableDatabase(path: folder.path("db"))
      try writer.add(draft("a"))
      try writer.commit()
      let reader = try Database(paths: [folder.path("db")])
      try writer.add(draft("b"))
      #expect(try !reader.reopen())
      try writer.commit()
      #expect(try reader.documentCount() == 1)
      #expect(try reader.reopen())
      #expect(try reader.documentCount() == 2)
    }
  }

  @Test func aViewShowsUncommittedChanges() throws {
    try withScratchFolder { folder in
      let writer = try WritableDatabase(path: folder.path("db"))
      try writer.add(draft("a"))
      #expect(try writer.view().documentCount() == 1)
    }
  }

  @Test func replacingByTermKeepsTheNumberAndLeavesOneDocument() throws {
    try withScratchFolder { folder in
      let writer = try WritableDatabase(path: folder.path("db"))
      try writer.add(draft("key old"))
      try writer.add(draft("key older"))
      #expect(try writer.replace(matching: "key", with: draft("key new")) == 1)
      #expect(try writer.view().postings(of: "key") == [1])
      #expect(try writer.view().postings(of: "old") == [])
    }
  }

  @Test func replacingAnUnknownTermAddsADocument() throws {
    try withScratchFolder { folder in
      let writer = try WritableDatabase(path: folder.path("db"))
      try writer.add(draft("other"))
      #expect(try writer.replace(matching: "key", with: draft("key")) == 2)
    }
  }

  @Test func replacingAnUnknownNumberCreatesIt() throws {
    try withScratchFolder { folder in
      let writer = try WritableDatabase(path: folder.path("db"))
      try writer.replace(7, with: draft("a"))
      #expect(try writer.view().postings(of: "a") == [7])
    }
  }

  @Test func deletingByTermDeletesAllThatHoldItAndIsNoErrorForNone() throws {
    try withScratchFolder { folder in
      let writer = try WritableDatabase(path: folder.path("db"))
      for text in ["x a", "x b", "c"] { try writer.add(draft(text)) }
      try writer.delete(matching: "x")
      try writer.delete(matching: "absent")
      #expect(try writer.view().postings(of: "") == [3])
    }
  }

  @Test func aTransactionIsTakenBackWhereItsBodyThrows() throws {
    try withScratchFolder { folder in
      let writer = try WritableDatabase(path: folder.path("db"))
      try writer.add(draft("kept"))
      let thrown = code {
        try writer.transaction { database throws(XapianError) in
          try database.add(draft("lost"))
          try database.delete(99)
        }
      }
      #expect(thrown == .documentNotFound)
      #expect(try writer.view().terms(prefix: "").map(\.term) == ["kept"])
      try writer.transaction { database throws(XapianError) in
        try database.add(draft("second"))
      }
      let reader = try Database(paths: [folder.path("db")])
      #expect(try reader.terms(prefix: "").map(\.term) == ["kept", "second"])
    }
  }

  @Test func metadataIsKeptListedAndTakenAway() throws {
    try withScratchFolder { folder in
      let writer = try WritableDatabase(path: folder.path("db"))
      try writer.setMetadata("schema", "1")
      try writer.setMetadata("schema.locale", "中文")
      try writer.setMetadata("other", "x")
      try writer.commit()
      let reader = try Database(paths: [folder.path("db")])
      #expect(try reader.metadata("schema.locale") == "中文")
      #expect(try reader.metadata("absent") == "")
      #expect(try reader.metadataKeys(prefix: "schema") == ["schema", "schema.locale"])
      try writer.setMetadata("schema", "")
      try writer.commit()
      try reader.reopen()
      #expect(try reader.metadataKeys() == ["other", "schema.locale"])
    }
  }

  @Test func overwritingEmptiesADatabaseAndOpeningKeepsIt() throws {
    try withScratchFolder { folder in
      try write([draft("a")], to: folder.path("db"))
      do {
        let writer = try WritableDatabase(path: folder.path("db"), mode: .open)
        #expect(try writer.view().documentCount() == 1)
        try writer.close()
      }
      let writer = try WritableDatabase(path: folder.path("db"), mode: .overwrite)
      #expect(try writer.view().documentCount() == 0)
    }
  }

  @Test func aTemporaryDatabaseHoldsTheSameDocuments() throws {
    try withScratchFolder { folder in
      let plain = try WritableDatabase(path: folder.path("plain"))
      let temporary = try WritableDatabase(path: folder.path("temporary"), isTemporary: true)
      for writer in [plain, temporary] {
        for text in ["a b a", "b c"] { try writer.add(draft(text, values: [3: text])) }
        try writer.commit()
        try writer.close()
      }
      let contents = try ["plain", "temporary"].map {
        try DatabaseContents(Database(paths: [folder.path($0)]))
      }
      #expect(contents[0] == contents[1])
    }
  }
}

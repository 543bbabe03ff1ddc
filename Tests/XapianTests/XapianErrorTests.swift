import Foundation
import Testing
import Xapian

@Suite struct XapianErrorTests {
  @Test func aSecondWriterIsLockedOut() throws {
    try withScratchFolder { folder in
      let first = try WritableDatabase(path: folder.path("db"))
      let second = code { _ = try WritableDatabase(path: folder.path("db")) }
      #expect(second == .databaseLocked)
      try first.close()
      let third = code { _ = try WritableDatabase(path: folder.path("db")) }
      #expect(third == nil)
    }
  }

  @Test func aMissingDatabaseIsNotFound() throws {
    try withScratchFolder { folder in
      let path = folder.path("absent")
      #expect(code { _ = try Database(paths: [path]) } == .databaseNotFound)
      #expect(code { _ = try DatabasePool(paths: [path]) } == .databaseNotFound)
      #expect(code { _ = try WritableDatabase(path: path, mode: .open) } == .databaseNotFound)
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test func noPathAtAllIsAnInvalidArgument() {
    #expect(code { _ = try Database(paths: []) } == .invalidArgument)
  }

  @Test func creatingOverADatabaseFails() throws {
    try withScratchFolder { folder in
      try write([draft("a")], to: folder.path("db"))
      #expect(code { _ = try WritableDatabase(path: folder.path("db"), mode: .create) } != nil)
      #expect(try Database(paths: [folder.path("db")]).documentCount() == 1)
    }
  }

  @Test func damagedTablesAreReportedAndDoNotCrash() throws {
    try withScratchFolder { folder in
      let texts = (0..<2_000).map { "common word\($0) tail\($0 % 7)" }
      try write(texts.map { draft($0) }, to: folder.path("db"))
      let table = URL(fileURLWithPath: folder.path("db/postlist.glass"))
      let size = try Data(contentsOf: table).count
      try Data(repeating: 0xA5, count: size).write(to: table)
      let thrown = code {
        let database = try Database(paths: [folder.path("db")])
        _ = try database.numbers(matching: .term("common"))
      }
      #expect(thrown == .databaseCorrupt)
    }
  }

  @Test func aDatabaseOfAnUnknownVersionIsReportedAsSuch() throws {
    try withScratchFolder { folder in
      try write([draft("a")], to: folder.path("db"))
      let file = URL(fileURLWithPath: folder.path("db/iamglass"))
      var bytes = try Data(contentsOf: file)
      // Two bytes of format version follow the fourteen of the magic text.
      bytes[14] = 0xFF
      bytes[15] = 0xFF
      try bytes.write(to: file)
      #expect(code { _ = try Database(paths: [folder.path("db")]) } == .databaseVersion)
    }
  }

  @Test func aClosedDatabaseSaysSo() throws {
    try withScratchFolder { folder in
      let writer = try WritableDatabase(path: folder.path("db"))
      try writer.close()
      #expect(code { try writer.add(draft("a")) } == .databaseClosed)
    }
  }

  @Test func anUnknownDocumentIsNotFound() throws {
    try withScratchFolder { folder in
      let database = try database(of: [draft("a")], in: folder)
      #expect(code { _ = try database.document(2) } == .documentNotFound)
    }
  }

  @Test(arguments: [0, 246])
  func aTermOfUnfitLengthIsRefused(_ length: Int) throws {
    try withScratchFolder { folder in
      let writer = try WritableDatabase(path: folder.path("db"))
      var draft = DocumentDraft()
      draft.addTerm(String(repeating: "t", count: length))
      #expect(code { try writer.add(draft) } == .invalidArgument)
    }
  }

  @Test func theLongestTermIsAccepted() throws {
    try withScratchFolder { folder in
      let term = String(repeating: "t", count: 245)
      let database = try database(of: [draft(term)], in: folder)
      #expect(try database.postings(of: term) == [1])
    }
  }

  @Test func theDescriptionNamesTheCode() throws {
    let error = #expect(throws: XapianError.self) {
      try withScratchFolder { _ = try Database(paths: [$0.path("absent")]) }
    }
    #expect(error?.description.hasPrefix("databaseNotFound: ") == true)
  }
}

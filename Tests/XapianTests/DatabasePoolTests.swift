import Foundation
import Testing
import Xapian

@Suite struct DatabasePoolTests {
  /// Rewrites every document in several commits, so that an older revision loses its blocks.
  private func rewrite(_ writer: WritableDatabase, round: Int) throws {
    for commit in 0..<4 {
      for id in DocumentID(1)...1_500 {
        try writer.replace(id, with: draft("common round\(round) c\(commit) n\(id)"))
      }
      try writer.commit()
    }
  }

  @Test func anOutpacedReaderIsReopenedAndTheBodyRunsOnceMore() throws {
    try withScratchFolder { folder in
      let path = folder.path("db")
      let writer = try WritableDatabase(path: path)
      try rewrite(writer, round: 0)
      let pool = try DatabasePool(paths: [path])
      let bare = try Database(paths: [path])
      try rewrite(writer, round: 1)

      // The same reading without a pool shows that the situation is the one meant.
      #expect(code { _ = try bare.numbers(matching: .term("round0")) } == .databaseModified)

      var runs = 0
      let found = try pool.read { database throws(XapianError) in
        runs += 1
        return try database.search(Enquiry(.term("round1"))).matches.count
      }
      #expect(found == 10)
      #expect(runs == 2)
    }
  }

  @Test func errorsOfTheBodyPassThroughAfterOneRun() throws {
    try withScratchFolder { folder in
      try write([draft("a")], to: folder.path("db"))
      let pool = try DatabasePool(paths: [folder.path("db")])
      var runs = 0
      let thrown = code {
        try pool.read { database throws(XapianError) in
          runs += 1
          _ = try database.document(9)
        }
      }
      #expect(thrown == .documentNotFound)
      #expect(runs == 1)
      let count = try pool.read { database throws(XapianError) in try database.documentCount() }
      #expect(count == 1)
    }
  }

  @Test func refreshingShowsTheNewestRevision() throws {
    try withScratchFolder { folder in
      let writer = try WritableDatabase(path: folder.path("db"))
      try writer.add(draft("a"))
      try writer.commit()
      let pool = try DatabasePool(paths: [folder.path("db")])
      try writer.add(draft("b"))
      try writer.commit()
      pool.refresh()
      let count = try pool.read { database throws(XapianError) in try database.documentCount() }
      #expect(count == 2)
    }
  }

  @Test func refreshingFollowsADatabaseSwappedForOneOfAnotherRevision() throws {
    #expect(try termsAfterSwap(commits: 2) == ["fresh"])
  }

  @Test func refreshingFollowsADatabaseSwappedForOneOfTheSameRevision() throws {
    #expect(try termsAfterSwap(commits: 1) == ["fresh"])
  }

  /// Swaps the files below a pool, as a full build does, and reads after a refresh.
  private func termsAfterSwap(commits: Int) throws -> [String] {
    try withScratchFolder { folder in
      try write([draft("stale")], to: folder.path("live"))
      let next = try WritableDatabase(path: folder.path("next"))
      for _ in 0..<commits {
        try next.replace(1, with: draft("fresh"))
        try next.commit()
      }
      try next.close()
      let pool = try DatabasePool(paths: [folder.path("live")])
      _ = try pool.read { database throws(XapianError) in try database.terms(prefix: "") }
      try FileManager.default.moveItem(atPath: folder.path("live"), toPath: folder.path("old"))
      try FileManager.default.moveItem(atPath: folder.path("next"), toPath: folder.path("live"))
      pool.refresh()
      return try pool.read { database throws(XapianError) in
        try database.terms(prefix: "").map(\.term)
      }
    }
  }

  @Test func readsMayBeNested() throws {
    try withScratchFolder { folder in
      try write([draft("a")], to: folder.path("db"))
      let pool = try DatabasePool(paths: [folder.path("db")])
      let count = try pool.read { outer throws(XapianError) in
        let inner = try pool.read { inner throws(XapianError) in try inner.documentCount() }
        return try outer.documentCount() + inner
      }
      #expect(count == 2)
    }
  }

  @Test func resultsOutliveThePoolAndTheFiles() throws {
    let (found, stored) = try withScratchFolder { folder in
      try write([draft("a b", values: [1: "v"])], to: folder.path("db"))
      let pool = try DatabasePool(paths: [folder.path("db")])
      return try pool.read { database throws(XapianError) in
        var enquiry = Enquiry(.term("a"))
        enquiry.fetchesTerms = true
        enquiry.facets = [.init(slot: 1)]
        return (try database.search(enquiry), try database.document(1))
      }
    }
    #expect(found.matches.first?.data == Array("a b".utf8))
    #expect(found.matches.first?.terms == ["a"])
    #expect(found.facets.map { $0.map(\.value) } == [["v"]])
    #expect(stored.values == [1: Array("v".utf8)])
  }

  @Test func manyReadersFollowAWriter() async throws {
    try await withScratchFolderWaiting { folder in
      let path = folder.path("db")
      let writer = try DatabaseWriter(path: path)
      try await writer.write { database throws(XapianError) in
        for id in DocumentID(1)...200 { try database.replace(id, with: draft("common n\(id)")) }
        try database.commit()
      }
      let pool = try DatabasePool(paths: [path])
      try await withThrowingTaskGroup(of: Bool.self) { group in
        group.addTask {
          for round in 0..<5 {
            try await writer.write { database throws(XapianError) in
              for id in DocumentID(1)...200 {
                try database.replace(id, with: draft("common r\(round) n\(id)"))
              }
              try database.commit()
            }
          }
          return true
        }
        for reader in 0..<4 {
          group.addTask {
            for turn in 0..<25 {
              let wanted = Query.all([.term("common"), .term("n\(1 + (reader * 25 + turn) % 200)")])
              // A writer may outpace even the second run; any other failure counts.
              do throws(XapianError) {
                let found = try pool.read { database throws(XapianError) in
                  try database.search(Enquiry(wanted)).matches.count
                }
                if found != 1 { return false }
              } catch {
                guard error.code == .databaseModified else { throw error }
              }
            }
            return true
          }
        }
        for try await isRight in group { #expect(isRight) }
      }
    }
  }
}

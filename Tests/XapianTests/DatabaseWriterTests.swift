import Testing
import Xapian

@Suite struct DatabaseWriterTests {
  @Test func writesOfManyTasksAreAllKept() async throws {
    try await withScratchFolderWaiting { folder in
      let writer = try DatabaseWriter(path: folder.path("db"))
      let numbers = try await withThrowingTaskGroup(of: DocumentID.self) { group in
        for task in 0..<20 {
          group.addTask {
            try await writer.write { database throws(XapianError) in
              try database.add(draft("t\(task)"))
            }
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(numbers.sorted() == Array(1...20))
      try await writer.write { database throws(XapianError) in try database.commit() }
      #expect(try Database(paths: [folder.path("db")]).documentCount() == 20)
    }
  }

  @Test func errorsReachTheCallerAndTheWriterGoesOn() async throws {
    try await withScratchFolderWaiting { folder in
      let writer = try DatabaseWriter(path: folder.path("db"))
      let error = await #expect(throws: XapianError.self) {
        try await writer.write { database throws(XapianError) in try database.delete(5) }
      }
      #expect(error?.code == .documentNotFound)
      let id = try await writer.write { database throws(XapianError) in
        try database.add(draft("a"))
      }
      #expect(id == 1)
    }
  }
}

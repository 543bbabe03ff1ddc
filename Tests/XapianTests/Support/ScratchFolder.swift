import Foundation

/// A folder that exists for the time of one test.
struct ScratchFolder {
  private let url: URL

  fileprivate init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("xapian-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// The path of an entry, which need not exist.
  func path(_ name: String) -> String {
    url.appendingPathComponent(name).path
  }

  fileprivate func remove() {
    try? FileManager.default.removeItem(at: url)
  }
}

/// Runs a body with a fresh folder and removes it afterwards.
func withScratchFolder<Result>(_ body: (ScratchFolder) throws -> Result) throws -> Result {
  let folder = try ScratchFolder()
  defer { folder.remove() }
  return try body(folder)
}

/// Runs an asynchronous body with a fresh folder and removes it afterwards.
func withScratchFolderWaiting<Result>(
  _ body: (ScratchFolder) async throws -> Result
) async throws -> Result {
  let folder = try ScratchFolder()
  defer { folder.remove() }
  return try await body(folder)
}

import Foundation
import Records

/// A corpus folder that exists for the time of one test.
struct ScratchCorpus {
  private let url: URL

  fileprivate init(_ files: [String: String]) throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("records-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (path, text) in files { try write(Array(text.utf8), to: path) }
  }

  /// The path of an entry, which need not exist.
  func path(_ name: String) -> String {
    url.appendingPathComponent(name).path
  }

  /// Writes a file with the folders above it.
  func write(_ bytes: [UInt8], to name: String) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Makes a symbolic link to a path relative to the link's folder, or absolute.
  func link(_ name: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path(name), withDestinationPath: destination)
  }

  /// Opens the corpus.
  func open() throws -> Corpus {
    try Corpus(root: url.path)
  }

  fileprivate func remove() {
    try? FileManager.default.removeItem(at: url)
  }
}

/// Runs a body with a corpus of these files, and removes it afterwards.
@discardableResult
func withCorpus<Result>(
  _ files: [String: String] = [:], _ body: (ScratchCorpus) throws -> Result
) throws -> Result {
  let corpus = try ScratchCorpus(files)
  defer { corpus.remove() }
  return try body(corpus)
}

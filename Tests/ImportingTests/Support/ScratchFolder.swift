import Foundation
import Importing
import Records

/// A corpus and files to import, in a folder that exists for the time of one test.
final class ScratchFolder {
  private let root = FileManager.default.temporaryDirectory
    .appending(path: "importing-tests-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(
      at: root.appending(path: "corpus"), withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func importer(_ options: ImportOptions = ImportOptions()) throws -> Importer {
    Importer(corpus: try corpus(), options: options)
  }

  func corpus() throws -> Corpus { try Corpus(root: root.appending(path: "corpus").path) }

  /// Writes a file beside the corpus and returns its path.
  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    let url = root.appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  func write(_ name: String, _ text: String) throws -> String {
    try write(name, text.utf8)
  }

  /// The bytes of every file below the corpus, by path.
  func snapshot() throws -> [String: Data] {
    let corpus = root.appending(path: "corpus")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: corpus.path)
    var files: [String: Data] = [:]
    for path in paths {
      files[path] = FileManager.default.contents(atPath: corpus.appending(path: path).path)
    }
    return files.filter { !(($0.key as NSString).lastPathComponent.hasPrefix(".")) }
  }

  /// A file below the corpus.
  func read(_ path: String) throws -> Data {
    try Data(contentsOf: root.appending(path: "corpus").appending(path: path))
  }
}

/// Plans the import of a text into an empty corpus.
func plan(
  _ text: String, name: String = "来稿.txt", _ options: ImportOptions = ImportOptions()
) throws -> ImportPlan {
  try ScratchFolder().importer(options).plan(name: name, data: Array(text.utf8))
}

/// The one document that a text becomes.
func onlyDocument(
  _ text: String, name: String = "来稿.txt", _ options: ImportOptions = ImportOptions()
) throws -> PlannedDocument {
  let documents = try plan(text, name: name, options).documents
  guard let document = documents.first, documents.count == 1 else {
    throw UnexpectedDocuments(titles: documents.map(\.title))
  }
  return document
}

/// A text that became none or several documents where one was expected.
struct UnexpectedDocuments: Error {
  let titles: [String]
}

extension PlannedDocument {
  /// The value of a field in the planned header.
  func value(_ field: Field) -> String? {
    header.first { $0.field == field }?.value
  }

  func repairs(_ kind: Repair.Kind) -> [Repair] {
    text.repairs.filter { $0.kind == kind }
  }
}

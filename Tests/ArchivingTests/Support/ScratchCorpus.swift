import Foundation
import Records

/// A corpus folder that exists for the time of one test.
struct ScratchCorpus {
  let url: URL

  /// A record that has no faults, as text.
  static func record(
    _ title: String, on day: String, type: String = "民情日记", header: String = ""
  ) -> String {
    """
    ---
    类型: \(type)
    标题: \(title)
    日期: \(day)
    村名: 甲村
    记录人: 站长
    走访户数: 3
    在岗人: 站长
    无问题: 是
    \(header.isEmpty ? "样例: 是" : header)
    ---
    走访三户，没有反映问题。\(title)

    """
  }

  /// Opens the corpus.
  func open() throws -> Corpus { try Corpus(root: url.path) }

  /// The place of a file.
  func place(_ path: String) -> URL { url.appending(path: path) }

  /// Writes a file with the folders above it.
  func write(_ text: String, to path: String) throws {
    try FileManager.default.createDirectory(
      at: place(path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place(path))
  }

  /// Reads a text file.
  func read(_ path: String) throws -> String {
    try String(contentsOf: place(path), encoding: .utf8)
  }

  /// Changes the text of a file.
  func edit(_ path: String, _ change: (String) -> String) throws {
    try write(change(read(path)), to: path)
  }

  /// Takes a file away.
  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: place(path))
  }
}

/// Runs a body with a corpus of these files, and removes it afterwards.
func withCorpus<Result>(
  _ files: some Sequence<(key: String, value: String)> = [String: String](),
  _ body: (ScratchCorpus) throws -> Result
) throws -> Result {
  let url = FileManager.default.temporaryDirectory
    .appending(path: "archiving-tests-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: url) }
  let corpus = ScratchCorpus(url: url)
  for (path, text) in files { try corpus.write(text, to: path) }
  return try body(corpus)
}

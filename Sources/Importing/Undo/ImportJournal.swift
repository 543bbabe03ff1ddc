internal import FoundationEssentials
internal import Glibc
public import Records

/// The log of one run of the importer: which files it wrote, so that it can be taken back.
///
/// A line of JSON for each imported file, with the schema `minqing.import-log/1`, written as soon
/// as the file is imported.
public struct ImportJournal: Sendable {
  /// One imported file.
  public struct Entry: Sendable, Hashable, Codable {
    /// A file that was written.
    public struct File: Sendable, Hashable, Codable {
      /// Its path below the corpus.
      public let path: String
      /// The SHA-256 digest of its bytes, in hexadecimal.
      public let sha256: String
    }

    /// The name of the schema.
    public let schema: String
    /// The file that was imported, as it was named.
    public let source: String
    /// What was written.
    public let files: [File]
  }

  /// The folder of the logs below the corpus; hidden, so that nothing in it is a record.
  public static let folder = "导入/.日志"
  static let ending = ".jsonl"
  static let undoneEnding = ".undone"
  static let schema = "minqing.import-log/1"

  /// The name of the log: when the run began, in UTC, such as `20261124-080500`.
  public let name: String
  /// Whether anything was written.
  public private(set) var isEmpty = true
  private let root: String

  /// Prepares a log; nothing is written before there is something to say.
  ///
  /// - Parameter corpus: The corpus.
  public init(corpus: Corpus) {
    root = corpus.root
    let digits = Date().formatted(.iso8601).filter { $0.isNumber || $0 == "T" }
    let stem = digits.map { $0 == "T" ? "-" : String($0) }.joined()
    var name = stem
    var number = 2
    while FileManager.default.fileExists(atPath: Self.path(of: name, in: root)) {
      name = "\(stem)-\(number)"
      number += 1
    }
    self.name = name
  }

  static func path(of name: String, in root: String) -> String {
    "\(root)/\(folder)/\(name)\(ending)"
  }

  /// Writes down what importing a file wrote.
  ///
  /// - Parameters:
  ///   - paths: The files that were written, below the corpus.
  ///   - source: The file that was imported.
  /// - Throws: ``ImportError`` with code `notWritable` where the log cannot be written.
  public mutating func add(_ paths: [String], from source: String) throws(ImportError) {
    let files = paths.compactMap { path in
      FileManager.default.contents(atPath: "\(root)/\(path)").map {
        Entry.File(path: path, sha256: ContentDigest(of: Array($0)).description)
      }
    }
    guard !files.isEmpty else { return }
    let folder = "\(root)/\(Self.folder)"
    let file = AppendedFile(path: Self.path(of: name, in: root))
    guard
      (try? FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)) != nil,
      let line = try? Entry(schema: Self.schema, source: source, files: files).encoded(),
      file.append(line)
    else {
      throw ImportError(
        code: .notWritable, file: "\(Self.folder)/\(name)", message: "导入日志写不进去，这次导入不能自动撤回。",
        remedy: "请检查磁盘空间和写入权限。")
    }
    isEmpty = false
  }
}

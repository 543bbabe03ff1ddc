internal import FoundationEssentials
internal import Glibc

/// A file of the corpus, not yet read.
public struct RecordFile: Sendable, Hashable {
  /// The path below the corpus, `/`-separated.
  public let path: String
  /// The size in bytes.
  public let size: Int
  /// The time of the last change, in nanoseconds since 1970.
  public let modified: Int
}

/// The folder of records and the rules that go with it.
public struct Corpus: Sendable {
  /// The folder of the rules, below the root.
  public static let rulesFolder = "规则"
  /// The folder of the judgements on issues, below the root.
  public static let judgementsFolder = "判断"
  /// The folder of the archive's own files, below the root.
  public static let archiveFolder = "归档"
  /// Larger files are not read: no record is so long, in bytes.
  public static let largestFile = 32 << 20

  /// Returns the paths of a folder's visible files with an ending, in order of their names; none
  /// where the folder is missing.
  ///
  /// - Parameters:
  ///   - folder: The folder, below the root.
  ///   - ending: How the names end.
  ///   - root: The corpus folder.
  /// - Returns: Paths below the root.
  package static func files(of folder: String, ending: String, below root: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")) ?? []
    return names.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted()
      .map { "\(folder)/\($0)" }
  }

  /// The corpus folder.
  public let root: String
  /// The county's rules.
  public let rules: CountyRules

  /// Opens a corpus.
  ///
  /// - Throws: ``CorpusError`` where the folder does not exist.
  public init(root: String) throws(CorpusError) {
    var status = stat()
    guard stat(root, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw CorpusError.missing(root)
    }
    self.root = root
    rules = CountyRules(folder: root + "/" + Self.rulesFolder)
  }

  /// Lists the files that are records, in order of their paths, and what could not be listed.
  ///
  /// Records end in `.txt` or `.md`. The rules, the judgements, the archive's own files,
  /// hidden files and links to folders are passed over.
  public func listFiles() -> (files: [RecordFile], findings: [Finding]) {
    let listing = list()
    return (listing.files, listing.findings)
  }

  /// Reads a record; what cannot be opened comes as a finding.
  ///
  /// - Returns: The record; nil with a finding where the file cannot be read.
  public func read(_ path: String) -> (record: Record?, finding: Finding?) {
    let fail = { (code: FindingCode, message: String, remedy: String) -> (Record?, Finding?) in
      (nil, Finding(code: code, path: path, line: 1, column: 1, message: message, remedy: remedy))
    }
    let location = root + "/" + path
    var status = stat()
    if stat(location, &status) == 0, status.st_size > Self.largestFile {
      return fail(
        .tooLarge, "文件有\(Int(status.st_size) >> 20)MB，超过32MB。", "请拆成几件，或确认不是误放的文件。")
    }
    if status.st_mode & S_IFMT != S_IFREG, status.st_mode != 0 {
      return fail(.unreadable, "不是普通文件，没有读。", "请移走它。")
    }
    do {
      let data = try Data(contentsOf: URL(filePath: location))
      return (Record(path: path, data: Array(data)), nil)
    } catch {
      return fail(.unreadable, "文件打不开。", "请检查文件是否还在、是否有读取权限。")
    }
  }
}

/// A corpus that cannot be opened.
public enum CorpusError: Error, Sendable, Hashable, CustomStringConvertible {
  /// There is no such folder.
  case missing(String)

  /// The message with the remedy, in Chinese.
  public var description: String {
    switch self {
    case .missing(let root):
      "找不到资料目录 \(root)。请先在工作目录里运行 minqing init，或用 --corpus 指明目录。"
    }
  }
}

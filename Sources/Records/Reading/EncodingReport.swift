internal import ChineseText
internal import FoundationEssentials

/// In which encodings the files of a corpus are, and what else sets their bytes apart.
public struct EncodingReport: Sendable {
  /// A file of the corpus.
  public struct File: Sendable, Hashable {
    /// The path below the corpus.
    public let path: String
    /// The encoding; nil where the file is text in none, or cannot be opened.
    public let encoding: TextEncoding?
    /// How its lines end.
    public let lineEnds: LineEnds
    /// How many characters are Traditional or variants.
    public let traditional: Int

    /// Whether something sets the file apart from plain UTF-8 with line feeds.
    public var isOdd: Bool {
      encoding != .utf8 || ![.lf, .none].contains(lineEnds)
    }
  }

  /// A file that was not copied.
  public struct Failure: Sendable, Hashable {
    /// The path below the corpus.
    public let path: String
    /// Why, in Chinese, with what to do.
    public let message: String
  }

  /// All files in order of their paths.
  public let files: [File]
  private let root: String

  /// Reads the files of a corpus.
  public init(_ corpus: Corpus) {
    root = corpus.root
    files = corpus.listFiles().files.map { file in
      guard let source = Self.source("\(corpus.root)/\(file.path)") else {
        return File(path: file.path, encoding: nil, lineEnds: .none, traditional: 0)
      }
      return File(
        path: file.path, encoding: source.encoding, lineEnds: LineEnds(of: source.bytes),
        traditional: TraditionalText.count(in: source.bytes))
    }
  }

  private static func source(_ path: String) -> SourceText? {
    FileManager.default.contents(atPath: path).flatMap { try? SourceText(decoding: Array($0)) }
  }

  /// Writes every file as UTF-8 without a mark into another folder; the originals stay as they
  /// are, and so do the line ends.
  ///
  /// - Parameter folder: The folder; nothing in it is replaced.
  /// - Returns: How many files were written, and those that were not.
  public func copy(to folder: String) -> (written: Int, failures: [Failure]) {
    var written = 0
    var failures: [Failure] = []
    for file in files {
      guard let source = Self.source("\(root)/\(file.path)") else {
        failures.append(
          Failure(path: file.path, message: "编码认不出或文件打不开，没有复制。请用原来的软件打开，另存为UTF-8。"))
        continue
      }
      let target = "\(folder)/\(file.path)"
      guard !FileManager.default.fileExists(atPath: target) else {
        failures.append(Failure(path: file.path, message: "目标里已有同名文件，没有覆盖。请换一个空目录。"))
        continue
      }
      do {
        let parent = target.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        try FileManager.default.createDirectory(
          atPath: parent.joined(separator: "/"), withIntermediateDirectories: true)
        try Data(source.bytes).write(to: URL(filePath: target))
        written += 1
      } catch {
        failures.append(Failure(path: file.path, message: "写不进目标目录。请检查磁盘空间和写入权限。"))
      }
    }
    return (written, failures)
  }
}

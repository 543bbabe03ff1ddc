internal import Glibc
public import Records

/// All files of a corpus: records, originals, rules, judgements.
///
/// Hidden files, links to folders and the archive's own folder are passed over; a link to a
/// file counts as the file.
public struct FileTree: Sendable {
  /// A file.
  public struct File: Sendable, Hashable {
    /// The path below the root.
    public let path: BytePath
    /// The size in bytes.
    public let size: Int
  }

  /// The files in byte order of their paths.
  public private(set) var files: [File] = []
  /// What could not be listed.
  public private(set) var findings: [Finding] = []
  private let root: String
  private let includesHidden: Bool

  /// Lists what stands below a corpus.
  public init(_ corpus: Corpus) {
    self.init(root: corpus.root, without: Corpus.archiveFolder)
  }

  /// Lists what stands below any folder, but for one of its folders.
  init(root: String, without excluded: String? = nil, includesHidden: Bool = false) {
    self.root = root
    self.includesHidden = includesHidden
    walk(BytePath([]), without: excluded.map { Array($0.utf8) })
    files.sort { $0.path < $1.path }
  }

  private mutating func walk(_ folder: BytePath, without excluded: [UInt8]?) {
    guard let stream = folder.withCString(below: root, { opendir($0) }) else {
      report(folder, "目录打不开。")
      return
    }
    defer { closedir(stream) }
    var inner: [BytePath] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      let isHidden = name.first == UInt8(ascii: ".")
      if isHidden, !includesHidden || name == Array(".".utf8) || name == Array("..".utf8) {
        continue
      }
      let path = folder.appending(name)
      if folder.bytes.isEmpty, name == excluded { continue }
      if let found = take(path) { inner.append(found) }
    }
    for path in inner { walk(path, without: nil) }
  }

  /// Adds a file; returns the path where it is a folder to walk.
  private mutating func take(_ path: BytePath) -> BytePath? {
    var status = stat()
    guard path.withCString(below: root, { lstat($0, &status) }) == 0 else {
      report(path, "文件查不到。")
      return nil
    }
    if status.st_mode & S_IFMT == S_IFLNK {
      guard path.withCString(below: root, { stat($0, &status) }) == 0 else {
        findings.append(.brokenLink(at: path.description, errno))
        return nil
      }
      // A link to a folder could lead in a circle.
      guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return path
    case S_IFREG: files.append(File(path: path, size: Int(status.st_size)))
    default: break
    }
    return nil
  }

  private mutating func report(_ path: BytePath, _ message: String) {
    findings.append(
      Finding(
        code: .unreadable, path: path.description, line: 1, column: 1, message: message,
        remedy: "请检查是否还在、是否有读取权限。"))
  }
}

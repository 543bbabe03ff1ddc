internal import Glibc

/// Lists the record files below a folder.
struct FolderWalker {
  private let root: String
  private let isRecursive: Bool
  private(set) var files: [RecordFile] = []
  private(set) var folders: [RecordFolder] = []
  private(set) var findings: [Finding] = []

  init(root: String, isRecursive: Bool = true) {
    self.root = root
    self.isRecursive = isRecursive
  }

  /// Walks a folder, given by its path below the root with a slash at the end, or empty.
  mutating func walk(_ folder: String) {
    for inner in list(folder) {
      if isRecursive {
        walk(inner)
      } else {
        folders.append(RecordFolder(path: inner, modified: 0))
      }
    }
  }

  /// Takes the files of a folder and returns the folders in it.
  ///
  /// The folder is closed before those in it are opened: one below the other they would use up
  /// the files that a program may have open.
  private mutating func list(_ folder: String) -> [String] {
    guard let stream = opendir(root + "/" + folder) else {
      report(folder, "目录打不开。")
      return []
    }
    defer { closedir(stream) }
    var status = stat()
    // Before the listing: what comes in while it runs makes the folder newer than this.
    if fstat(dirfd(stream), &status) == 0 {
      folders.append(RecordFolder(path: folder, modified: status.modified))
    }
    var inner: [String] = []
    while let entry = readdir(stream) {
      withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          if name.pointee != CChar(UInt8(ascii: ".")) {
            take(name, in: folder, dirfd(stream), &inner)
          }
        }
      }
    }
    return inner
  }

  private mutating func take(
    _ name: UnsafePointer<CChar>, in folder: String, _ descriptor: Int32,
    _ inner: inout [String]
  ) {
    let path = folder + String(cString: name)
    guard String(validatingCString: name) != nil else {
      report(path, "文件名不是UTF-8，读不了。", "请把文件改名，用中文或英文字母。")
      return
    }
    // The index keeps these two between the parts of an entry.
    guard !path.utf8.contains(where: { $0 == 0x1E || $0 == 0x1F }) else {
      report(path, "文件名里有控制字符，没有读。", "请把文件改名，用中文或英文字母。")
      return
    }
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      report(path, "文件查不到。")
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      if ![Corpus.rulesFolder, Corpus.judgementsFolder, Corpus.archiveFolder].contains(path) {
        inner.append(path + "/")
      }
    case S_IFLNK:
      // A link to a folder could lead in a circle; a link to a file is the file.
      guard fstatat(descriptor, name, &status, 0) == 0 else {
        findings.append(.brokenLink(at: path, errno))
        return
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG: add(path, status)
      case S_IFDIR: break
      default: reportSpecial(path)
      }
    case S_IFREG:
      add(path, status)
    default:
      reportSpecial(path)
    }
  }

  private static func isRecord(_ path: String) -> Bool {
    // Old Windows programs write .TXT.
    let ending = String(decoding: path.utf8.suffix(4), as: UTF8.self).lowercased()
    return ending == ".txt" || ending.hasSuffix(".md")
  }

  /// A pipe or a socket with a record's name: reading it could wait for ever.
  private mutating func reportSpecial(_ path: String) {
    if Self.isRecord(path) { report(path, "不是普通文件（是管道、套接字或设备），没有读。", "请移走它。") }
  }

  private mutating func add(_ path: String, _ status: stat) {
    guard Self.isRecord(path) else { return }
    files.append(
      RecordFile(path: path, size: Int(status.st_size), modified: status.modified))
  }

  private mutating func report(
    _ path: String, _ message: String, _ remedy: String = "请检查是否还在、是否有读取权限。"
  ) {
    findings.append(
      Finding(
        code: .unreadable, path: path, line: 1, column: 1, message: message, remedy: remedy))
  }
}

extension stat {
  /// The time of the last change, in nanoseconds since 1970.
  fileprivate var modified: Int { st_mtim.tv_sec * 1_000_000_000 + st_mtim.tv_nsec }
}

internal import Glibc

/// Lists the record files below a folder.
struct FolderWalker {
  private let root: String
  private(set) var files: [RecordFile] = []
  private(set) var findings: [Finding] = []

  init(root: String) {
    self.root = root
  }

  /// Walks a folder, given by its path below the root with a slash at the end, or empty.
  mutating func walk(_ folder: String) {
    guard let stream = opendir(root + "/" + folder) else {
      report(folder, "目录打不开。")
      return
    }
    defer { closedir(stream) }
    var folders: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      let path = folder + name
      var status = stat()
      guard lstat(root + "/" + path, &status) == 0 else {
        report(path, "文件查不到。")
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        if path != Corpus.rulesFolder, path != Corpus.judgementsFolder {
          folders.append(path + "/")
        }
      case S_IFLNK:
        // A link to a folder could lead in a circle; a link to a file is the file.
        guard stat(root + "/" + path, &status) == 0 else {
          report(path, "链接指向的文件不存在。")
          continue
        }
        if status.st_mode & S_IFMT == S_IFREG { add(path, status) }
      case S_IFREG:
        add(path, status)
      default:
        break
      }
    }
    for folder in folders { walk(folder) }
  }

  private mutating func add(_ path: String, _ status: stat) {
    // Old Windows programs write .TXT.
    let name = path.lowercased()
    guard name.hasSuffix(".txt") || name.hasSuffix(".md") else { return }
    let modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    files.append(RecordFile(path: path, size: Int(status.st_size), modified: modified))
  }

  private mutating func report(_ path: String, _ message: String) {
    findings.append(
      Finding(
        code: .unreadable, path: path, line: 1, column: 1, message: message,
        remedy: "请检查是否还在、是否有读取权限。"))
  }
}

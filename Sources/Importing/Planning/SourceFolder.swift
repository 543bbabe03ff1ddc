internal import FoundationEssentials
internal import Glibc
public import Records

/// The files below a folder that is to be imported.
public struct SourceFolder: Sendable {
  /// A file with the folder of the corpus where it belongs.
  public struct File: Sendable, Hashable {
    /// The path of the file.
    public let path: String
    /// The folder below the corpus.
    public let folder: String
  }

  /// The files that can be imported, in order of their paths.
  public private(set) var files: [File] = []
  /// What is passed over, with the reason and what to do, in Chinese.
  public private(set) var passedOver: [String] = []

  /// Lists a folder with all folders below it; nil where the path is no folder.
  ///
  /// The order of the folders is kept in the corpus. Hidden files, also those that only Windows
  /// hides, and links to folders are passed over.
  ///
  /// - Parameters:
  ///   - path: The path of the folder.
  ///   - target: The folder below the corpus that takes imported documents.
  ///   - corpus: The corpus, which is not imported into itself.
  public init?(
    path: String, into target: String = ImportOptions().folder, besides corpus: Corpus? = nil
  ) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    // The name of `.` and `甲/..` is that of the folder they stand for.
    let real = realpath(path, nil)
    defer { free(real) }
    let whole = real.map { String(cString: $0) } ?? path
    let name = whole.split(separator: "/").last.map(String.init) ?? ""
    list(path, into: name.isEmpty ? target : "\(target)/\(FileName.clean(name))", corpus)
  }

  /// Whether a file is hidden, by its name or by Windows: those that it makes beside pictures, and
  /// those that Word, Excel and WPS keep while a document is open.
  private static func isHidden(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$")
      || ["thumbs.db", "desktop.ini"].contains(name.lowercased())
  }

  private mutating func list(_ folder: String, into target: String, _ corpus: Corpus?) {
    guard corpus?.holds(folder) != true else {
      passedOver.append("\(folder)：在资料目录里，里面的记录已经在库里，没有导入。要查重请用 minqing dedupe。")
      return
    }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      passedOver.append("\(folder)：目录打不开。请检查读取权限。")
      return
    }
    for name in names.sorted() where !Self.isHidden(name) {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        list(path, into: "\(target)/\(FileName.clean(name))", corpus)
      case S_IFREG, S_IFLNK:
        var isFile = stat(path, &status) == 0
        isFile = isFile && status.st_mode & S_IFMT == S_IFREG
        if !isFile {
          passedOver.append("\(path)：链接没有指向文件，没有导入。请导入它所指的文件或目录。")
        } else if let remedy = OfficeFormat.named(name).remedyWithoutText {
          passedOver.append("\(path)：\(OfficeFormat.named(name).title)，没有导入。\(remedy)")
        } else {
          files.append(File(path: path, folder: target))
        }
      default:
        passedOver.append("\(path)：不是文件，没有导入。请移开后再导入。")
      }
    }
  }
}

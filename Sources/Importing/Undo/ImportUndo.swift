internal import FoundationEssentials
internal import Glibc
public import Records

/// Takes an import back: what it wrote and nobody changed since goes, everything else stays.
///
/// Beside an edited record its log and the original stay as well, for they tell where it is from.
public struct ImportUndo: Sendable {
  /// The name of the log.
  public let name: String
  /// The files to be removed, below the corpus.
  public private(set) var removed: [String] = []
  /// Records that were edited since and stay.
  public private(set) var edited: [String] = []
  /// Files that are gone already.
  public private(set) var missing: [String] = []
  /// Whether the last line of the log was cut off, as when the power failed: what was imported
  /// from one file more is not known.
  public private(set) var isCutOff = false

  private let root: String

  /// Finds what taking back would remove; nothing is removed yet.
  ///
  /// - Parameters:
  ///   - corpus: The corpus.
  ///   - log: The name of the import's log; the last one that was not taken back where nil.
  /// - Throws: ``ImportError`` where there is no such log or it cannot be read.
  public init(corpus: Corpus, log: String? = nil) throws(ImportError) {
    root = corpus.root
    let names = Self.logs(in: corpus)
    guard let name = log ?? names.last else {
      throw ImportError(
        code: .unreadable, file: ImportJournal.folder, message: "没有可以撤回的导入。",
        remedy: "以前的导入都已经撤回，或没有导入过。")
    }
    guard names.contains(name),
      let data = FileManager.default.contents(atPath: ImportJournal.path(of: name, in: root))
    else {
      throw ImportError(
        code: .unreadable, file: name, message: "没有这次导入的日志，或者已经撤回。",
        remedy: names.isEmpty ? "没有可以撤回的导入。" : "可以撤回的有：\(names.joined(separator: "、"))。")
    }
    self.name = name
    let lines = data.split(separator: 0x0A)
    for (index, line) in lines.enumerated() {
      // A path that leads out of the corpus was not written by an import.
      guard let entry = try? JSONDecoder().decode(ImportJournal.Entry.self, from: Data(line)),
        !entry.files.contains(where: { $0.path.split(separator: "/").contains("..") })
      else {
        if index == lines.count - 1, data.last != 0x0A {
          isCutOff = true
          continue
        }
        throw ImportError(
          code: .unreadable, file: name, message: "导入日志读不懂，没有撤回。", remedy: "请确认日志没有被改过。")
      }
      examine(entry)
    }
  }

  /// The names of the imports that can be taken back, in order of time.
  public static func logs(in corpus: Corpus) -> [String] {
    let folder = "\(corpus.root)/\(ImportJournal.folder)"
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(ImportJournal.ending) }
      .map { String($0.dropLast(ImportJournal.ending.count)) }.sorted()
  }

  private mutating func examine(_ entry: ImportJournal.Entry) {
    var unchanged: [String] = []
    var changed: [String] = []
    for file in entry.files {
      guard let data = FileManager.default.contents(atPath: "\(root)/\(file.path)") else {
        missing.append(file.path)
        continue
      }
      if ContentDigest(of: Array(data)).description == file.sha256 {
        unchanged.append(file.path)
      } else {
        changed.append(file.path)
      }
    }
    edited += changed
    let evidence = Set(
      changed.flatMap { path in
        let stem = path.hasSuffix(".json") ? String(path.dropLast(5)) : path
        return ["repairs.json", "ledger.json"].map { ImportPlan.beside(path, $0) } + [stem]
      })
    removed += unchanged.filter { path in
      guard !changed.isEmpty else { return true }
      return !evidence.contains(path) && ![".orig", ".log"].contains(where: path.hasSuffix)
    }
  }

  /// Removes the files and the folders that they leave empty, and closes the log.
  ///
  /// - Throws: ``ImportError`` with code `notWritable` where a file cannot be removed; those
  ///   before it are gone then, and the next attempt goes on.
  public func run() throws(ImportError) {
    for path in removed {
      guard unlink("\(root)/\(path)") == 0 || errno == ENOENT else {
        throw ImportError(
          code: .notWritable, file: path, message: "删不掉，撤回停在这里。", remedy: "请检查写入权限，再撤回一次。")
      }
      var folders = path.split(separator: "/").dropLast()
      // Folders with something in them are not removed.
      while folders.count > 1, rmdir("\(root)/\(folders.joined(separator: "/"))") == 0 {
        folders = folders.dropLast()
      }
    }
    let log = ImportJournal.path(of: name, in: root)
    guard rename(log, log + ImportJournal.undoneEnding) == 0 else {
      throw ImportError(
        code: .notWritable, file: name, message: "文件已经撤回，日志没能改名。", remedy: "请检查写入权限。")
    }
  }
}

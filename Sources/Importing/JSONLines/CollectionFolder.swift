internal import FoundationEssentials
internal import Glibc
internal import Records

/// The folder of a collection of records from elsewhere, with its numbered subfolders.
///
/// New records fill one subfolder after the other; a record keeps its place for ever.
struct CollectionFolder {
  /// No subfolder holds more records: people open them in file managers.
  static let mostInFolder = 1_000

  /// The path of the folder.
  let path: String
  /// For each file name its subfolder.
  private var folders: [String: String] = [:]
  private var counts: [String: Int] = [:]
  private var newest = 1

  /// Reads which records a folder has, if it exists.
  init(path: String) {
    self.path = path
    let manager = FileManager.default
    for folder in (try? manager.contentsOfDirectory(atPath: path)) ?? [] {
      guard let number = Int(folder), folder == Self.name(number),
        let names = try? manager.contentsOfDirectory(atPath: "\(path)/\(folder)")
      else { continue }
      for name in names { folders[name] = folder }
      counts[folder] = names.count
      newest = max(newest, number)
    }
  }

  /// Returns the place of a record, below the folder; nil where there is none of the name.
  func place(of name: String) -> String? {
    folders[name].map { "\($0)/\(name)" }
  }

  /// Gives a new record its place, below the folder.
  mutating func add(_ name: String) -> String {
    if counts[Self.name(newest), default: 0] >= Self.mostInFolder { newest += 1 }
    let folder = Self.name(newest)
    counts[folder, default: 0] += 1
    folders[name] = folder
    return "\(folder)/\(name)"
  }

  /// Returns under which name, with an ending, a file and its log are kept: a later version of
  /// a file does not replace the one before.
  func keptName(of name: String) -> String {
    var number = 1
    while true {
      let kept = number > 1 ? "\(FileName.stem(of: name))-\(number).jsonl" : name
      let isTaken = [".orig", ".log"].contains {
        FileManager.default.fileExists(atPath: "\(path)/\(kept)\($0)")
      }
      if !isTaken { return kept }
      number += 1
    }
  }

  /// Puts what was written elsewhere in its place: all at once where the folder is new, else
  /// file by file, the log last.
  ///
  /// - Throws: Where a place was taken since, or cannot be written to.
  func publish(_ scratch: String, records: [String], kept: String) throws {
    let manager = FileManager.default
    guard manager.fileExists(atPath: path) else {
      // Renaming a folder fails where another one with files in it has the name.
      guard rename(scratch, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
      return
    }
    for folder in Set(records.compactMap { $0.split(separator: "/").first }) {
      try manager.createDirectory(atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
    }
    for place in records + ["\(kept).orig", "\(kept).log"] {
      // Unlike a rename, a link never replaces what is there.
      guard link("\(scratch)/\(place)", "\(path)/\(place)") == 0 else {
        throw CocoaError(.fileWriteFileExists)
      }
    }
  }

  private static func name(_ number: Int) -> String {
    String(repeating: "0", count: max(0, 4 - "\(number)".count)) + "\(number)"
  }
}

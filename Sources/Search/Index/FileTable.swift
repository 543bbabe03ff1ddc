internal import FoundationEssentials
internal import Glibc
internal import Records

/// The files and folders as they were when the index was made, beside its database.
///
/// Finding what changed needs the size and time of every file. Decoding the entry of every
/// document for that takes as long as reading the records themselves, so they stand here in
/// plain arrays that are mapped, not parsed. A table older than its database does no harm: what
/// it does not know is indexed once more.
///
/// Layout, little-endian: ``magic``; counts of files and folders; for each folder its time and
/// the place of its path; for each file its time, its size and the place of its path; the
/// numbers of the files, newest first; then the strings, each with a NUL, a file's path followed
/// by its digest, the rules' fingerprint first.
struct FileTable {
  /// What is known of a file.
  struct Row {
    let path: String
    let size: Int
    let modified: Int
    /// The digest in hexadecimal; empty for a record that is refused and so not indexed.
    let digest: String
  }

  fileprivate static let magic = Array("MQFILES1".utf8)
  fileprivate static let headerSize = 16
  fileprivate static let folderSize = 16
  fileprivate static let fileSize = 24
  fileprivate static let orderSize = 4

  private let data: Data
  /// How many files there are.
  let fileCount: Int
  /// How many folders there are.
  let folderCount: Int

  /// Opens the table of a database; nil where it is missing or damaged.
  init?(database: String) {
    let url = URL(filePath: Self.path(of: database))
    guard let data = try? Data(contentsOf: url, options: .alwaysMapped),
      data.count > Self.headerSize, data.last == 0, data.starts(with: Self.magic)
    else { return nil }
    self.data = data
    (fileCount, folderCount) = data.withUnsafeBytes {
      (Int($0.number(8) as UInt32), Int($0.number(12) as UInt32))
    }
    let arrays =
      folderCount * Self.folderSize + fileCount * (Self.fileSize + Self.orderSize)
    guard data.count > Self.headerSize + arrays else { return nil }
  }

  static func path(of database: String) -> String { database + "/files" }

  private func folderStart(_ index: Int) -> Int { Self.headerSize + index * Self.folderSize }
  private func fileStart(_ index: Int) -> Int { folderStart(folderCount) + index * Self.fileSize }
  private var orderStart: Int { fileStart(fileCount) }
  private var stringStart: Int { orderStart + fileCount * Self.orderSize }

  /// The fingerprint of the rules under which the index was made.
  var rules: String { string(at: stringStart) }

  /// Returns a folder.
  func folder(_ index: Int) -> RecordFolder {
    let start = folderStart(index)
    let (modified, place): (Int64, UInt32) = data.withUnsafeBytes {
      ($0.number(start), $0.number(start + 8))
    }
    return RecordFolder(path: string(at: Int(place)), modified: Int(modified))
  }

  /// Returns what is known of a file; the files are in byte order of their paths.
  func row(_ index: Int) -> Row {
    let (size, modified) = stamp(index)
    let path = string(at: pathPlace(index))
    return Row(
      path: path, size: size, modified: modified,
      digest: string(at: pathPlace(index) + path.utf8.count + 1))
  }

  /// Returns the size and time of a file.
  func stamp(_ index: Int) -> (size: Int, modified: Int) {
    let start = fileStart(index)
    return data.withUnsafeBytes {
      (Int($0.number(start + 8) as Int64), Int($0.number(start) as Int64))
    }
  }

  /// Returns the number of the file that was the `rank`th newest, from 0.
  func newest(_ rank: Int) -> Int {
    data.withUnsafeBytes { Int($0.number(orderStart + rank * Self.orderSize) as UInt32) }
  }

  /// Lends a file's path as a C string.
  func withPath<Result>(_ index: Int, _ body: (UnsafePointer<CChar>) -> Result) -> Result? {
    let place = pathPlace(index)
    return data.withUnsafeBytes { buffer in
      buffer.baseAddress.map { body(($0 + place).assumingMemoryBound(to: CChar.self)) }
    }
  }

  /// Tells whether a path stands before a file's (−), is the file's (0) or stands after it (+).
  func compare(_ path: String, toFile index: Int) -> Int32 {
    withPath(index) { other in path.withCString { strcmp($0, other) } } ?? 0
  }

  private func pathPlace(_ index: Int) -> Int {
    let start = fileStart(index) + 16
    return data.withUnsafeBytes { Int($0.number(start) as UInt32) }
  }

  private func string(at place: Int) -> String {
    data.withUnsafeBytes { buffer in
      guard place < buffer.count, let base = buffer.baseAddress else { return "" }
      return String(cString: (base + place).assumingMemoryBound(to: CChar.self))
    }
  }
}

extension FileTable {
  /// Writes the table of a database, replacing an older one in one step.
  ///
  /// - Parameters:
  ///   - rows: The files in byte order of their paths.
  ///   - folders: The folders, as they were before they were listed.
  ///   - rules: The fingerprint of the rules.
  ///   - database: The database's folder.
  /// - Throws: ``IndexError`` with `diskFull` or `folder`.
  static func write(
    _ rows: [Row], folders: [RecordFolder], rules: String, database: String
  ) throws(IndexError) {
    var bytes = magic
    bytes.append(number: UInt32(rows.count))
    bytes.append(number: UInt32(folders.count))
    var strings = Array(rules.utf8) + [0]
    let stringStart =
      headerSize + folders.count * folderSize + rows.count * (fileSize + orderSize)
    for folder in folders {
      bytes.append(number: Int64(folder.modified))
      bytes.append(number: UInt32(stringStart + strings.count))
      bytes.append(number: UInt32(0))
      strings += Array(folder.path.utf8) + [0]
    }
    for row in rows {
      bytes.append(number: Int64(row.modified))
      bytes.append(number: Int64(row.size))
      bytes.append(number: UInt32(stringStart + strings.count))
      bytes.append(number: UInt32(0))
      strings.append(contentsOf: row.path.utf8)
      strings.append(0)
      strings.append(contentsOf: row.digest.utf8)
      strings.append(0)
    }
    for index in rows.indices.sorted(by: { rows[$0].modified > rows[$1].modified }) {
      bytes.append(number: UInt32(index))
    }
    let path = path(of: database)
    let temporary = path + ".new"
    guard FileManager.default.createFile(atPath: temporary, contents: Data(bytes + strings)),
      rename(temporary, path) == 0
    else { throw errno == ENOSPC ? .diskFull : .folder(database) }
  }
}

extension UnsafeRawBufferPointer {
  /// A little-endian number, wherever it stands.
  fileprivate func number<Number: FixedWidthInteger>(_ offset: Int) -> Number {
    Number(littleEndian: loadUnaligned(fromByteOffset: offset, as: Number.self))
  }
}

extension [UInt8] {
  fileprivate mutating func append(number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}

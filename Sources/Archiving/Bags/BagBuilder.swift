internal import FoundationEssentials
internal import Glibc

/// A bag in the making: payload first, then its manifests (RFC 8493).
///
/// Everything is written into a hidden folder that gets its name at the end: nobody finds half
/// a bag.
final class BagBuilder {
  private let place: String
  private let scratch: String
  private let algorithms: [BagAlgorithm]
  private var entries: [(path: BytePath, digests: [BagAlgorithm: String])] = []
  private(set) var byteCount = 0
  private var isPublished = false

  /// How many files the payload holds.
  var fileCount: Int { entries.count }

  /// Begins a bag.
  ///
  /// - Throws: ``ArchiveError`` where something has the name, or nothing can be written there.
  init(at place: String, _ algorithms: [BagAlgorithm]) throws(ArchiveError) {
    var name = place
    while name.count > 1, name.hasSuffix("/") { name.removeLast() }
    var status = stat()
    guard lstat(name, &status) != 0 else {
      throw ArchiveError("\(name) 已经有了，没有覆盖。", remedy: "请换一个名字，或先移走它。")
    }
    let cut = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    self.place = name
    scratch = "\(name[..<cut]).\(UUID().uuidString)"
    self.algorithms = algorithms
    do {
      try FileManager.default.createDirectory(
        atPath: scratch + "/data", withIntermediateDirectories: true)
    } catch {
      throw ArchiveError.notWritable(name)
    }
  }

  deinit {
    if !isPublished { try? FileManager.default.removeItem(atPath: scratch) }
  }

  /// Copies a file of the corpus into the payload.
  ///
  /// - Returns: The digests and the size of what was written; nil where the file cannot be read.
  func copy(
    _ path: BytePath, below root: String, to target: BytePath
  ) throws(ArchiveError) -> (digests: [BagAlgorithm: String], size: Int)? {
    var pieces: FilePieces
    do throws(FilePieces.Failure) {
      pieces = try FilePieces(path, below: root)
    } catch {
      return nil
    }
    let inner = BytePath(Array("data/".utf8) + target.bytes)
    let file = try create(inner)
    var stream = BagAlgorithm.Stream(algorithms)
    while true {
      guard let piece = try? pieces.next() else { return nil }
      if piece.isEmpty { break }
      stream.update(piece)
      guard file.write(piece) else { throw ArchiveError.notWritable("\(place)/\(inner)") }
    }
    let digests = stream.finish()
    entries.append((inner, digests))
    byteCount += stream.count
    return (digests, stream.count)
  }

  /// Writes bytes into the payload.
  ///
  /// - Returns: The digests of what was written.
  @discardableResult
  func add(
    _ bytes: [UInt8], at target: BytePath
  ) throws(ArchiveError) -> [BagAlgorithm: String] {
    let inner = BytePath(Array("data/".utf8) + target.bytes)
    let digests = try writeWhole(bytes, to: inner)
    entries.append((inner, digests))
    byteCount += bytes.count
    return digests
  }

  /// Writes the manifests and gives the bag its name.
  ///
  /// - Parameter info: The lines of bag-info.txt besides those that follow from the payload.
  /// - Throws: ``ArchiveError`` where something cannot be written.
  func publish(_ info: [(label: String, value: String)]) throws(ArchiveError) {
    var tags: [(path: BytePath, digests: [BagAlgorithm: String])] = []
    let oxum = ("Payload-Oxum", "\(byteCount).\(fileCount)")
    let lines = (info + [oxum]).map {
      "\($0.0): \($0.1.split(whereSeparator: \.isNewline).joined(separator: " "))\n"
    }
    var texts: [(name: String, bytes: [UInt8])] = [
      ("bagit.txt", Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)),
      ("bag-info.txt", Array(lines.joined().utf8)),
    ]
    entries.sort { $0.path < $1.path }
    for algorithm in algorithms {
      texts.append(("manifest-\(algorithm.rawValue).txt", Self.manifest(of: entries, algorithm)))
    }
    for text in texts {
      let path = BytePath(text.name)
      tags.append((path, try writeWhole(text.bytes, to: path)))
    }
    for algorithm in algorithms {
      let path = BytePath("tagmanifest-\(algorithm.rawValue).txt")
      _ = try writeWhole(Self.manifest(of: tags, algorithm), to: path)
    }
    guard rename(scratch, place) == 0 else { throw ArchiveError.notWritable(place) }
    isPublished = true
  }

  private static func manifest(
    of entries: [(path: BytePath, digests: [BagAlgorithm: String])], _ algorithm: BagAlgorithm
  ) -> [UInt8] {
    entries.flatMap { BagManifest.line($0.digests[algorithm] ?? "", $0.path) }
  }

  private func writeWhole(
    _ bytes: [UInt8], to path: BytePath
  ) throws(ArchiveError) -> [BagAlgorithm: String] {
    let file = try create(path)
    guard file.write(bytes[...]) else { throw ArchiveError.notWritable("\(place)/\(path)") }
    var stream = BagAlgorithm.Stream(algorithms)
    stream.update(bytes[...])
    return stream.finish()
  }

  private func create(_ path: BytePath) throws(ArchiveError) -> OpenFile {
    let folder = path.parent
    do {
      // The names in a bag are UTF-8.
      try FileManager.default.createDirectory(
        atPath: "\(scratch)/\(folder)", withIntermediateDirectories: true)
    } catch {
      throw ArchiveError.notWritable("\(place)/\(folder)")
    }
    guard let file = OpenFile(path, below: scratch, O_CREAT | O_EXCL) else {
      throw ArchiveError.notWritable("\(place)/\(path)")
    }
    return file
  }
}

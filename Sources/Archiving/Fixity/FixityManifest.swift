public import Records

/// The digests of files at the time they were recorded, in the form of `sha256sum`.
///
/// One line a file in byte order of the paths, so that a version control system merges what two
/// people recorded. Who recorded and when stands in the event log, with the digest of this list.
public struct FixityManifest: Sendable {
  /// The digest of each file.
  public var digests: [BytePath: ContentDigest] = [:]
  /// What is wrong with the list.
  public private(set) var findings: [Finding] = []
  /// Lines that say nothing of a file, written before the others.
  private let remark: String

  /// Creates an empty list.
  init(remark: String) {
    self.remark = remark
  }

  /// Reads a list; lines that cannot be read become findings.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes.
  ///   - path: Its path below the corpus, for the findings.
  init(reading bytes: [UInt8], path: String) {
    remark = ""
    for (number, line) in ByteLines(bytes) where !line.isRemark {
      let finding = { (message: String, remedy: String) in
        Finding(
          code: .archiveFileUnreadable, path: path, line: number, column: 1, message: message,
          remedy: remedy)
      }
      guard let entry = DigestLine.read(line) else {
        findings.append(
          finding("第\(number)行不是“摘要  路径”，这一行没有用。", line.remedyForUnreadable))
        continue
      }
      if let known = digests[entry.path], known != entry.digest {
        findings.append(
          finding("“\(entry.path)”写了两次，摘要不同，以前一处为准。", "请核对文件后运行 minqing archive record 重新登记。"))
        continue
      }
      digests[entry.path] = entry.digest
    }
  }

  /// The list as a file's bytes.
  var bytes: [UInt8] {
    digests.sorted { $0.key < $1.key }.reduce(into: Array(remark.utf8)) { bytes, entry in
      bytes += DigestLine.text(entry.value, entry.key)
    }
  }
}

extension FixityManifest {
  /// What the head of the corpus's list says.
  static let corpusRemark = """
    # 全部文件的SHA-256摘要，由 minqing archive record 写成，请不要用手改。
    # 在资料目录里运行 sha256sum -c \(ArchiveFolder.manifest) 也能核对；谁在何时登记见 \(ArchiveFolder.log)/。

    """

  /// Reads the list of a corpus; nil where nothing was ever recorded.
  ///
  /// - Throws: ``ArchiveError`` where the file cannot be read.
  public static func recorded(in corpus: Corpus) throws(ArchiveError) -> FixityManifest? {
    try ArchiveFolder(corpus).read(ArchiveFolder.manifest).map {
      FixityManifest(reading: $0, path: ArchiveFolder.manifest)
    }
  }
}

public import Records

/// The digests of all files of a corpus as they are now.
public struct FixitySurvey: Sendable {
  /// The digest of each file.
  public private(set) var digests: [BytePath: ContentDigest] = [:]
  /// The sizes in bytes.
  public private(set) var sizes: [BytePath: Int] = [:]
  /// What could not be listed or read.
  public private(set) var findings: [Finding]

  /// Reads all files of a corpus.
  public init(_ corpus: Corpus) {
    let tree = FileTree(corpus)
    findings = tree.findings
    for file in tree.files {
      do throws(FilePieces.Failure) {
        digests[file.path] = try FilePieces.digest(of: file.path, below: corpus.root)
        sizes[file.path] = file.size
      } catch {
        findings.append(
          Finding(
            code: .unreadable, path: file.path.description, line: 1, column: 1,
            message: "文件打不开，核对不了。", remedy: "请检查读取权限和磁盘。"))
      }
    }
  }
}

public import Records

/// Checks a bag of BagIt 1.0 or 0.97, ours or another's (RFC 8493, 3).
public struct BagValidator: Sendable {
  /// What was checked.
  public struct Report: Sendable {
    /// How many files the payload holds.
    public let fileCount: Int
    /// What is wrong, by the paths in the bag.
    public let findings: [Finding]
  }

  private let root: String
  private let paths: Set<BytePath>
  private var findings: [Finding] = []
  /// Files that were named already: a second manifest tells the same of them.
  private var faulty: Set<BytePath> = []
  private var sizes: [BytePath: Int] = [:]

  /// Checks a folder.
  ///
  /// - Throws: ``ArchiveError`` where it is no bag at all.
  public static func validate(_ place: String) throws(ArchiveError) -> Report {
    var validator = BagValidator(root: place)
    try validator.run()
    return Report(
      fileCount: validator.paths.count { $0.isInside("data") },
      findings: validator.findings.sorted())
  }

  private init(root: String) {
    self.root = root
    let tree = FileTree(root: root, includesHidden: true)
    paths = Set(tree.files.map(\.path))
    sizes = Dictionary(uniqueKeysWithValues: tree.files.map { ($0.path, $0.size) })
    findings = tree.findings
  }

  private mutating func run() throws(ArchiveError) {
    guard let declaration = try read("bagit.txt") else {
      throw ArchiveError(
        "\(root) 不是档案袋：里面没有 bagit.txt。", remedy: "请核对目录；档案袋由 minqing archive export 写成。")
    }
    checkDeclaration(declaration)
    try checkOxum()
    if paths.contains(BytePath("fetch.txt")) {
      report("fetch.txt", "有些文件要另外下载，袋里没有。", "请先按 fetch.txt 补齐，再核验。")
    }
    try checkManifests("manifest", isTag: false)
    try checkManifests("tagmanifest", isTag: true)
  }

  private mutating func checkDeclaration(_ bytes: [UInt8]) {
    let lines = ByteLines(bytes).map { String(decoding: $0.bytes, as: UTF8.self) }
    let known = ["BagIt-Version: 1.0", "BagIt-Version: 0.97"]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) || lines.isEmpty || !known.contains(lines[0]) {
      report("bagit.txt", "第1行应是“BagIt-Version: 1.0”。", "请重新导出，或向移交单位要正确的档案袋。")
    }
    if lines.count < 2 || lines[1] != "Tag-File-Character-Encoding: UTF-8" {
      report(
        "bagit.txt", line: 2, "第2行应是“Tag-File-Character-Encoding: UTF-8”。",
        "请重新导出，或向移交单位要正确的档案袋。")
    }
  }

  private mutating func checkOxum() throws(ArchiveError) {
    guard let info = try read("bag-info.txt") else { return }
    let label = "Payload-Oxum:"
    for (number, line) in ByteLines(info) {
      let text = String(decoding: line, as: UTF8.self)
      guard text.hasPrefix(label) else { continue }
      let payload = paths.filter { $0.isInside("data") }
      let bytes = payload.reduce(0) { $0 + (sizes[$1] ?? 0) }
      let written = text.dropFirst(label.count).filter { !$0.isWhitespace }
      guard written != "\(bytes).\(payload.count)" else { continue }
      report(
        "bag-info.txt", line: number, "袋里写的是\(written)（字节.文件数），实际是\(bytes).\(payload.count)。",
        "有文件缺少、多出或改动，请重新传送。")
    }
  }

  private mutating func checkManifests(_ name: String, isTag: Bool) throws(ArchiveError) {
    var hasAny = false
    for algorithm in BagAlgorithm.allCases {
      let path = "\(name)-\(algorithm.rawValue).txt"
      guard let bytes = try read(path) else { continue }
      hasAny = true
      var listed: Set<BytePath> = []
      for (number, line) in ByteLines(bytes) where !line.isEmpty {
        guard let entry = BagManifest.read(line, algorithm) else {
          report(path, line: number, "第\(number)行不是“摘要  路径”。", "请重新传送这个文件。")
          continue
        }
        check(entry.path, entry.digest, algorithm, of: path, line: number, &listed)
      }
      guard !isTag else { continue }
      for extra in paths where extra.isInside("data") && !listed.contains(extra) {
        reportOnce(extra, "\(path) 里没有这个文件。", "是后来放进去的：请移走，或重新导出。")
      }
    }
    if !hasAny, !isTag {
      report("bagit.txt", "没有认得的清单（manifest-sha256.txt 等），无从核对。", "请重新导出，或重新传送。")
    }
  }

  private mutating func check(
    _ path: BytePath, _ digest: String, _ algorithm: BagAlgorithm, of manifest: String, line: Int,
    _ listed: inout Set<BytePath>
  ) {
    guard !BagManifest.isUnsafe(path) else {
      report(manifest, line: line, "路径指到袋外：\(path)", "不要使用这个档案袋，请向移交单位核实。")
      return
    }
    guard listed.insert(path).inserted else {
      report(manifest, line: line, "“\(path)”写了两次。", "请重新导出，或重新传送。")
      return
    }
    guard paths.contains(path) else {
      reportOnce(path, "清单（\(manifest) 第\(line)行）里有，袋里没有。", "请重新传送。")
      return
    }
    do throws(FilePieces.Failure) {
      let now = try BagAlgorithm.digests(of: path, below: root, [algorithm]).digests[algorithm]
      if now != digest {
        reportOnce(path, "内容和清单（\(manifest) 第\(line)行）的摘要不同。", "文件被改过或传坏了，请重新传送。")
      }
    } catch {
      reportOnce(path, "文件打不开。", "请检查读取权限和磁盘。")
    }
  }

  private func read(_ path: String) throws(ArchiveError) -> [UInt8]? {
    do throws(FilePieces.Failure) {
      return try FilePieces.contents(of: BytePath(path), below: root)
    } catch {
      throw ArchiveError.notReadable("\(root)/\(path)")
    }
  }

  private mutating func reportOnce(_ path: BytePath, _ message: String, _ remedy: String) {
    if faulty.insert(path).inserted { report(path.description, message, remedy) }
  }

  private mutating func report(
    _ path: String, line: Int = 1, _ message: String, _ remedy: String
  ) {
    findings.append(
      Finding(
        code: .bagFault, path: path, line: line, column: 1, message: message, remedy: remedy))
  }
}

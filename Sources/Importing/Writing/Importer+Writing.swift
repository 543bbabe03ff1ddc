internal import FoundationEssentials
internal import Glibc
internal import Records

extension Importer {
  /// Carries out a plan.
  ///
  /// All files of a batch appear at once: they are written into a hidden folder that then gets
  /// its name. A failure in the middle leaves the corpus as it was.
  ///
  /// - Throws: ``ImportError`` with code `notWritable` where the corpus cannot be written to or
  ///   the place was taken since the plan was made.
  public func write(_ plan: ImportPlan) throws(ImportError) -> ImportReport {
    guard plan.state == .new else {
      let attachments = try plan.attachments.map(write)
      return ImportReport(
        plan: plan, hasWritten: attachments.contains(where: \.hasWritten), isPreview: false,
        attachments: attachments)
    }
    let folder = plan.location.split(separator: "/").dropLast().joined(separator: "/")
    let parent = "\(corpus.root)/\(folder)"
    let scratch = "\(parent)/.\(UUID().uuidString)"
    let manager = FileManager.default
    do {
      try manager.createDirectory(atPath: scratch, withIntermediateDirectories: true)
      defer { try? manager.removeItem(atPath: scratch) }
      if plan.isRecord {
        try writeRecord(plan, by: scratch)
      } else {
        try writeBatch(plan, by: scratch)
      }
    } catch let error as ImportError {
      throw error
    } catch {
      throw notWritable(folder, "目录写不进去。", "请检查磁盘空间和写入权限。")
    }
    texts.add(plan)
    let attachments = try plan.attachments.map(write)
    return ImportReport(
      plan: plan, hasWritten: true, isPreview: false, attachments: attachments)
  }

  /// Says what carrying out a plan would do; nothing is written.
  public func preview(_ plan: ImportPlan) -> ImportReport {
    texts.add(plan)
    return ImportReport(
      plan: plan, hasWritten: false, isPreview: true, attachments: plan.attachments.map(preview))
  }

  private func writeRecord(_ plan: ImportPlan, by scratch: String) throws {
    let file = "\(scratch)/record"
    try Data(plan.data).write(to: URL(filePath: file))
    // Unlike a rename, a link never replaces what is there.
    guard link(file, "\(corpus.root)/\(plan.location)") == 0 else { throw failure(at: plan) }
  }

  private func writeBatch(_ plan: ImportPlan, by scratch: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let write = { (path: String, text: String, ending: String, log: Data) in
      let name = String(path.split(separator: "/").last ?? "")
      try Data(text.utf8).write(to: URL(filePath: "\(scratch)/\(name)"))
      try (log + Data("\n".utf8)).write(
        to: URL(filePath: "\(scratch)/\(FileName.stem(of: name)).\(ending)"))
    }
    let text = plan.documents.reduce(into: [UInt8]()) { $0 += Array($1.text.original.utf8) }
    let digest = ContentDigest(of: text)
    for document in plan.documents {
      let log = try encoder.encode(RepairLog(document, of: plan, textDigest: digest))
      try write(document.path, document.recordText, "repairs.json", log)
    }
    for ledger in plan.ledgers {
      try write(ledger.path, ledger.recordText, "ledger.json", try encoder.encode(ledger.log))
    }
    let kept = "\(scratch)/\(Destination.keptName(plan.fileName))"
    try Data(plan.data).write(to: URL(filePath: kept))
    // Renaming a folder fails where another one with files in it has the name.
    guard rename(scratch, "\(corpus.root)/\(plan.location)") == 0 else { throw failure(at: plan) }
  }

  private func failure(at plan: ImportPlan) -> ImportError {
    errno == EEXIST || errno == ENOTEMPTY
      ? notWritable(plan.location, "同名的目录或文件刚刚被别人建立。", "请再导入一次。")
      : notWritable(plan.location, "写不进去。", "请检查磁盘空间和写入权限。")
  }

  private func notWritable(_ file: String, _ message: String, _ remedy: String) -> ImportError {
    ImportError(code: .notWritable, file: file, message: message, remedy: remedy)
  }
}

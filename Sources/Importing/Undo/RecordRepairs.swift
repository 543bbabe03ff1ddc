internal import FoundationEssentials
public import Records

/// The repairs that importing made in a record, which can be taken back one by one.
public struct RecordRepairs: Sendable {
  /// The path of the record below the corpus.
  public let path: String
  /// What importing noted.
  public let log: RepairLog

  private let root: String
  private let logPath: String
  private let text: SourceText
  private let bodyStart: Int

  /// Reads a record and the log beside it.
  ///
  /// - Throws: ``ImportError`` where the record cannot be read or was not imported.
  public init(corpus: Corpus, path: String) throws(ImportError) {
    self.path = path
    root = corpus.root
    logPath = ImportPlan.beside(path, "repairs.json")
    guard let record = corpus.read(path).record else {
      throw ImportError(
        code: .unreadable, file: path, message: "资料目录里没有这件记录，或者打不开。", remedy: "请写资料目录下的路径。")
    }
    guard let data = FileManager.default.contents(atPath: "\(root)/\(logPath)") else {
      throw ImportError(
        code: .unreadable, file: path, message: "旁边没有修复记录（.repairs.json）。", remedy: "只有导入的文本才有修复记录。"
      )
    }
    guard let log = try? JSONDecoder().decode(RepairLog.self, from: data) else {
      throw ImportError(
        code: .unreadable, file: logPath, message: "修复记录读不懂，像是损坏了。",
        remedy: "请从备份取回它；旁边的原件（.orig）还是完整的。")
    }
    self.log = log
    text = record.source
    bodyStart = record.bodyRange.lowerBound
  }

  /// Returns the record and its log without some repairs, by their numbers from 1.
  ///
  /// - Throws: ``ImportError`` where a number is none, or the body was changed since.
  public func reverting(
    _ numbers: Set<Int>
  ) throws(ImportError) -> (text: String, log: RepairLog) {
    if let wrong = numbers.sorted().first(where: { !(1...max(1, log.repairs.count)).contains($0) })
    {
      throw ImportError(
        code: .unreadable, file: path, message: "没有第\(wrong)处修复，一共\(log.repairs.count)处。",
        remedy: "请先不带 --revert 列出来看。")
    }
    let body = text.string(bodyStart..<text.bytes.count)
    guard let original = log.original(of: body) else {
      throw ImportError(
        code: .refused, file: path, message: "正文在导入以后改过，找不准原来的位置，没有还原。",
        remedy: "请对照列出的“原文”，在记录里手工改。")
    }
    let changed = log.reverting(numbers)
    let restored = ImportedText(
      original: original, start: log.range.lowerBound, repairs: changed.repairs)
    return (text.string(0..<bodyStart) + restored.text, changed)
  }

  /// Takes repairs back and writes the record and its log.
  ///
  /// - Throws: ``ImportError`` as ``reverting(_:)``, or where nothing can be written.
  public func revert(_ numbers: Set<Int>) throws(ImportError) {
    let (text, log) = try reverting(numbers)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      try FileReplacement.write(Array(text.utf8), to: "\(root)/\(path)")
      try FileReplacement.write(
        Array(try encoder.encode(log)) + Array("\n".utf8), to: "\(root)/\(logPath)")
    } catch {
      throw ImportError(
        code: .notWritable, file: path, message: "写不进去。", remedy: "请检查磁盘空间和写入权限。")
    }
  }
}

internal import FoundationEssentials
internal import Glibc
internal import Records

/// Imports one file of JSON Lines.
///
/// Everything is written into a hidden folder first and put in its place at the end, so that a
/// failure leaves the corpus as it was; nothing that is there is replaced. Of the records only
/// names and digests are kept in memory.
struct CollectionImport {
  private let root: String
  private let filePath: String
  /// The hidden folder; nil where nothing is to be written.
  private let scratch: String?
  private var folder: CollectionFolder
  private var report: CollectionReport
  /// New records below the folder, in order.
  private var added: [String] = []
  /// For each record the line it came from and its digest.
  private var sources: [String: (line: Int, digest: ContentDigest)] = [:]
  private var leftOut = KeyTally()
  private var changed = KeyTally()
  private var repeated = 0

  /// A line may be longer than its record, for escapes take six bytes for three.
  private static let longestLine = 2 * Corpus.largestFile

  /// Prepares the import of a file; a preview only says what would be done.
  init(_ importer: Importer, path: String, name: String, isPreview: Bool) {
    root = importer.corpus.root
    filePath = path
    scratch = isPreview ? nil : "\(root)/\(importer.options.folder)/.\(UUID().uuidString)"
    let location = "\(importer.options.folder)/\(FileName.stem(of: name))"
    folder = CollectionFolder(path: "\(root)/\(location)")
    report = CollectionReport(fileName: name, location: location, isPreview: isPreview)
  }

  /// Imports the file.
  ///
  /// - Throws: ``ImportError`` where the file cannot be read, a line is marked as a state
  ///   secret, or the corpus cannot be written to; nothing was imported then.
  mutating func run() throws(ImportError) -> CollectionReport {
    let manager = FileManager.default
    defer { if let scratch { try? manager.removeItem(atPath: scratch) } }
    do {
      if let scratch {
        try manager.createDirectory(atPath: scratch, withIntermediateDirectories: true)
      }
      let kept = folder.keptName(of: report.fileName)
      try readLines(keeping: kept)
      if let scratch, !added.isEmpty {
        try folder.publish(scratch, records: added, kept: kept)
        report.writtenPaths = (added + ["\(kept).orig", "\(kept).log"])
          .map { "\(report.location)/\($0)" }
      }
    } catch let error as ImportError {
      throw error
    } catch {
      throw failure(.notWritable, "\(report.location) 写不进去。", "请检查磁盘空间和写入权限。")
    }
    report.added = added.count
    noteKeys()
    return report
  }

  private func failure(
    _ code: ImportError.Code, _ message: String, _ remedy: String
  ) -> ImportError {
    ImportError(code: code, file: report.fileName, message: message, remedy: remedy)
  }

  private mutating func readLines(keeping kept: String) throws {
    guard var reader = LineReader(path: filePath, longest: Self.longestLine) else {
      throw failure(.unreadable, "文件打不开。", "请检查文件是否还在、是否有读取权限。")
    }
    let original = try OutputFile(path: scratch.map { "\($0)/\(kept).orig" })
    let log = try OutputFile(path: scratch.map { "\($0)/\(kept).log" })
    var digest = ContentDigest.Builder()
    while let line = try reader.next({ piece in
      digest.update(piece)
      try original.write(piece)
    }) {
      let parsed: (line: RecordLine, draft: RecordDraft, name: String)
      do throws(RecordLineFault) {
        guard let found = try Self.parse(line, number: reader.number) else { continue }
        parsed = found
      } catch {
        addProblem(reader.number, error.message, error.remedy)
        continue
      }
      guard !parsed.draft.isRefused else {
        throw failure(
          .refused, "第\(reader.number)行标有国家秘密的密级，不得存入本系统，整个文件都没有导入。",
          "请按保密规定另行保管这一行，去掉后再导入。")
      }
      leftOut.add(parsed.line.leftOut, line: reader.number)
      changed.add(parsed.draft.changed, line: reader.number)
      if let entry = try take(parsed.line, parsed.draft, parsed.name, reader.number) {
        try log.write(try entry.encoded()[...])
      }
    }
    guard !reader.hasFailed else {
      throw failure(.unreadable, "文件读到一半读不下去了，没有导入。", "请检查磁盘或网络后再试。")
    }
    let tail = CollectionLogTail(
      sourceFile: report.fileName, original: "\(kept).orig", sha256: digest.finish().description,
      records: added.count)
    try log.write(try tail.encoded()[...])
  }

  /// Reads a line as a record; nil where it is blank.
  private static func parse(
    _ line: LineReader.Line, number: Int
  ) throws(RecordLineFault) -> (line: RecordLine, draft: RecordDraft, name: String)? {
    guard case .bytes(var bytes) = line else {
      throw RecordLineFault(
        message: "这一行超过\(longestLine >> 20)MB。", remedy: "请确认换行没有丢失，一行一件。")
    }
    if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    guard bytes.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { return nil }
    let value: JSONValue
    do throws(JSONFault) {
      value = try JSONParser.parse(bytes)
    } catch {
      throw RecordLineFault(
        message: "这一行不是JSON：第\(error.offset + 1)个字节，\(error.message)。",
        remedy: "请改成一行一个完整的 {…}，存为UTF-8，再导入一次；其他行已经导入。")
    }
    let record = try RecordLine(value)
    let name = record.id.map { FileName.ofRecord(id: $0) } ?? FileName.ofRecord(line: Array(bytes))
    return (record, try RecordDraft(record), name)
  }

  private mutating func addProblem(_ line: Int, _ message: String, _ remedy: String) {
    report.problems.append(CollectionReport.Problem(line: line, message: message, remedy: remedy))
  }

  /// Writes a record that is not there yet.
  ///
  /// - Returns: Its line of the log; nil where the record is there.
  private mutating func take(
    _ line: RecordLine, _ draft: RecordDraft, _ name: String, _ number: Int
  ) throws -> CollectionLog? {
    let digest = ContentDigest(of: draft.bytes)
    if let place = folder.place(of: name) {
      compare(digest, place: place, id: line.id, number)
      return nil
    }
    let place = folder.add(name)
    if let scratch, let slash = place.firstIndex(of: "/") {
      mkdir("\(scratch)/\(place[..<slash])", 0o755)
    }
    try OutputFile(path: scratch.map { "\($0)/\(place)" }).write(draft.bytes[...])
    added.append(place)
    sources[place] = (number, digest)
    return CollectionLog(
      line: number, id: line.id, record: "\(report.location)/\(place)",
      sha256: digest.description, text: draft.textRange)
  }

  private mutating func compare(
    _ digest: ContentDigest, place: String, id: String?, _ number: Int
  ) {
    let earlier = sources[place]
    let there =
      earlier?.digest
      ?? FileManager.default.contents(atPath: "\(folder.path)/\(place)")
      .map { ContentDigest(of: Array($0)) }
    guard there == digest else {
      addProblem(
        number,
        "编号“\(id ?? "")”\(earlier.map { "在第\($0.line)行" } ?? "在资料库里")已经有一件"
          + "（\(report.location)/\(place)），内容与这一行不同，没有覆盖。",
        earlier == nil
          ? "请对照两者，在记录里改；要当作另一件，请换一个编号。" : "请给这一行换一个编号，再导入一次。")
      return
    }
    if earlier == nil {
      report.unchanged += 1
      sources[place] = (number, digest)
    } else {
      repeated += 1
    }
  }

  private mutating func noteKeys() {
    for count in leftOut.counts {
      addProblem(
        count.firstLine,
        "键“\(count.key)”的内容写不进记录（从这一行起共\(count.lines)行），只留在保存的原件里。",
        "需要的内容请改写成文字，或把键改成字段表里的名称，再导入一次。")
    }
    report.problems.sort { $0.line < $1.line }
    report.notes = changed.counts.map {
      "“\($0.key)”的内容有换行或控制字符，写成了一行（从第\($0.firstLine)行起共\($0.lines)行），原样见保存的原件。"
    }
    if repeated > 0 { report.notes.append("有\(repeated)行与前面的行完全相同，只存了一件。") }
  }
}

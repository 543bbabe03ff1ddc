internal import ChineseText
internal import FoundationEssentials
internal import Glibc
public import Records

/// Turns files of other offices into records.
///
/// A file is planned first, which writes nothing, and the plan then written. The text is
/// repaired where the fault is certain or a reader would agree; every repair is kept beside the
/// record, so that the original can be had back, and the file's bytes are kept as well. Nothing
/// in the corpus is overwritten.
public struct Importer: Sendable {
  /// The corpus that takes the records.
  public let corpus: Corpus
  let options: ImportOptions
  /// The texts of the corpus, read when they are first asked for.
  let texts: KnownTexts

  /// Creates an importer into a corpus.
  public init(corpus: Corpus, options: ImportOptions = ImportOptions()) {
    self.corpus = corpus
    self.options = options
    texts = KnownTexts(corpus: corpus)
  }

  private init(_ other: Importer, folder: String) {
    corpus = other.corpus
    texts = other.texts
    var options = other.options
    options.folder = folder
    self.options = options
  }

  /// Returns an importer into another folder of the corpus, which knows the same texts.
  public func into(folder: String) -> Importer {
    Importer(self, folder: folder)
  }

  /// Plans the import of a file of any kind that offices have.
  ///
  /// - Parameter path: The path of the file, anywhere.
  /// - Returns: The plan.
  /// - Throws: ``ImportError`` where the file cannot be read, no text can be had from it, or it
  ///   is marked as a state secret.
  public func plan(fileAt path: String) async throws(ImportError) -> ImportPlan {
    let name = String(path.split(separator: "/").last ?? "")
    var status = stat()
    if stat(path, &status) == 0, status.st_size > Corpus.largestFile {
      throw ImportError(
        code: .tooLarge, file: name, message: "文件有\(Int(status.st_size) >> 20)MB，超过32MB。",
        remedy: "请拆成几个文件。")
    }
    guard let data = try? Data(contentsOf: URL(filePath: path)) else {
      throw ImportError(
        code: .unreadable, file: name, message: "文件打不开。", remedy: "请检查文件是否还在、是否有读取权限。")
    }
    return try await plan(name: name, anyData: Array(data))
  }

  /// Plans the import of a text file's bytes.
  ///
  /// - Parameters:
  ///   - name: The name of the file, without folders.
  ///   - data: Its bytes.
  /// - Returns: The plan.
  /// - Throws: ``ImportError`` as for a file.
  public func plan(name: String, data: [UInt8]) throws(ImportError) -> ImportPlan {
    try plan(name: name, data: data, content: nil)
  }

  /// Plans a text, or what was taken out of a file of another kind.
  func plan(
    name: String, data: [UInt8], content: OfficeContent?, facts: KnownFacts = KnownFacts()
  ) throws(ImportError) -> ImportPlan {
    let source: SourceText
    do throws(DecodingFailure) {
      source =
        if let content { SourceText(content.text) } else { try SourceText(decoding: data) }
    } catch {
      throw ImportError(
        code: .notText, file: name,
        message: "从第\(error.line(in: data))行（第\(error.offset + 1)个字节）起，文字编码无法识别。",
        remedy: "请用原来的软件打开，另存为UTF-8文本再导入。")
    }
    guard !source.bytes.contains(0) else {
      throw ImportError(
        code: .notText, file: name, message: "不是文本文件。", remedy: "文档、表格请先另存为纯文本再导入。")
    }
    let record = Record(path: name, data: content == nil ? data : source.bytes)
    let isRecord = record.header.contains { $0.field != nil }
    try refuseSecrets(name, record, source)
    let target = Destination(corpus: corpus, folder: options.folder)
      .place(of: name, data: data, isRecord: isRecord && content == nil)
    var documents: [PlannedDocument] = []
    let tables = content.flatMap { ProseTables($0, map: options.columnMap) }
    var ledgers: [PlannedLedger] = []
    if !isRecord, let content {
      ledgers = self.ledgers(of: content, name: name, data: data, folder: target.path, tables)
    }
    if isRecord {
      if content != nil { documents = [PlannedDocument(record, folder: target.path)] }
    } else if ledgers.isEmpty {
      var facts = facts
      facts.isConverted = content != nil
      facts.mayHaveWraps = content?.format.mayHaveWraps ?? true
      documents =
        DocumentPlanner(self, source, name: name, folder: target.path, facts: facts).documents
    }
    guard isRecord || !documents.isEmpty || !ledgers.isEmpty else {
      throw ImportError(code: .empty, file: name, message: "文件里没有文字。", remedy: "请确认选对了文件。")
    }
    var notes = content?.notes ?? ImportNote.notes(onEncodingOf: source)
    if isRecord, content == nil, !target.isTaken { notes += self.notes(onCopiesOf: record) }
    return ImportPlan(
      fileName: name, digest: ContentDigest(of: data), encoding: source.encoding,
      state: target.isTaken ? .imported : .new, location: target.path,
      isRecord: isRecord && content == nil, format: content?.format ?? .text,
      converter: content?.converter, documents: documents, ledgers: ledgers, attachments: [],
      notes: notes + (isRecord ? [] : tables?.notes ?? []), data: data)
  }

  /// Tells of a record of the corpus with the text of one that is taken as it is.
  private func notes(onCopiesOf record: Record) -> [ImportNote] {
    guard options.comparesWithCorpus else { return [] }
    let (same, likeness) = texts.records.copies(of: record.source.string(record.bodyRange))
    guard let same else { return likeness }
    return [ImportNote(message: "与 \(same) 内容相同，两件都保留。请用 minqing dedupe 定下留哪一件。")]
  }

  private func refuseSecrets(
    _ name: String, _ record: Record, _ source: SourceText
  ) throws(ImportError) {
    let lines = TextLine.lines(of: source, repairs: [])
    let words = TypeWords(corpus.rules.vocabularies)
    let isMarked = DocumentSplitter(lines, words: words).parts.contains {
      SecrecyMark.grade(of: lines[$0.lines]) != nil
    }
    guard record.isRefused || isMarked else { return }
    throw ImportError(
      code: .refused, file: name, message: "文件标有国家秘密的密级，不得存入本系统。",
      remedy: "请按保密规定另行保管。")
  }
}

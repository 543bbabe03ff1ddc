internal import ChineseText
internal import Duplicates
internal import Records

extension Importer {
  /// Plans the import of the bytes of a file of any kind.
  ///
  /// - Parameters:
  ///   - name: The name of the file, without folders.
  ///   - data: Its bytes.
  /// - Returns: The plan.
  /// - Throws: ``ImportError`` as for a file.
  public func plan(name: String, anyData data: [UInt8]) async throws(ImportError) -> ImportPlan {
    guard !data.isEmpty else {
      throw ImportError(
        code: .empty, file: name, message: "文件是空的，一个字节也没有。",
        remedy: "请确认选对了文件，或从原处重新拷贝一份。")
    }
    let format = OfficeFormat.of(name: name, data: data)
    switch format {
    case .text where LedgerText.isLedger(data, map: options.columnMap):
      return try await planOffice(name: name, data: data, .table, facts: KnownFacts())
    case .text, .jsonLines: return try plan(name: name, data: data, content: nil)
    case .mail: return try await planMail(name: name, data: data, depth: 0)
    default: return try await planOffice(name: name, data: data, format, facts: KnownFacts())
    }
  }

  private func planOffice(
    name: String, data: [UInt8], _ format: OfficeFormat, facts: KnownFacts
  ) async throws(ImportError) -> ImportPlan {
    let content = try await OfficeReader(settings: options.conversion)
      .read(data, as: format, name: name)
    return try plan(name: name, data: data, content: content, facts: facts)
  }

  /// Messages within messages deeper than this are left in the original.
  private static let deepestMail = 4

  /// Plans a message with what came with it.
  private func planMail(
    name: String, data: [UInt8], depth: Int
  ) async throws(ImportError) -> ImportPlan {
    let message = MailMessage(data)
    let own = message.text.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
    if own == nil, message.html == nil, message.subject == nil, message.attachments.isEmpty {
      throw ImportError(
        code: .empty, file: name, message: "邮件里没有文字，也没有附件。",
        remedy: "可能没有拷完整，请从邮箱里重新导出。")
    }
    var content = OfficeContent(
      .mail, .prose(own ?? message.subject ?? name), notes: message.notes)
    if own == nil, let page = message.html {
      let read = try await OfficeReader(settings: options.conversion)
        .read(Array(page.utf8), as: .html, name: name)
      content = OfficeContent(
        .mail, read.body, converter: read.converter, notes: message.notes + read.notes)
    }
    var facts = KnownFacts()
    facts.title = message.subject
    facts.date = message.date
    facts.attachments = message.attachments.map(\.name)
    let plan = try plan(name: name, data: data, content: content, facts: facts)
    let importer = into(folder: "\(plan.location)/附件")
    var attachments: [ImportPlan] = []
    var notes = plan.notes
    var linked = KnownFacts()
    linked.related = [plan.documents.first?.path].compactMap { $0 }
    for attachment in message.attachments {
      do throws(ImportError) {
        let format = OfficeFormat.of(name: attachment.name, data: attachment.data)
        switch format {
        case .mail where depth < Self.deepestMail:
          attachments.append(
            try await importer.planMail(
              name: attachment.name, data: attachment.data, depth: depth + 1))
        case .text:
          attachments.append(
            try importer.plan(
              name: attachment.name, data: attachment.data, content: nil, facts: linked))
        default:
          attachments.append(
            try await importer.planOffice(
              name: attachment.name, data: attachment.data, format, facts: linked))
        }
      } catch {
        guard error.code != .refused else { throw error }
        notes.append(ImportNote(message: "附件没有单独导入，留在原件里。\(error)"))
      }
    }
    return plan.with(attachments: attachments, notes: notes)
  }

  /// The ledgers in a table, or in a document that is one; none where there are no issues.
  func ledgers(
    of content: OfficeContent, name: String, data: [UInt8], folder: String, _ tables: ProseTables?
  ) -> [PlannedLedger] {
    let sheets =
      switch content.body {
      case .tables(let sheets): sheets
      case .prose: tables?.ledger.map { [$0] } ?? []
      }
    let stem = FileName.stem(of: name)
    let vocabularies = corpus.rules.vocabularies
    var planned: [PlannedLedger] = []
    var known = options.comparesWithCorpus ? texts.records : KnownRecords([])
    let read = sheets.map {
      ($0, Ledger($0, stem: stem, map: options.columnMap, vocabularies: vocabularies))
    }
    // A workbook with one sheet of another kind is read as a text, so that nothing is lost.
    guard read.contains(where: { $0.1 != nil }) else { return [] }
    for (sheet, ledger) in read {
      guard let ledger else {
        planned.append(
          PlannedLedger(
            sheet, number: planned.count + 1, name: name, data: data, folder: folder,
            converter: content.converter))
        continue
      }
      let ledgerRecord = PlannedLedger(
        ledger, sheet: sheet, number: planned.count + 1, name: name, data: data, folder: folder,
        converter: content.converter, type: vocabularies.resolve("问题台账", in: .types), &known,
        rules: corpus.rules)
      planned.append(ledgerRecord)
    }
    return planned
  }
}

extension OfficeContent {
  /// All of it as one text.
  var text: String {
    switch body {
    case .prose(let text): text
    case .tables(let sheets): sheets.map(\.text).joined(separator: "\n")
    }
  }
}

extension ImportPlan {
  /// The same plan with attachments and notes.
  func with(attachments: [ImportPlan], notes: [ImportNote]) -> ImportPlan {
    ImportPlan(
      fileName: fileName, digest: digest, encoding: encoding, state: state, location: location,
      isRecord: isRecord, format: format, converter: converter, documents: documents,
      ledgers: ledgers, attachments: attachments, notes: notes, data: data)
  }
}

extension PlannedDocument {
  /// A text taken out of an office file that is a record as it stands.
  init(_ record: Record, folder: String) {
    let whole = record.source.string(0..<record.source.bytes.count)
    let title = record.title ?? "记录"
    self.init(
      path: "\(folder)/\(FileName.ofDocument(number: 1, title: title))", number: 1, title: title,
      type: record.type, date: record.date, period: record.period, place: record.villages.first,
      header: [], text: ImportedText(original: whole, repairs: []), reason: "文中有题头，原样作为记录",
      notes: [], duplicateOf: nil, isRecord: true)
  }
}

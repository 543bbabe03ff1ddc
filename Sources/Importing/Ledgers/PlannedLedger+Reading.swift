internal import ChineseText
internal import Duplicates
internal import Records

extension PlannedLedger {
  /// Plans the record of a ledger.
  init(
    _ ledger: Ledger, sheet: TableSheet, number: Int, name: String, data: [UInt8], folder: String,
    converter: String?, type: String?, _ known: inout KnownRecords, rules: CountyRules
  ) {
    path = "\(folder)/\(FileName.ofDocument(number: number, title: ledger.title))"
    title = ledger.title
    body = ledger.body
    let likeness: [ImportNote]
    (duplicateOf, likeness) = known.copies(of: ledger.body)
    // A station's own ledger has no column for its village.
    let titled =
      ledger.villages.isEmpty
      ? VillageReader(
        title: ledger.title, document: FoldedText(ledger.body), original: Array(ledger.body.utf8),
        places: rules.places
      ).village : nil
    let villages = ledger.villages + [titled].compactMap { $0 }
    let values: [(Field, String?)] = [
      (.type, type), (.title, ledger.title), (.date, ledger.date?.description),
      (.villages, villages.joined(separator: "、")), (.authors, ledger.responsible),
      (.period, ledger.period.map { "\($0.first) 至 \($0.last)" }), (.sourceFile, name),
      (.related, duplicateOf.map { "\($0)（同一）" }),
    ]
    header = values.compactMap { field, value in
      value.flatMap { $0.isEmpty ? nil : HeaderValue(field: field, value: $0) }
    }
    var missing: [Field] = []
    for field in [Field.type, .date, .villages, .authors, .period]
    where !header.contains(where: { $0.field == field }) {
      missing.append(field)
    }
    let note = ImportNote(
      message: "表里没有读出：\(missing.map(\.name).joined(separator: "、"))。请对照原件补上。")
    log = LedgerLog(
      schema: LedgerLog.currentSchema, sourceFile: name,
      sha256: ContentDigest(of: data).description, converter: converter, sheet: sheet.name,
      record: path, columns: ledger.columns, rows: ledger.rows,
      notes: ledger.notes + (missing.isEmpty ? [] : [note]) + likeness)
    if duplicateOf == nil { known.add(path, Array(recordText.utf8), rules) }
  }

  /// Plans the record of a sheet that stands beside ledgers and is none: its rows as text.
  init(
    _ sheet: TableSheet, number: Int, name: String, data: [UInt8], folder: String,
    converter: String?
  ) {
    title = sheet.name.isEmpty ? FileName.stem(of: name) : sheet.name
    path = "\(folder)/\(FileName.ofDocument(number: number, title: title))"
    body = sheet.rows.map { $0.cells.joined(separator: "\t") + "\n" }.joined()
    duplicateOf = nil
    header = [
      HeaderValue(field: .title, value: title), HeaderValue(field: .sourceFile, value: name),
    ]
    log = LedgerLog(
      schema: LedgerLog.currentSchema, sourceFile: name,
      sha256: ContentDigest(of: data).description, converter: converter, sheet: sheet.name,
      record: path, columns: [], rows: [],
      notes: [ImportNote(message: "这一张表里没有“反映问题”之类的列，不是问题台账，各行照样存为文字。")])
  }
}

internal import ChineseText
internal import Records
internal import Xapian

/// Turns a record into the documents of the index: one for it, one for each issue block.
struct RecordDrafter {
  private let rules: CountyRules

  /// How often the terms of a title count, compared with the body's.
  private static let titleWeight = 3
  /// How often the terms of an issue's content count beyond their place in the body.
  private static let contentWeight = 1

  init(rules: CountyRules) {
    self.rules = rules
  }

  /// Returns the record's document and those of its issues, with their identity terms.
  func drafts(of record: Record, file: RecordFile) -> [DocumentDraft] {
    let place = RecordPlace(record: record, places: rules.places)
    let entry = RecordEntry(record: record, file: file, place: place)
    var draft = common(path: record.path)
    draft.addBooleanTerm(IndexLayout.recordKind)
    draft.addBooleanTerm(IndexLayout.identityTerm(path: record.path))
    draft.data = entry.encoded()
    let length = addText(of: record, to: &draft)
    var fields = DocumentFields(rules: rules)
    for line in record.header {
      if let field = line.field { fields.add(line.value, to: field) }
    }
    addPlace(place, to: &fields)
    for block in record.issues { fields.add(block) }
    fields.addDerived(date: entry.date, length: length)
    if let date = entry.date { fields.set(IndexLayout.value(of: date), of: .date) }
    // A record that does not say who may read it stays in its station.
    if record[.openness] == nil { fields.add(rules.narrowestOpenness, to: .openness) }
    fields.write(to: &draft)
    return [draft]
      + record.issues.enumerated().map { ordinal, block in
        issueDraft(block, ordinal: ordinal, record: record, place: place)
      }
  }

  private func common(path: String) -> DocumentDraft {
    var draft = DocumentDraft()
    draft.addBooleanTerm(IndexLayout.familyTerm(path: path))
    return draft
  }

  private func issueDraft(
    _ block: IssueBlock, ordinal: Int, record: Record, place: RecordPlace
  ) -> DocumentDraft {
    let place = RecordPlace(block: block, record: place, places: rules.places)
    let entry = IssueEntry(block: block, ordinal: ordinal, record: record, place: place)
    var draft = common(path: record.path)
    draft.addBooleanTerm(IndexLayout.issueKind)
    draft.addBooleanTerm(IndexLayout.identityTerm(path: record.path, issue: ordinal))
    draft.data = entry.encoded()
    var gatherer = TermGatherer()
    gatherer.add(FoldedText(record.source.string(block.range), joiningWraps: true))
    draft.append(gatherer.batch())
    var fields = DocumentFields(rules: rules)
    if let type = record.type { fields.add(type, to: .type) }
    addPlace(place, to: &fields)
    fields.add(block)
    if let date = entry.recordDate { fields.set(IndexLayout.value(of: date), of: .date) }
    fields.write(to: &draft)
    return draft
  }

  /// Adds the searchable text: all header values, the body.
  ///
  /// - Returns: The length of the body in characters, spaces not counted.
  private func addText(of record: Record, to draft: inout DocumentDraft) -> Int {
    var gatherer = TermGatherer()
    for line in record.header {
      gatherer.add(
        FoldedText(line.value), repeats: line.field == .title ? Self.titleWeight : 1)
    }
    let body = record.source.bytes[record.bodyRange].withUnsafeBufferPointer {
      FoldedText(utf8: $0, joiningWraps: true)
    }
    gatherer.add(body)
    for content in record.issues.compactMap({ $0[.content] }) {
      gatherer.addWeight(FoldedText(content), times: Self.contentWeight)
    }
    draft.append(gatherer.batch())
    return body.scalars.count { $0 != 0x20 && $0 != 0x0A }
  }

  private func addPlace(_ place: RecordPlace, to fields: inout DocumentFields) {
    for village in place.villages { fields.add(village, to: .villages) }
    if let town = place.town { fields.add(town, to: .town) }
  }
}

internal import ChineseText
internal import Records
internal import Xapian

/// Turns a record into the documents of the index: one for it, one for each issue block.
struct RecordDrafter {
  private let rules: CountyRules

  /// How often a title's terms count, compared with the body's.
  private static let titleWeight = 3

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
    draft.addBooleanTerm(IndexLayout.digestTerm(record.digest))
    draft.data = entry.encoded()
    addText(of: record, to: &draft)
    var values = FieldValues()
    for line in record.header {
      if let field = line.field { values.add(line.value, to: field) }
    }
    addPlace(place, to: &values)
    for block in record.issues { addIssue(block, to: &values) }
    if let date = entry.date { values.set(IndexLayout.value(of: date), of: .date) }
    add(values, to: &draft)

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
    var values = FieldValues()
    if let type = record.type { values.add(type, to: .type) }
    addPlace(place, to: &values)
    addIssue(block, to: &values)
    if let date = entry.recordDate { values.set(IndexLayout.value(of: date), of: .date) }
    add(values, to: &draft)
    return draft
  }

  /// The searchable text: the title, all other header values, the body.
  private func addText(of record: Record, to draft: inout DocumentDraft) {
    var gatherer = TermGatherer()
    for line in record.header {
      gatherer.add(
        FoldedText(line.value), repeats: line.field == .title ? Self.titleWeight : 1)
    }
    let body = record.source.bytes[record.bodyRange].withUnsafeBufferPointer {
      FoldedText(utf8: $0, joiningWraps: true)
    }
    gatherer.add(body)
    draft.append(gatherer.batch())
  }

  private func addPlace(_ place: RecordPlace, to values: inout FieldValues) {
    for village in place.villages { values.add(village, to: .villages) }
    if let town = place.town { values.add(town, to: .town) }
  }

  private func addIssue(_ block: IssueBlock, to values: inout FieldValues) {
    for line in block.entries {
      if let field = line.field { values.add(line.value, to: field) }
    }
  }

  /// Writes field values as exact terms, as searchable text and into their slots.
  private func add(_ values: FieldValues, to draft: inout DocumentDraft) {
    for (field, texts) in values.byField {
      let forms = texts.map { normalized($0, field) }
      if let prefix = field.termPrefix {
        var gatherer = TermGatherer()
        for (text, form) in zip(texts, forms) {
          gatherer.add(FoldedText(text))
          for exact in exactForms(text, form, field) {
            draft.addBooleanTerm(IndexLayout.exactTerm(prefix: prefix, foldedValue: fold(exact)))
          }
        }
        draft.append(gatherer.batch(prefix: prefix))
      }
      if let slot = field.valueSlot {
        let value = slotValue(forms, field)
        if !value.isEmpty { draft.setValue(value, slot: slot) }
      }
    }
  }

  private func normalized(_ text: String, _ field: Field) -> String {
    // 川里镇下庄村, 下庄 and 下莊村 are one village in the counts.
    if field == .villages { return rules.places.resolve(text)?.village ?? text }
    guard case .vocabulary(let name) = field.kind else { return text }
    return rules.vocabularies.resolve(text, in: name) ?? text
  }

  /// The forms under which a value is found whole; both levels of a category count.
  private func exactForms(_ text: String, _ form: String, _ field: Field) -> Set<String> {
    var forms: Set<String> = [text, form]
    if field == .category { forms.formUnion(form.split(separator: "/").map(String.init)) }
    return forms
  }

  private func slotValue(_ forms: [String], _ field: Field) -> [UInt8] {
    if field.kind == .date {
      let date = forms.lazy.compactMap { ChineseDate.parse($0, relativeTo: nil)?.last }.first
      // The record's own date comes as eight digits already.
      return Array((date.map(IndexLayout.value(of:)) ?? "").utf8)
    }
    var distinct: [String] = []
    for form in forms where !distinct.contains(form) { distinct.append(form) }
    return Array(distinct.map { Array($0.utf8) }.joined(separator: [IndexLayout.valueSeparator]))
  }
}

/// The values of each field of one document, in order.
private struct FieldValues {
  private(set) var byField: [Field: [String]] = [:]

  mutating func add(_ value: String, to field: Field) {
    guard !value.isEmpty else { return }
    if field.kind == .names {
      let names = value.split { "、，；,;".contains($0) }.map {
        String($0.drop(while: \.isWhitespace))
      }
      byField[field, default: []] += names
    } else {
      byField[field, default: []].append(value)
    }
  }

  mutating func set(_ value: String, of field: Field) {
    byField[field] = [value]
  }
}

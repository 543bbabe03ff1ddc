internal import ChineseText
internal import Records
internal import Xapian

/// The field values of one index document, and the terms and slots that come of them.
struct DocumentFields {
  private let rules: CountyRules
  private var values: [Field: [String]] = [:]
  private var lacking: Set<Field> = []
  private var derived: [(field: Field, value: String)] = []

  /// Fields of issues that a query may miss: 无:反馈.
  private static let issueFields = Field.all.filter { $0.scope.contains(.issue) }

  init(rules: CountyRules) {
    self.rules = rules
  }

  mutating func add(_ value: String, to field: Field) {
    guard !value.isEmpty else { return }
    if field.kind == .names {
      let names = KeyValueLine.items(of: value).map {
        String($0.drop(while: \.isWhitespace))
      }
      values[field, default: []] += names
    } else {
      values[field, default: []].append(value)
    }
  }

  mutating func add(_ block: IssueBlock) {
    for line in block.entries {
      if let field = line.field { add(line.value, to: field) }
    }
    for field in Self.issueFields where block[field] == nil { lacking.insert(field) }
  }

  mutating func set(_ value: String, of field: Field) {
    values[field] = [value]
  }

  /// Adds what no header says: year, month and length.
  mutating func addDerived(date: CivilDate?, length: Int) {
    if let date {
      derived.append((.calendarYear, String(date.description.prefix(4))))
      derived.append((.calendarMonth, String(date.description.prefix(7))))
    }
    derived.append((.length, IndexLayout.value(of: Double(length))))
  }

  /// Writes the values as exact terms, as searchable text and into their slots.
  func write(to draft: inout DocumentDraft) {
    for (field, texts) in values {
      draft.addBooleanTerm(IndexLayout.presenceTerm(of: field))
      let forms = texts.map { normalized($0, field) }
      if let prefix = field.termPrefix { addTerms(texts, forms, field, prefix, to: &draft) }
      if let slot = field.valueSlot {
        let value = slotValue(forms, field)
        if !value.isEmpty { draft.setValue(value, slot: slot) }
      }
      if let slot = IndexLayout.lastDaySlot(of: field), let last = period(forms)?.last {
        draft.setValue(Array(IndexLayout.value(of: last).utf8), slot: slot)
      }
      if field.kind == .date, field.scope.contains(.issue) {
        for day in forms.compactMap(Self.day) {
          draft.addBooleanTerm(IndexLayout.dayPrefix(of: field) + IndexLayout.value(of: day))
        }
      }
    }
    for field in lacking { draft.addBooleanTerm(IndexLayout.absenceTerm(of: field)) }
    for (field, value) in derived {
      if let slot = field.valueSlot { draft.setValue(Array(value.utf8), slot: slot) }
    }
  }

  private func addTerms(
    _ texts: [String], _ forms: [String], _ field: Field, _ prefix: String,
    to draft: inout DocumentDraft
  ) {
    var gatherer = TermGatherer()
    for (text, form) in zip(texts, forms) {
      gatherer.add(FoldedText(text))
      for exact in exactForms(text, form, field) {
        draft.addBooleanTerm(IndexLayout.exactTerm(prefix: prefix, foldedValue: fold(exact)))
      }
    }
    draft.append(gatherer.batch(prefix: prefix))
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

  private static func day(_ text: String) -> CivilDate? {
    ChineseDate.parse(text, relativeTo: nil)?.last
  }

  private func period(_ forms: [String]) -> CivilPeriod? {
    forms.lazy.compactMap { ChineseDate.parse($0, relativeTo: nil) }.first
  }

  private func slotValue(_ forms: [String], _ field: Field) -> [UInt8] {
    switch field.kind {
    case .date:
      // The record's own date comes as eight digits already.
      return Array((forms.lazy.compactMap(Self.day).first.map(IndexLayout.value(of:)) ?? "").utf8)
    case .period:
      return Array((period(forms)?.first).map(IndexLayout.value(of:))?.utf8 ?? "".utf8)
    case .quantity:
      let figure = forms.lazy.compactMap(Quantity.parse).first
      return Array((figure?.low ?? figure?.high).map(IndexLayout.value(of:))?.utf8 ?? "".utf8)
    default:
      var distinct: [String] = []
      for form in forms where !distinct.contains(form) { distinct.append(form) }
      return Array(
        distinct.map { Array($0.utf8) }.joined(separator: [IndexLayout.valueSeparator]))
    }
  }
}

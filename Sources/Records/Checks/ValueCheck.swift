internal import ChineseText

/// Checks that values are what their fields say: dates, figures, words of the vocabularies.
struct ValueCheck: RecordCheck {
  let record: Record
  let vocabularies: Vocabularies
  var findings: [Finding] = []

  init(record: Record, vocabularies: Vocabularies) {
    self.record = record
    self.vocabularies = vocabularies
  }

  /// Checks the value of an entry against its field; an empty one and an unknown key pass.
  mutating func check(_ entry: HeaderEntry) {
    guard let field = entry.field, !entry.value.isEmpty else { return }
    switch field.kind {
    case .date, .period:
      if ChineseDate.parse(entry.value, relativeTo: nil) == nil { reportDate(entry) }
    case .quantity:
      if Quantity.parse(entry.value) == nil {
        report(
          .badQuantity, entry, "“\(entry.key)”的数目看不懂：\(entry.value)",
          "请写数字，例如 6、约40户、20多户。")
      }
    case .yesNo:
      if !["是", "否"].contains(fold(entry.value)) {
        report(.unknownValue, entry, "“\(entry.key)”只能写是或否。", "请写成“\(entry.key): 是”。")
      }
    case .vocabulary(let name):
      checkVocabulary(entry, name)
    case .text, .names, .code:
      break
    }
  }

  /// Tells a period in the wrong order from a date that is none.
  private mutating func reportDate(_ entry: HeaderEntry) {
    for separator in ["至", "到", "~", "～"] {
      let parts = entry.value.split(separator: separator, maxSplits: 1).map(String.init)
      guard parts.count == 2, let from = ChineseDate.parse(parts[0], relativeTo: nil),
        let to = ChineseDate.parse(parts[1], relativeTo: nil), from.first > to.last
      else { continue }
      report(
        .reversedPeriod, entry, "“\(entry.key)”的开头晚于结尾：\(entry.value)",
        "请把早的日期写在前面。")
      return
    }
    report(
      .badDate, entry, "“\(entry.key)”不是有效的日期：\(entry.value)",
      "请写成 2010-03-15 或 2010年3月15日，并核对当月有没有这一天。")
  }

  private mutating func checkVocabulary(_ entry: HeaderEntry, _ name: VocabularyName) {
    guard vocabularies.resolve(entry.value, in: name) == nil,
      !(name == .secrecy && record.isRefused)
    else { return }
    let hint =
      vocabularies.nearest(to: entry.value, in: name)
      .map { "您是不是要写“\($0)”？" } ?? ""
    let values = vocabularies.values(of: name).joined(separator: "、")
    report(
      .unknownValue, entry, "“\(entry.key)”没有“\(entry.value)”这个值。", "\(hint)可以写：\(values)。")
  }
}

internal import ChineseText

/// Checks the header of one record.
struct HeaderCheck {
  let record: Record
  let rules: CountyRules
  private(set) var findings: [Finding] = []

  init(record: Record, rules: CountyRules) {
    self.record = record
    self.rules = rules
  }

  mutating func run() {
    checkRefusal()
    checkBody()
    guard !record.header.isEmpty else { return }
    checkRequired()
    for entry in record.header { checkValue(entry) }
    checkPlaces()
    checkDates()
    checkVisits()
    checkDiary()
  }

  private mutating func report(
    _ code: FindingCode, _ line: Int, _ message: String, _ remedy: String, column: Int = 1
  ) {
    findings.append(
      Finding(
        code: code, path: record.path, line: line, column: column, message: message,
        remedy: remedy))
  }

  private mutating func report(
    _ code: FindingCode, _ entry: HeaderEntry, _ message: String, _ remedy: String
  ) {
    report(
      code, entry.line, message, remedy,
      column: record.source.column(at: entry.valueRange.lowerBound))
  }

  private mutating func checkRefusal() {
    guard record.isRefused, let entry = record.entry(.secrecy) else { return }
    report(
      .refused, entry, "密级写的是“\(entry.value)”，本系统不得存放国家秘密。",
      "请立即把文件移出资料目录，按保密规定处理；它不会被编入索引。")
  }

  private mutating func checkBody() {
    let body = KeyValueLine.trimmed(record.source.string(record.bodyRange))
    if body.isEmpty { report(.emptyBody, 1, "没有正文。", "请在题头之后写正文。") }
  }

  private var typeName: String? {
    record.type.flatMap { rules.vocabularies.resolve($0, in: .types) }
  }

  private mutating func checkRequired() {
    guard let required = rules.profile.rules(on: record.date) else { return }
    let line = record.header.first.map { max(1, $0.line - 1) } ?? 1
    for key in required.required where isMissing(key) {
      report(.missingKey, line, "题头缺少“\(key)”。", "请在题头里加一行“\(key): …”。")
    }
    guard let typeName else { return }
    for key in required.requiredByType[typeName] ?? []
    where isMissing(key) && !required.required.contains(key) {
      report(
        .missingTypeKey, line, "\(typeName)的题头缺少“\(key)”。", "请在题头里加一行“\(key): …”。")
    }
  }

  private func isMissing(_ key: String) -> Bool {
    guard let field = Field.named(key) else {
      // A key of the county's own.
      return !record.header.contains { fold($0.key) == fold(key) && !$0.value.isEmpty }
    }
    return record[field] == nil
  }

  private mutating func checkValue(_ entry: HeaderEntry) {
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
    guard rules.vocabularies.resolve(entry.value, in: name) == nil,
      !(name == .secrecy && record.isRefused)
    else { return }
    let hint =
      rules.vocabularies.nearest(to: entry.value, in: name)
      .map { "您是不是要写“\($0)”？" } ?? ""
    let values = rules.vocabularies.values(of: name).joined(separator: "、")
    report(
      .unknownValue, entry, "“\(entry.key)”没有“\(entry.value)”这个值。", "\(hint)可以写：\(values)。")
  }

  private mutating func checkPlaces() {
    let places = rules.places
    guard !places.isEmpty, let entry = record.entry(.villages) else { return }
    for name in record.villages where places.resolve(name) == nil {
      let hint = places.nearest(to: name).map { "您是不是要写“\($0)”？" } ?? ""
      report(
        .unknownPlace, entry, "地名表里没有“\(name)”。",
        "\(hint)如果是新地名，请加到 \(Corpus.rulesFolder)/地名.yaml。")
    }
  }

  private mutating func checkDates() {
    guard let date = record.date, let entry = record.entry(.date) else { return }
    let name = record.path.split(separator: "/").last.map(String.init) ?? ""
    if let named = CivilDate(iso: String(name.prefix(10))), named != date {
      report(
        .dateDiffersFromName, entry, "题头的日期是\(date)，文件名的日期是\(named)。",
        "请核对哪一个对，改正另一个。")
    }
    if let submitted = record.entry(.submitted),
      let day = ChineseDate.parse(submitted.value, relativeTo: nil)?.last, day < date
    {
      report(
        .submittedEarly, submitted, "提交日期\(day)早于记录日期\(date)。", "请核对这两个日期。")
    }
  }

  private mutating func checkVisits() {
    guard let entry = record.entry(.households), let households = Quantity.parse(entry.value),
      let visits = record[.visits].flatMap(Quantity.parse), let least = households.low,
      let most = visits.high, least > most
    else { return }
    report(
      .moreHouseholdsThanVisits, entry, "走访\(entry.value)户，却只有\(record[.visits] ?? "")人次。",
      "每户至少一人次，请核对两个数。")
  }

  private mutating func checkDiary() {
    guard typeName == "民情日记", record.issues.isEmpty,
      record[.noIssue].map({ fold($0) }) != "是"
    else { return }
    report(
      .diaryWithoutIssue, 1, "民情日记里没有群众反映的问题。",
      "请用“【问题】编号”记下问题；确实没有时，在题头写“无问题: 是”。")
  }
}

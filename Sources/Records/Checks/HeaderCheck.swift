internal import ChineseText

/// Checks the header of one record.
struct HeaderCheck: RecordCheck {
  let record: Record
  let rules: CountyRules
  var findings: [Finding] = []

  init(record: Record, rules: CountyRules) {
    self.record = record
    self.rules = rules
  }

  mutating func run() {
    checkRefusal()
    checkBody()
    guard !record.header.isEmpty else { return }
    checkRequired()
    var values = ValueCheck(record: record, vocabularies: rules.vocabularies)
    for entry in record.header { values.check(entry) }
    findings += values.findings
    checkPlaces()
    checkDates()
    checkVisits()
    checkDiary()
  }

  private mutating func checkRefusal() {
    guard let mark = record.secrecyMark else { return }
    report(
      .refused, record.source.line(at: mark.offset), "\(mark.text)，本系统不得存放国家秘密。",
      "请立即把文件移出资料目录，按保密规定处理；它不会被编入索引。",
      column: record.source.column(at: mark.offset))
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
      reportMissing(
        .missingKey, key, among: record.header, of: "题头", line: line, "请在题头里加一行“\(key): …”。")
    }
    guard let typeName else { return }
    for key in required.requiredByType[typeName] ?? []
    where isMissing(key) && !required.required.contains(key) {
      reportMissing(
        .missingTypeKey, key, among: record.header, of: "\(typeName)的题头", line: line,
        "请在题头里加一行“\(key): …”。")
    }
  }

  private func isMissing(_ key: String) -> Bool {
    guard let field = Field.named(key) else {
      // A key of the county's own.
      return !record.header.contains { fold($0.key) == fold(key) && !$0.value.isEmpty }
    }
    return record[field] == nil
  }

  private mutating func checkPlaces() {
    let places = rules.places
    guard !places.isEmpty, let entry = record.entry(.villages) else { return }
    for name in record.villages {
      guard let place = places.resolve(name) else {
        reportUnknownPlace(name, entry)
        continue
      }
      guard let date = record.date, let merger = place.merger, merger.day <= date else { continue }
      report(
        .mergedPlace, entry, "“\(name)”已于\(merger.day)并入\(merger.village)，记录的日期在这以后。",
        "请写“\(merger.village)”；说的是以前的事，请核对日期。")
    }
  }

  private mutating func reportUnknownPlace(_ name: String, _ entry: HeaderEntry) {
    let hint = rules.places.nearest(to: name).map { "您是不是要写“\($0)”？" } ?? ""
    report(
      .unknownPlace, entry, "地名表里没有“\(name)”。",
      "\(hint)如果是新地名，请加到 \(Corpus.rulesFolder)/地名.yaml。")
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

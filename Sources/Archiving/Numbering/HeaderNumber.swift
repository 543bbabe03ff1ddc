internal import Records

/// What a record's header says of its number.
struct HeaderNumber {
  /// The number that a person wrote, as 档号 or as 件号 with the parts that go with it.
  private(set) var number: ArchivalNumber?
  /// The series of the record, as far as header, request and schedule tell.
  private(set) var series: NumberSeries?
  /// Whether the period is only what the county suggests for the type.
  private(set) var isSuggested = false
  /// Why the record cannot get a number, or what its keys say against each other.
  private(set) var findings: [Finding] = []

  init(_ item: ArchiveItem, _ request: NumberingRequest, schedule: RetentionSchedule) {
    if item.record[.archivalNumber] != nil {
      readWhole(item)
    } else {
      readParts(item, request, schedule)
    }
  }

  private mutating func readWhole(_ item: ArchiveItem) {
    let written = item.record[.archivalNumber] ?? ""
    guard let parsed = ArchivalNumber(parsing: written) else {
      findings = [
        item.finding(
          .badArchivalNumber, at: .archivalNumber, "档号看不懂：\(written)",
          "请写成 0123-WS·2010-D30-QGB-0007：全宗号-WS·年度-保管期限（Y、D30、D10）-机构（问题）-四位件号。")
      ]
      return
    }
    let parts: [(field: Field, agrees: (String) -> Bool, expected: String)] = [
      (.fonds, { $0.uppercased() == parsed.series.fonds }, parsed.series.fonds),
      (
        .retention, { RetentionPeriod(parsing: $0) == parsed.series.retention },
        parsed.series.retention.title
      ),
      (.agency, { $0.uppercased() == parsed.series.agency }, parsed.series.agency ?? "（空）"),
      (.item, { ArchivalNumber.item(parsing: $0) == parsed.item }, parsed.itemText),
    ]
    for part in parts {
      guard let value = item.record[part.field], !part.agrees(value) else { continue }
      findings.append(
        item.finding(
          .numberContradicted, at: part.field,
          "“\(part.field.name)”写的是\(value)，档号里却是\(part.expected)。", "请核对哪一个对，改正另一个。"))
    }
    number = parsed
    series = parsed.series
  }

  private mutating func readParts(
    _ item: ArchiveItem, _ request: NumberingRequest, _ schedule: RetentionSchedule
  ) {
    let record = item.record
    guard let fonds = record[.fonds] ?? request.fonds else {
      findings.append(
        item.finding(
          .notNumbered, "没有全宗号，编不了档号。", "请用 --fonds 写明全宗号（四位），或写进题头的“全宗号”。"))
      return
    }
    guard let retention = retention(of: item, request, schedule) else { return }
    let agency = record[.agency] ?? request.agency
    guard
      let series = NumberSeries(
        fonds: fonds, year: request.year, retention: retention, agency: agency)
    else {
      findings.append(
        item.finding(
          .notNumbered, at: .fonds, "全宗号“\(fonds)”或机构（问题）代码“\(agency ?? "")”写法有误。",
          "全宗号是四位数字或字母；机构（问题）代码用字母、数字或汉字，中间没有横线。"))
      return
    }
    self.series = series
    guard let written = record[.item] else { return }
    number = ArchivalNumber.item(parsing: written).flatMap {
      ArchivalNumber(series: series, item: $0)
    }
    guard number == nil else { return }
    self.series = nil
    findings.append(
      item.finding(
        .badArchivalNumber, at: .item, "件号看不懂：\(written)", "请写 1 到 9999 的数，四位，如 0007。"))
  }

  private mutating func retention(
    of item: ArchiveItem, _ request: NumberingRequest, _ schedule: RetentionSchedule
  ) -> RetentionPeriod? {
    if let written = item.record[.retention] {
      if let period = RetentionPeriod(parsing: written) { return period }
      findings.append(
        item.finding(
          .notNumbered, at: .retention, "保管期限看不懂：\(written)", "请写 永久、30年 或 10年。"))
      return nil
    }
    if let period = request.retention { return period }
    let suggestion = item.type.flatMap {
      schedule.suggestion(type: $0, covering: item.record.period)
    }
    isSuggested = suggestion != nil
    if suggestion == nil {
      findings.append(
        item.finding(
          .notNumbered, "没有保管期限：县情.yaml 的“保管期限”里没有这一类（\(item.type ?? "类型不明")）。",
          "请在题头写“保管期限: 30年”，或在 \(Corpus.rulesFolder)/县情.yaml 的“保管期限”里加上这一类。"))
    }
    return suggestion
  }
}

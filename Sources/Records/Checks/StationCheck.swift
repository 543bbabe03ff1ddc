internal import ChineseText

/// Checks one record against what the county asks of stations: people, 七有, due days.
struct StationCheck: RecordCheck {
  let record: Record
  let rules: CountyProfile.Rules
  var findings: [Finding] = []

  init(record: Record, rules: CountyProfile.Rules) {
    self.record = record
    self.rules = rules
  }

  /// Checks a record of a type.
  mutating func run(type: String) {
    checkSubmission(type)
    checkDisclosures()
    if type == "站点登记" { checkEquipment() }
    if type == "站点登记" || type == "人员名册" { checkStaff() }
  }

  /// 提交日期 against 应报日期, or against the day that the county sets.
  private mutating func checkSubmission(_ type: String) {
    guard let entry = record.entry(.submitted), record[.writtenLater] == nil,
      let submitted = ChineseDate.parse(entry.value, relativeTo: nil)?.last
    else { return }
    let written = record[.due].flatMap { ChineseDate.parse($0, relativeTo: nil)?.last }
    let end = record.period?.last ?? record.date
    guard let due = written ?? end.flatMap({ rules.submission.dueDay(ofType: type, ending: $0) })
    else { return }
    let days = submitted.dayNumber - due.dayNumber
    guard days > rules.submission.grace else { return }
    let grace = rules.submission.grace > 0 ? "（可以宽限\(rules.submission.grace)天）" : ""
    report(
      .late, entry, "应于\(due)报送\(grace)，\(submitted)才提交，迟了\(days)天。",
      "请核对两个日期；确实迟报的，此条留作统计，以后按期报送。")
  }

  /// 公示 of an issue, long after it was closed.
  private mutating func checkDisclosures() {
    guard let most = rules.disclosure.daysAfterClosing else { return }
    for block in record.issues {
      guard let closed = block.date(.closed), let entry = block.entry(.notice),
        let day = ChineseDate.parse(
          String(entry.value.prefix { !"，,；;。 ".contains($0) }), relativeTo: nil)?.first
      else { continue }
      let days = day.dayNumber - closed.dayNumber
      if days > most {
        report(
          .lateDisclosure, entry,
          "问题\(block.id)于\(closed)办结，\(day)才公示，隔了\(days)天；\(rules.preface)不超过\(most)天。",
          "请核对日期；以后办结了及时公示。")
      }
    }
  }

  /// The seven things: each a block, or at least a word in the text.
  private mutating func checkEquipment() {
    let told = Set(record.blocks.filter { $0.kind == .equipment }.map { fold($0.id) })
    let body = fold(record.source.string(record.bodyRange))
    for thing in rules.completeness.equipment {
      let isTold = thing.words.contains { word in
        told.contains(fold(word)) || told.isEmpty && body.contains(fold(word))
      }
      if !isTold {
        report(
          .missingEquipment, bodyLine, "七有没有写到“\(thing.name)”。",
          "请加一段“【七有】\(thing.name)”，下面写“有无：”和“依据：”。")
      }
    }
  }

  /// The people of the roster on the record's day, against the least number.
  private mutating func checkStaff() {
    guard let least = rules.station.staff else { return }
    let roster = record.blocks.filter { $0.kind == .person }
    let present: Int
    var line = bodyLine
    if let first = roster.first {
      line = first.line
      present = roster.count { person in
        guard let day = record.date else { return true }
        return (person.date(.arrival).map { $0 <= day } ?? true)
          && (person.date(.departure).map { $0 >= day } ?? true)
      }
    } else if let stated = statedStaff() {
      (present, line) = stated
    } else {
      return
    }
    guard present < least else { return }
    report(
      .tooFewPeople, line, "\(rules.preface)每站至少\(least)人，名册上只有\(present)人。",
      "请补足人员后更新名册；人员有变动的，请写到岗、离岗日期。")
  }

  /// 人员2名, 本站3人.
  private func statedStaff() -> (Int, Int)? {
    let source = record.source
    for line in bodyLine..<max(bodyLine, source.lineCount + 1) {
      let stated = StatedFigure.all(in: source.string(source.lineRange(line))).first {
        ($0.unit == "人" || $0.unit == "名")
          && ["人员", "本站", "本站现有"].contains(KeyValueLine.trimmed($0.label))
      }
      if let stated, let number = Int(exactly: stated.value) { return (number, line) }
    }
    return nil
  }

  private var bodyLine: Int {
    record.source.line(at: min(record.bodyRange.lowerBound, record.source.bytes.count))
  }
}

internal import ChineseText

/// Checks that the figures of a report agree with one another.
///
/// Only figures that are exact and stand in one paragraph are compared: what a report leaves
/// out proves nothing.
struct FigureCheck: RecordCheck {
  let record: Record
  let rules: CountyProfile.Rules?
  var findings: [Finding] = []

  init(record: Record, rules: CountyProfile.Rules?) {
    self.record = record
    self.rules = rules
  }

  mutating func run() {
    let source = record.source
    guard record.bodyRange.lowerBound < source.bytes.count else { return }
    let blocks = record.blocks.map {
      source.line(at: $0.range.lowerBound)...source.line(at: $0.range.upperBound)
    }
    var block = 0
    for line in source.line(at: record.bodyRange.lowerBound)..<(source.lineCount + 1) {
      // Blocks stand in order: those that end before this line are done with.
      while block < blocks.count, blocks[block].upperBound < line { block += 1 }
      if block < blocks.count, blocks[block].contains(line) { continue }
      let figures = StatedFigure.all(in: source.string(source.lineRange(line)))
      guard !figures.isEmpty else { continue }
      checkIssues(figures, line)
      checkDisputes(figures, line)
      checkVisits(figures, line)
      checkDays(figures, line)
    }
  }

  private static let registered = ["登记"]
  private static let total = ["共", "经手", "合计", "总数", "总计"]
  private static let done = ["办结", "办成", "办完"]
  private static let open = ["在办", "正在办", "未办结", "没有办结", "没办结"]
  private static let ended = ["不予受理", "转送", "转出", "解释", "暂缓", "暂不能办"]
  private static let carriedOver = ["上年", "结转", "余下", "遗留", "原有"]

  /// 登记46件，办结38件，正在办6件，暂不能办2件，办结率82.6%.
  private mutating func checkIssues(_ figures: [StatedFigure], _ line: Int) {
    let items = figures.filter { $0.unit == "件" }
    let open = items.filter { $0.says(Self.open) }
    let ended = items.filter { $0.says(Self.ended) && !$0.says(Self.open) }
    let done = items.filter {
      $0.says(Self.done) && !$0.says(Self.open) && !$0.says(Self.ended)
    }
    guard done.count == 1, let done = done.first else { return }
    let before = items.filter { $0.column < done.column }
    var total = before.last { $0.says(Self.total) }
    if total == nil, !items.contains(where: { $0.says(Self.carriedOver) }) {
      let registered = before.filter { $0.says(Self.registered) }
      total = registered.count == 1 ? registered.first : nil
    }
    guard let total, total.value > 0 else { return }
    let parts = [done] + open + ended
    let sum = parts.reduce(0) { $0 + $1.value }
    if sum > total.value || open.count == 1 && sum < total.value {
      let words = parts.map { "\(whole($0.value))" }.joined(separator: "+")
      report(
        .partsDiffer, line,
        "办结、在办等合计\(words)\(parts.count > 1 ? "=\(whole(sum))" : "")件，登记的是\(whole(total.value))件。",
        "请核对各项件数；有上年结转的，请写明“经手多少件”。", column: total.column)
    }
    checkRate(figures, ["办结率"], done.value, total.value, line)
  }

  /// 排查22起，调处19起，调处率86.4%.
  private mutating func checkDisputes(_ figures: [StatedFigure], _ line: Int) {
    let items = figures.filter { $0.unit == "起" }
    guard let found = items.first(where: { $0.says(["排查", "排出", "摸排"]) }),
      let settled = items.first(where: {
        $0.column > found.column && $0.says(["调处", "说合", "调解", "化解"]) && !$0.says(["未", "没"])
      })
    else { return }
    if settled.value > found.value {
      report(
        .moreSettledThanFound, line,
        "排查\(whole(found.value))起，调处却有\(whole(settled.value))起。", "调处的不会多于排查的，请核对两个数。",
        column: settled.column)
    } else {
      checkRate(figures, ["调处率", "调解率", "化解率"], settled.value, found.value, line)
    }
  }

  private mutating func checkRate(
    _ figures: [StatedFigure], _ names: [String], _ part: Double, _ whole: Double, _ line: Int
  ) {
    guard let rate = figures.first(where: { $0.unit == "%" && $0.says(names) }), whole > 0 else {
      return
    }
    let right = part / whole * 100
    // Rounded or cut off at the digits that were written.
    let step = (0..<rate.decimals).reduce(1.0) { step, _ in step / 10 }
    guard abs(right - rate.value) >= step else { return }
    let tenths = Int((right * 10).rounded())
    report(
      .rateDiffers, line,
      "写的是\(rate.label)\(self.whole(rate.value))%，按\(self.whole(part))÷\(self.whole(whole))算是\(tenths / 10).\(tenths % 10)%。",
      "请核对件数和比率。", column: rate.column)
  }

  /// 走访133户次、372人次.
  private mutating func checkVisits(_ figures: [StatedFigure], _ line: Int) {
    for (households, people) in zip(figures, figures.dropFirst())
    where households.unit.hasPrefix("户") && people.unit == "人次"
      && households.sentence == people.sentence && people.label.isEmpty
      && households.value > people.value
    {
      report(
        .householdsExceedVisits, line,
        "写的是\(whole(households.value))\(households.unit)、\(whole(people.value))人次，户数比人次还多。",
        "每户至少一人次，请核对两个数。", column: households.column)
    }
  }

  /// 逢五应到18天; 全年进站61天.
  private mutating func checkDays(_ figures: [StatedFigure], _ line: Int) {
    guard let period = record.period, let station = rules?.station, let rules else { return }
    let days = figures.filter { $0.unit == "天" }
    if let fixed = station.fixedDays,
      let stated = days.first(where: { $0.label.contains(fixed.name + "应到") })
    {
      let right = (period.first.dayNumber...period.last.dayNumber).count { number in
        CivilDate(dayNumber: number).map(fixed.contains) ?? false
      }
      if Double(right) != stated.value {
        report(
          .fixedDaysDiffer, line,
          "写的是\(fixed.name)应到\(whole(stated.value))天，\(period)里\(fixed.name)的日子有\(right)天。",
          "请按日历核对应到天数，或核对题头的期间。", column: stated.column)
      }
    }
    let isWholeYear = period.last.dayNumber - period.first.dayNumber >= 360
    if isWholeYear, let least = station.daysPerYear,
      let stated = days.first(where: { $0.label.hasSuffix("全年进站") }),
      stated.value < Double(least)
    {
      report(
        .tooFewDays, line,
        "\(rules.preface)全年进站不少于\(least)天，这里写的是\(whole(stated.value))天。",
        "请核对天数；确实不足的，请写明原因和补到的打算。", column: stated.column)
    }
  }

  private func whole(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? String(value)
  }
}

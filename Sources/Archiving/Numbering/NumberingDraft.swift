internal import Records

/// A numbering plan in the making.
struct NumberingDraft {
  private let request: NumberingRequest
  private let schedule: RetentionSchedule
  private var plan: NumberingPlan
  private let numbered: [BytePath: ArchivalNumber]
  /// Every item that was ever given in a series.
  private var taken: [NumberSeries: Set<Int>] = [:]
  private var holders: [ArchivalNumber: String] = [:]
  private var waiting: [(item: ArchiveItem, series: NumberSeries, isSuggested: Bool)] = []

  init(_ request: NumberingRequest, ledger: NumberLedger, schedule: RetentionSchedule) {
    self.request = request
    self.schedule = schedule
    plan = NumberingPlan(year: request.year)
    numbered = ledger.numbers
    for entry in ledger.entries {
      taken[entry.number.series, default: []].insert(entry.number.item)
      holders[entry.number] = entry.path?.description ?? entry.state.rawValue
    }
  }

  mutating func take(_ item: ArchiveItem) {
    guard numbered[item.path] == nil else {
      plan.numberedCount += 1
      return
    }
    guard item.errors.isEmpty else {
      let first = item.errors[0]
      plan.findings.append(
        item.finding(
          .notNumbered, "有\(item.errors.count)个错误，没有编号；第\(first.line)行：\(first.message)",
          "请运行 minqing check \(item.record.path)，改正后再编号。"))
      return
    }
    let header = HeaderNumber(item, request, schedule: schedule)
    plan.findings += header.findings
    guard header.findings.isEmpty, let series = header.series else { return }
    guard let number = header.number else {
      waiting.append((item, series, header.isSuggested))
      return
    }
    if let holder = holders[number] {
      plan.findings.append(
        item.finding(
          .numberRepeated, at: item.record[.archivalNumber] == nil ? .item : .archivalNumber,
          "\(number) 已经给了\(holder)。", "请核对题头；给过的号不再给别的记录。"))
      return
    }
    assign(number, item, .header)
  }

  private mutating func assign(
    _ number: ArchivalNumber, _ item: ArchiveItem, _ origin: NumberingPlan.Origin
  ) {
    taken[number.series, default: []].insert(number.item)
    holders[number] = item.record.path
    plan.assignments.append(NumberingPlan.Assignment(number: number, item: item, origin: origin))
  }

  /// The plan, when all records were taken: those without a number of their own go on behind.
  mutating func finished() -> NumberingPlan {
    for (item, series, isSuggested) in waiting {
      let next = (taken[series]?.max() ?? 0) + 1
      guard let number = ArchivalNumber(series: series, item: next) else {
        plan.findings.append(
          item.finding(
            .notNumbered, "\(series) 的件号已经用到\(ArchivalNumber.largestItem)，编不下了。",
            "请分机构（问题）编号。"))
        continue
      }
      assign(number, item, isSuggested ? .suggested : .next)
    }
    plan.gaps = taken.flatMap { series, items in
      NumberLedger.gaps(in: items).compactMap { ArchivalNumber(series: series, item: $0) }
    }.filter { $0.series.year == request.year }.sorted()
    plan.assignments.sort { $0.number < $1.number }
    return plan
  }
}

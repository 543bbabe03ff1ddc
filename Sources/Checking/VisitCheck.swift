internal import ChineseText
internal import Records

/// Finds runs of months in which a station told of fewer visits than the county asks for.
struct VisitCheck {
  let shelf: RecordShelf

  func findings() -> [Finding] {
    guard let lastDay = shelf.lastDay else { return [] }
    return shelf.stations.flatMap { station in
      findings(station.village, station.entries, until: MonthNumber(lastDay))
    }
  }

  private func findings(
    _ village: String, _ entries: [RecordShelf.Entry], until end: MonthNumber
  ) -> [Finding] {
    let visits = entries.filter { entry in
      entry.record[.households].flatMap(Quantity.parse).map { ($0.high ?? 1) > 0 } ?? false
    }
    let counts = Dictionary(grouping: visits) { MonthNumber($0.date) }.mapValues(\.count)
    // The first and the last month need not be full.
    let months =
      (MonthNumber(entries[0].date).number
      + 1..<max(MonthNumber(entries[0].date).number + 1, end.number))
      .map(MonthNumber.init(number:))
    var findings: [Finding] = []
    for run in months.runs(where: { isShort($0, counts[$0] ?? 0) }) {
      guard let entry = entries.last(where: { MonthNumber($0.date) < run.first }) ?? entries.first,
        let day = run.first.firstDay, let rules = shelf.profile.rules(on: day),
        let least = rules.station.visitsPerMonth
      else { continue }
      let span = run.first == run.last ? "\(run.first)" : "\(run.first)至\(run.last)"
      findings.append(
        entry.finding(
          .tooFewVisits, "\(village)\(span)每月走访的记录不足\(least)次；\(rules.preface)每月至少\(least)次。",
          "走访过的请补记，并写“走访户数”；没有走访的请尽快安排。"))
    }
    return findings
  }

  private func isShort(_ month: MonthNumber, _ count: Int) -> Bool {
    guard let day = month.firstDay, let rules = shelf.profile.rules(on: day),
      rules.station.recordsEveryDay, let least = rules.station.visitsPerMonth
    else { return false }
    return count < least
  }
}

internal import ChineseText
internal import Records

/// Finds fixed days, such as 逢五, on which a station left no record and made up for none.
struct FixedDayCheck {
  let shelf: RecordShelf

  func findings() -> [Finding] {
    guard let lastDay = shelf.lastDay else { return [] }
    return shelf.stations.flatMap { station in
      let days = Set(station.entries.map(\.date.dayNumber))
      return station.stretches(until: lastDay).compactMap { entry, end in
        finding(station.village, after: entry, until: end, days)
      }
    }
  }

  /// The fixed days between a record and the next that nothing makes up for.
  private func finding(
    _ village: String, after entry: RecordShelf.Entry, until end: CivilDate, _ days: Set<Int>
  ) -> Finding? {
    guard let rules = shelf.profile.rules(on: entry.date), rules.station.recordsEveryDay,
      let fixed = rules.station.fixedDays, end > entry.date
    else { return nil }
    let missed = ((entry.date.dayNumber + 1)..<end.dayNumber)
      .filter { number in
        !(number...(number + rules.station.makeUpDays)).contains { days.contains($0) }
      }
      .compactMap(CivilDate.init(dayNumber:)).filter(fixed.contains)
    guard let first = missed.first, let last = missed.last else { return nil }
    let span = first == last ? "\(first)" : "\(first)至\(last)的\(missed.count)个\(fixed.name)日"
    return entry.finding(
      .missedFixedDays, "\(village)\(span)没有记录；\(rules.preface)\(fixed.name)进站。",
      "到了站的请补交记录；请假的请写明，并在补到的那天记一篇。")
  }
}

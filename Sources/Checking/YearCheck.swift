internal import ChineseText
internal import Records

/// Counts the days at a station in each full year by its records.
struct YearCheck {
  let shelf: RecordShelf

  func findings() -> [Finding] {
    guard let lastDay = shelf.lastDay else { return [] }
    return shelf.stations.flatMap { station in
      Dictionary(grouping: station.entries, by: \.date.year).sorted { $0.key < $1.key }
        .compactMap { year, entries in
          finding(station.village, year, entries, first: station.entries[0].date, lastDay)
        }
    }
  }

  private func finding(
    _ village: String, _ year: Int, _ entries: [RecordShelf.Entry], first: CivilDate,
    _ lastDay: CivilDate
  ) -> Finding? {
    // A year in which the station or the corpus began or ended is no full one.
    guard let newYear = CivilDate(year: year, month: 1, day: 1),
      let newYearsEve = CivilDate(year: year, month: 12, day: 31), lastDay >= newYearsEve,
      first.year < year || first.month == 1, let last = entries.last,
      let rules = shelf.profile.rules(on: newYear), rules.station.recordsEveryDay,
      let least = rules.daysPerYear
    else { return nil }
    let days = Set(entries.map(\.date)).count
    guard days < least else { return nil }
    return last.finding(
      .tooFewDays, "\(village)\(year)年有记录的进站日只有\(days)天；\(rules.preface)全年不少于\(least)天。",
      "有漏交的请补交；确实不足的，请写明原因和补到的打算。")
  }
}

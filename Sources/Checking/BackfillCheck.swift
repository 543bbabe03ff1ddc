internal import ChineseText
internal import Records

/// Finds records of a station that came in on one day, all long after their days.
struct BackfillCheck {
  let shelf: RecordShelf

  func findings() -> [Finding] {
    shelf.stations.flatMap { station in
      let submitted = station.entries.compactMap { entry in
        day(entry).map { (entry: entry, day: $0) }
      }
      return Dictionary(grouping: submitted, by: \.day).sorted { $0.key < $1.key }
        .compactMap { day, group in finding(station.village, day, group.map(\.entry)) }
    }
  }

  /// The day on which a record came in long after its own; a record that says so is honest.
  private func day(_ entry: RecordShelf.Entry) -> CivilDate? {
    guard let rules = shelf.profile.rules(on: entry.date), entry.record[.writtenLater] == nil,
      let day = entry.record[.submitted].flatMap({
        ChineseDate.parse($0, relativeTo: nil)?.last
      }),
      day.dayNumber - entry.date.dayNumber > rules.submission.backfilledDays
    else { return nil }
    return day
  }

  private func finding(
    _ village: String, _ day: CivilDate, _ entries: [RecordShelf.Entry]
  ) -> Finding? {
    guard let first = entries.first, let last = entries.last,
      let count = shelf.profile.rules(on: last.date)?.submission.backfilledCount,
      entries.count >= count
    else { return nil }
    return last.finding(
      .backfilled,
      "\(village)在\(day)一天里交了\(entries.count)件早先的记录（\(first.date)至\(last.date)），像是集中补写的。",
      "事后补写的，请各写一行“补记日期”；当天写的，请核对提交日期。",
      line: last.record.entry(.submitted)?.line)
  }
}

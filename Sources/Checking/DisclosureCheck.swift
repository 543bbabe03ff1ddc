internal import ChineseText
internal import Records

/// Finds stretches of months between two disclosures of a village or town.
struct DisclosureCheck {
  let shelf: RecordShelf

  func findings() -> [Finding] {
    let notices = shelf.entries.filter { $0.type == "公示" || $0.type == "村务公开" }
    var byPlace: [String: [RecordShelf.Entry]] = [:]
    for entry in notices {
      let places = shelf.keeps(entry, .station) + shelf.keeps(entry, .town)
      for place in places { byPlace[place, default: []].append(entry) }
    }
    return byPlace.sorted { $0.key < $1.key }.flatMap { place, entries in
      zip(entries, entries.dropFirst()).compactMap { finding(place, $0, $1) }
    }
  }

  private func finding(
    _ place: String, _ entry: RecordShelf.Entry, _ next: RecordShelf.Entry
  ) -> Finding? {
    guard let rules = shelf.profile.rules(on: next.date),
      let months = rules.disclosure.longestGapInMonths,
      let due = entry.date.adding(months: months), next.date > due
    else { return nil }
    return next.finding(
      .disclosureGap,
      "\(place)上一次公开是\(entry.date)，这一次是\(next.date)，隔了\(next.date.dayNumber - entry.date.dayNumber)天；"
        + "\(rules.preface)至少每\(months)个月公开一次。",
      "中间公开过的请补交记录；没有公开的，以后按季张榜。")
  }
}

internal import ChineseText
internal import Records

/// Finds stretches of days without a diary or log of a station.
struct GapCheck {
  let shelf: RecordShelf

  func findings() -> [Finding] {
    guard let lastDay = shelf.lastDay else { return [] }
    return shelf.stations.flatMap { station in
      station.stretches(until: lastDay).compactMap { entry, end in
        gap(of: station.village, after: entry, until: end)
      }
    }
  }

  private func gap(
    of village: String, after entry: RecordShelf.Entry, until end: CivilDate
  ) -> Finding? {
    let days = end.dayNumber - entry.date.dayNumber
    // The rules of the day on which the next record was due hold.
    guard let rules = shelf.profile.rules(on: end), let most = rules.station.longestGap,
      days > most
    else { return nil }
    return entry.finding(
      .longGap,
      "\(village)从\(entry.date)到\(end)有\(days)天没有日记或日志；\(rules.preface)两件之间不超过\(most)天。",
      "有漏交的请补交，写明“补记日期”；确实没有进站的请说明原因。")
  }
}

internal import ChineseText
internal import Records

/// Finds stretches in which a town or station has no minutes of a meeting that it must hold.
struct MeetingCheck {
  let shelf: RecordShelf

  func findings() -> [Finding] {
    let names = Set(shelf.profile.rules.flatMap(\.meetings).map(\.name)).sorted()
    return [RecordKeeper.town, .station].flatMap { keeper in
      names.flatMap { name in holders(keeper).flatMap { findings(name, keeper, $0.key, $0.value) } }
    }
  }

  private func holders(_ keeper: RecordKeeper) -> [(key: String, value: [RecordShelf.Entry])] {
    var result: [String: [RecordShelf.Entry]] = [:]
    for entry in shelf.entries {
      for holder in shelf.keeps(entry, keeper) { result[holder, default: []].append(entry) }
    }
    return result.sorted { $0.key < $1.key }
  }

  private func rule(
    _ name: String, _ keeper: RecordKeeper, on day: CivilDate
  ) -> (preface: String, meeting: MeetingRule, from: CivilDate?)? {
    guard let rules = shelf.profile.rules(on: day),
      let meeting = rules.meetings.first(where: { $0.name == name && $0.holder == keeper })
    else { return nil }
    return (rules.preface, meeting, rules.from)
  }

  private func findings(
    _ name: String, _ keeper: RecordKeeper, _ holder: String, _ entries: [RecordShelf.Entry]
  ) -> [Finding] {
    guard let end = shelf.lastDay else { return [] }
    let held = entries.filter { entry in
      guard let rule = rule(name, keeper, on: entry.date)?.meeting else { return false }
      let title = fold((entry.record.title ?? "") + (entry.record[.meeting] ?? ""))
      return rule.types.contains(entry.type) && rule.words.contains { title.contains(fold($0)) }
    }
    let months = Set(held.map { MonthNumber($0.date) })
    let slots = slots(name, keeper, from: MonthNumber(entries[0].date), until: end)
    return slots.runs { slot in !slot.contains { months.contains($0) } }.compactMap { run in
      guard let first = run.first.first, let last = run.last.last, let day = first.firstDay,
        let rule = rule(name, keeper, on: day),
        let entry = held.last(where: { MonthNumber($0.date) < first }) ?? entries.first
      else { return nil }
      return entry.finding(
        .missingMeeting,
        "\(holder)\(first)至\(last)没有“\(name)”的记录；\(rule.preface)每年\(rule.meeting.timesPerYear)次。",
        "开过的请补交\(rule.meeting.types.joined(separator: "或"))，题名或“会议”里写上“\(name)”；没有开的请补开。")
    }
  }

  /// The stretches of months that are over and of which each needs a meeting.
  private func slots(
    _ name: String, _ keeper: RecordKeeper, from first: MonthNumber, until end: CivilDate
  ) -> [[MonthNumber]] {
    var slots: [[MonthNumber]] = []
    var month = MonthNumber(number: first.number / 12 * 12)
    while let day = month.firstDay, day <= end {
      guard let rule = rule(name, keeper, on: day) else {
        month = MonthNumber(number: month.number + 1)
        continue
      }
      let next = MonthNumber(number: (month.number / rule.meeting.months + 1) * rule.meeting.months)
      let isOver = next.firstDay?.adding(days: -1).map { $0 <= end } ?? false
      if isOver, month >= first {
        slots.append((month.number..<next.number).map(MonthNumber.init(number:)))
      }
      month = next
    }
    return slots
  }
}

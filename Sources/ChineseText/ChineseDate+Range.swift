extension ChineseDate {
  /// Reads a period with two ends: `a 至 b`, 2010年3月至今, 今年以来.
  static func parseRange(_ text: String, _ reference: CivilDate?) -> CivilPeriod? {
    for ending in ["以来", "至今"] where text.hasSuffix(ending) {
      guard let reference,
        let from = parseSingle(String(text.dropLast(ending.count)[...].trimmed), reference)
      else { return nil }
      return CivilPeriod(first: from.first, last: reference)
    }
    for separator in ["至", "到", "~", "..", "--", " - ", "-"] {
      // A dash also stands within a date, so every place is tried.
      for place in text.ranges(of: separator) {
        let left = String(text[..<place.lowerBound].trimmed)
        let right = String(text[place.upperBound...].trimmed)
        guard let from = start(left, before: right, reference),
          let to = end(right, after: from, reference)
        else { continue }
        return CivilPeriod(first: from.first, last: to.last)
      }
    }
    return nil
  }

  /// The left end; in 3-5月 it borrows the 月 of the right one.
  private static func start(
    _ left: String, before right: String, _ reference: CivilDate?
  ) -> CivilPeriod? {
    if right.hasSuffix("月"), !right.contains("年"), !left.contains("月"),
      let month = parseSingle(left + "月", reference)
    {
      return month
    }
    return parseSingle(left, reference)
  }

  /// The right end; what it leaves out it takes from the left one, but 今年 means today's.
  private static func end(
    _ right: String, after from: CivilPeriod, _ reference: CivilDate?
  ) -> CivilPeriod? {
    if from.precision == .day, let mark = right.last, mark == "日" || mark == "号",
      let day = ChineseNumeral.value(String(right.dropLast()))
    {
      return CivilDate(year: from.first.year, month: from.first.month, day: day)
        .map { CivilPeriod($0) }
    }
    let isRelative = right.first.map { "今去前明本".contains($0) } ?? false
    return parseSingle(right, isRelative ? reference : from.first)
  }
}

internal import ChineseText

/// A date or a range as typed in a query: `2010上半年`, `2010-01..2010-06`, `近3月`, `>=2010-03`.
enum DateRange {
  private static let separators = ["..", "…", "至", "到", "~", "～"]
  private static let recentWords = ["近", "最近", "过去"]

  /// Returns the first and the last day; nil for an open end, or where the text is no range.
  static func parse(_ text: String, today: CivilDate) -> (from: CivilDate?, to: CivilDate?)? {
    if let period = ChineseDate.parse(text, relativeTo: today) {
      return (period.first, period.last)
    }
    let folded = fold(text).filter { $0 != " " }
    return named(folded, today: today) ?? recent(folded, today: today) ?? compared(
      folded, today: today)
      ?? separated(text, today: today)
  }

  /// Days and weeks that have names, counted from today; a week begins on Monday.
  private static func named(
    _ text: String, today: CivilDate
  ) -> (from: CivilDate?, to: CivilDate?)? {
    let monday = today.adding(days: 1 - today.weekday)
    switch text {
    case "今天", "今日": return (today, today)
    case "昨天", "昨日":
      let day = today.adding(days: -1)
      return (day, day)
    case "前天":
      let day = today.adding(days: -2)
      return (day, day)
    case "本周", "这周", "本星期": return (monday, today)
    case "上周", "上星期": return (monday?.adding(days: -7), monday?.adding(days: -1))
    case "上月", "上个月":
      let last = today.adding(days: -today.day)
      return (last.flatMap { $0.adding(days: 1 - $0.day) }, last)
    default: return nil
    }
  }

  /// Says which day or month of a date in figures cannot be: 2010年2月30日; nil where none is told.
  static func impossibleDay(in text: String) -> String? {
    let figures = fold(text).split { !("0"..."9").contains($0) }.compactMap { Int($0) }
    guard (2...3).contains(figures.count), (1_000...9_999).contains(figures[0]) else { return nil }
    guard (1...12).contains(figures[1]) else { return "没有\(figures[1])月。" }
    guard figures.count == 3,
      CivilDate(year: figures[0], month: figures[1], day: figures[2]) == nil
    else { return nil }
    return "\(figures[0])年\(figures[1])月没有\(figures[2])日。"
  }

  /// 近3月 and 最近两年: up to today, from the day after the same day so long ago.
  private static func recent(
    _ text: String, today: CivilDate
  ) -> (from: CivilDate?, to: CivilDate?)? {
    guard let word = recentWords.first(where: text.hasPrefix) else { return nil }
    let rest = text.dropFirst(word.count)
    let digits = rest.prefix { ChineseNumeral.value(String($0)) != nil }
    var unit = rest.dropFirst(digits.count)
    if unit.first == "个" { unit = unit.dropFirst() }
    guard let count = digits.isEmpty ? 1 : ChineseNumeral.value(String(digits)),
      (1...1_000).contains(count)
    else { return nil }
    let before: CivilDate? =
      switch unit {
      case "天", "日": today.adding(days: -count)
      case "周", "星期": today.adding(days: -7 * count)
      case "月": today.adding(months: -count)
      case "年": today.adding(months: -12 * count)
      default: nil
      }
    return before.map { ($0.adding(days: 1), today) }
  }

  /// `>2010-03` is later than all of March, `>=2010-03` begins with it.
  private static func compared(
    _ text: String, today: CivilDate
  ) -> (from: CivilDate?, to: CivilDate?)? {
    guard let sign = [">=", "<=", "≥", "≤", ">", "<"].first(where: text.hasPrefix),
      let period = ChineseDate.parse(String(text.dropFirst(sign.count)), relativeTo: today)
    else { return nil }
    return switch sign {
    case ">=", "≥": (period.first, nil)
    case "<=", "≤": (nil, period.last)
    case ">": (period.last.adding(days: 1), nil)
    default: (nil, period.first.adding(days: -1))
    }
  }

  private static func separated(
    _ text: String, today: CivilDate
  ) -> (from: CivilDate?, to: CivilDate?)? {
    for separator in separators {
      guard let place = text.firstRange(of: separator) else { continue }
      let left = String(text[..<place.lowerBound])
      let right = String(text[place.upperBound...].drop { $0 == "." })
      let from = ChineseDate.parse(left, relativeTo: today)?.first
      let to = ChineseDate.parse(right, relativeTo: today)?.last
      guard left.isEmpty == (from == nil), right.isEmpty == (to == nil) else { return nil }
      guard from != nil || to != nil else { return nil }
      return (from, to)
    }
    return nil
  }
}

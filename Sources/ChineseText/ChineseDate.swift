/// Reads dates and periods in the forms of Chinese office texts.
public enum ChineseDate {
  /// Returns the day or period that a whole text stands for.
  ///
  /// Reads 2010-03-15, 2010/3/15, 2010.3.15, 20100315, 2010年3月15日, 二〇一〇年三月,
  /// 2010年, 2010上半年, 2010年第二季度, 2010春, 2009-2-12 10:14:37 and `a 至 b`; with a day to
  /// refer to also 3月15日, 今年, 去年, 本月, 上半年, 3月份, 今年以来.
  ///
  /// - Parameters:
  ///   - text: The text, with nothing besides the date.
  ///   - reference: The day that 今年 and dates without a year refer to.
  /// - Returns: The period; nil where the text is no date, or a day that does not exist.
  public static func parse(_ text: String, relativeTo reference: CivilDate?) -> CivilPeriod? {
    let folded = fold(text).split(separator: " ").joined(separator: " ")
    guard !folded.isEmpty, folded.utf8.count <= 96 else { return nil }
    if let single = parseSingle(folded, reference) { return single }
    return parseRange(folded, reference)
  }

  /// Reads one day or period, without a second end.
  static func parseSingle(_ text: String, _ reference: CivilDate?) -> CivilPeriod? {
    // A time of day after the date says nothing about the day.
    if let colon = text.firstIndex(of: ":") {
      guard let space = text[..<colon].lastIndex(where: { $0 == " " || $0 == "t" }) else {
        return nil
      }
      return parseSingle(String(text[..<space]), reference)
    }
    return numeric(text, reference) ?? written(text.filter { $0 != " " }, reference)
  }

  /// 2010-03-15 and its like; 2010-03; 2010; 20100315; 3.15 with a reference.
  private static func numeric(_ text: String, _ reference: CivilDate?) -> CivilPeriod? {
    let parts = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else { return nil }
    switch (numbers.count, parts[0].count) {
    case (3, 4):
      return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
        .map { CivilPeriod($0) }
    case (2, 4):
      return month(numbers[1], of: numbers[0])
    case (1, 4):
      return CivilPeriod(year: numbers[0], months: 1...12, precision: .year)
    case (1, 8):
      let all = numbers[0]
      return CivilDate(year: all / 10_000, month: all / 100 % 100, day: all % 100)
        .map { CivilPeriod($0) }
    case (2, 1...2) where text.contains("."):
      guard let reference else { return nil }
      return CivilDate(year: reference.year, month: numbers[0], day: numbers[1])
        .map { CivilPeriod($0) }
    default:
      return nil
    }
  }

  private static func month(_ month: Int, of year: Int) -> CivilPeriod? {
    guard (1...12).contains(month) else { return nil }
    return CivilPeriod(year: year, months: month...month, precision: .month)
  }

  /// Forms with 年, 月, 日 and words.
  private static func written(_ text: String, _ reference: CivilDate?) -> CivilPeriod? {
    var rest = text[...]
    var year: Int?
    if let place = rest.firstIndex(of: "年"), !rest[..<place].hasSuffix("半") {
      year = yearNumber(rest[..<place], reference)
      guard year != nil else { return nil }
      rest = rest[rest.index(after: place)...]
    } else if let digits = leadingYear(rest) {
      year = digits
      rest = rest.dropFirst(4)
    }
    guard let year = year ?? reference?.year else { return nil }
    if rest.hasPrefix("度") { rest = rest.dropFirst() }
    if rest.isEmpty, !text.isEmpty {
      return CivilPeriod(year: year, months: 1...12, precision: .year)
    }
    if let period = part(String(rest), of: year) { return period }
    return monthAndDay(rest, of: year, reference)
  }

  private static func leadingYear(_ text: Substring) -> Int? {
    let digits = text.prefix(4)
    guard digits.count == 4, text.count > 4, let year = Int(digits), year > 1_000 else {
      return nil
    }
    return year
  }

  private static func yearNumber(_ text: Substring, _ reference: CivilDate?) -> Int? {
    switch text {
    case "今", "本": return reference?.year
    case "去": return reference.map { $0.year - 1 }
    case "前": return reference.map { $0.year - 2 }
    case "明", "次": return reference.map { $0.year + 1 }
    default:
      // A year is its digits, 09 or 2009: 三年 and 十年 are lengths of time.
      guard text.count == 2 || text.count == 4,
        text.allSatisfy({ (ChineseNumeral.value(String($0)) ?? 10) < 10 }),
        let number = ChineseNumeral.value(String(text))
      else { return nil }
      return number < 100 ? (number < 50 ? 2_000 : 1_900) + number : number
    }
  }

  private static func part(_ text: String, of year: Int) -> CivilPeriod? {
    switch text {
    case "上半年": CivilPeriod(year: year, months: 1...6, precision: .half)
    case "下半年": CivilPeriod(year: year, months: 7...12, precision: .half)
    case "一季度", "第一季度", "第1季度", "1季度": quarter(1, of: year)
    case "二季度", "第二季度", "第2季度", "2季度": quarter(2, of: year)
    case "三季度", "第三季度", "第3季度", "3季度": quarter(3, of: year)
    case "四季度", "第四季度", "第4季度", "4季度": quarter(4, of: year)
    // Meteorological seasons: spring from March; winter runs into the next year.
    case "春", "春季", "春天": CivilPeriod(year: year, months: 3...5, precision: .range)
    case "夏", "夏季", "夏天": CivilPeriod(year: year, months: 6...8, precision: .range)
    case "秋", "秋季", "秋天": CivilPeriod(year: year, months: 9...11, precision: .range)
    case "冬", "冬季", "冬天": winter(of: year)
    default: nil
    }
  }

  private static func quarter(_ number: Int, of year: Int) -> CivilPeriod? {
    CivilPeriod(year: year, months: (number * 3 - 2)...(number * 3), precision: .quarter)
  }

  private static func winter(of year: Int) -> CivilPeriod? {
    guard let first = CivilDate(year: year, month: 12, day: 1),
      let last = CivilDate(
        year: year + 1, month: 2, day: CivilDate.days(inMonth: 2, of: year + 1))
    else { return nil }
    return CivilPeriod(first: first, last: last)
  }

  private static func monthAndDay(
    _ text: Substring, of year: Int, _ reference: CivilDate?
  ) -> CivilPeriod? {
    if text == "本月" { return reference.flatMap { month($0.month, of: $0.year) } }
    guard let place = text.firstIndex(of: "月"),
      let month = ChineseNumeral.value(String(text[..<place]))
    else { return nil }
    var rest = text[text.index(after: place)...]
    if rest.isEmpty || rest == "份" { return self.month(month, of: year) }
    if let last = rest.last, last == "日" || last == "号" { rest = rest.dropLast() }
    guard let day = ChineseNumeral.value(String(rest)) else { return nil }
    return CivilDate(year: year, month: month, day: day).map { CivilPeriod($0) }
  }
}

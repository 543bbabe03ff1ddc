internal import ChineseText
internal import Records

/// Reads single cells of a ledger.
enum LedgerCell {
  /// Days of a spreadsheet are counted from here, as if 1900 had been a leap year
  /// (ECMA-376, 18.17.4.1).
  private static let serialOfEpoch = 25_569
  /// Serial numbers of the years 1954 to 2064; other numbers are none.
  private static let serials = 20_000...60_000

  /// A day as the spreadsheet counts it, as a date; any other text as it is.
  static func date(_ text: String) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let serial = Int(parts[0]), serials.contains(serial),
      let day = CivilDate(dayNumber: serial - serialOfEpoch)
    else { return text }
    guard parts.count == 2 else { return day.description }
    guard let fraction = Double("0.\(parts[1])") else { return text }
    let minutes = min(1_439, Int((fraction * 1_440).rounded()))
    return minutes == 0
      ? day.description : "\(day) \(padded(minutes / 60)):\(padded(minutes % 60))"
  }

  /// The day of a cell that leaves its year to the table's title; nil where it is none.
  static func date(_ text: String, in year: Int) -> String? {
    guard ChineseDate.parse(text, relativeTo: nil) == nil,
      let last = CivilDate(year: year, month: 12, day: 31),
      let period = ChineseDate.parse(text, relativeTo: last), period.precision == .day,
      period.first == period.last, period.first.year == year
    else { return nil }
    return period.first.description
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static let roles = [
    "村民代表", "群众代表", "低保户", "五保户", "贫困户", "困难户", "老党员", "党员", "村民", "群众", "居民", "组长", "队长",
    "书记", "主任", "委员", "会计", "站长", "代表", "老人", "网民", "匿名", "商户", "农户", "种植户", "养殖户", "家长",
    "学生", "电工", "村医", "军属", "退伍军人", "残疾人",
  ]

  /// The role in a cell that says who raised an issue; 群众 where it is a name.
  static func role(_ text: String) -> String {
    let folded = fold(text).filter { !$0.isWhitespace }
    guard let role = roles.first(where: { folded.hasSuffix($0) }) else { return "群众" }
    let rest = folded.dropLast(role.count)
    // 三组组长, 2队队长, 部分村民, 东片5户群众 name nobody.
    let isGroup = ["组", "队", "片", "户", "名", "个", "部分", "多数", "全体", "村"].contains {
      rest.hasSuffix($0)
    }
    return isGroup ? text : role
  }

  private static let totals = ["合计", "小计", "总计", "累计", "共计", "本页合计"]

  /// Whether a row is a sum over others.
  static func isTotal(_ cells: [String]) -> Bool {
    cells.prefix(3).contains { totals.contains(fold($0).filter { !$0.isWhitespace }) }
  }
}

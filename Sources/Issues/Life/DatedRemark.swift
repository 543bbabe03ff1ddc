internal import ChineseText
internal import Records

/// The value of a key such as 批办 or 反馈: a day somewhere among clauses, and the rest.
struct DatedRemark {
  /// The day or period; nil where none is written.
  let date: CivilPeriod?
  /// The clauses without the date, joined as they were; nil where nothing else is written.
  let text: String?

  /// Reads a value; a day without its year, or 当天, means that of the record.
  init(_ value: String, on day: CivilDate?) {
    var date: CivilPeriod?
    let clauses = value.split { "，,；;。".contains($0) }.map { KeyValueLine.trimmed(String($0)) }
    let rest = clauses.filter { clause in
      guard date == nil, let found = Self.date(clause, day) else { return true }
      date = found
      return false
    }
    self.date = date
    text = rest.isEmpty ? nil : rest.joined(separator: "，")
  }

  private static func date(_ clause: String, _ day: CivilDate?) -> CivilPeriod? {
    // 定在2010-12-25再去看: the day stands within the clause.
    if clause.hasPrefix("定在") || clause.hasPrefix("定于") {
      let rest = clause.dropFirst(2)
      let ends = rest.indices.filter { rest[$0].isNumber || "日号".contains(rest[$0]) }
      for end in ends.reversed() {
        if let date = ChineseDate.parse(String(rest[...end]), relativeTo: day) { return date }
      }
    }
    if ["当天", "当日", "当场"].contains(clause) { return day.map { CivilPeriod($0) } }
    return ChineseDate.parse(clause, relativeTo: day)
  }
}

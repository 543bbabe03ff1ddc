internal import ChineseText

extension RulesReader {
  /// Behind a type: only for what covers less than a year.
  private static let partOfYear = "（不满一年）"

  /// Reads `保管期限` of the county's profile; nil where the profile says nothing of it.
  static func retention(_ text: String) throws(RulesError) -> RetentionSchedule? {
    guard let node = try root(of: text)[.retention] else { return nil }
    var entries: [RetentionSchedule.Entry] = []
    for (key, types) in try pairs(node) {
      guard let period = RetentionPeriod(parsing: key) else {
        throw error(types, "保管期限只有永久、30年、10年，没有“\(key)”")
      }
      for type in strings(types) {
        let name = type.split(separator: "(").joined(separator: "（")
          .split(separator: ")").joined(separator: "）")
        let isPart = name.hasSuffix(partOfYear)
        entries.append(
          RetentionSchedule.Entry(
            type: isPart ? String(name.dropLast(partOfYear.count)) : name,
            isForPartOfYear: isPart, period: period))
      }
    }
    return RetentionSchedule(entries: entries)
  }
}

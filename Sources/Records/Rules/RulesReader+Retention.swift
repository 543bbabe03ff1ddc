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
      for written in strings(types) {
        let (type, isPart) = retainedType(written)
        entries.append(
          RetentionSchedule.Entry(type: type, isForPartOfYear: isPart, period: period))
      }
    }
    return RetentionSchedule(entries: entries)
  }

  /// Takes `工作总结（不满一年）` apart.
  static func retainedType(_ written: String) -> (type: String, isForPartOfYear: Bool) {
    let name = written.split(separator: "(").joined(separator: "（")
      .split(separator: ")").joined(separator: "）")
    guard name.hasSuffix(partOfYear) else { return (name, false) }
    return (String(name.dropLast(partOfYear.count)), true)
  }
}

internal import ChineseText

/// Which of several like records to keep, and why.
struct KeepChoice {
  let record: ComparedRecord
  /// What decided, in Chinese.
  let reason: String

  /// A rule: more points win.
  private struct Rule: Sendable {
    let reason: String
    let points: @Sendable (ComparedRecord) -> Int
  }

  /// The rules in order; the first that tells some apart from the others narrows the choice.
  private static let rules = [
    Rule(reason: "已编档号") { $0.number == nil ? 0 : 1 },
    Rule(reason: "题头更完整") { -$0.missingCount },
    Rule(reason: "是原件，另外的是导入件") { $0.sourceFile == nil ? 1 : 0 },
    Rule(reason: "日期更早") { -($0.date?.dayNumber ?? Int(Int32.max)) },
    Rule(reason: "放在本村的目录里") { $0.isInOwnFolder ? 1 : 0 },
    Rule(reason: "不像是副本的文件名") { $0.hasNameOfCopy ? 0 : 1 },
  ]

  /// Chooses; nil where there are no records.
  init?(_ records: [ComparedRecord]) {
    var left = records
    var reasons: [String] = []
    for rule in Self.rules where left.count > 1 {
      let best = left.map(rule.points).max() ?? 0
      let winners = left.filter { rule.points($0) == best }
      if winners.count < left.count { reasons.append(rule.reason) }
      left = winners
    }
    guard let record = left.min(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) })
    else { return nil }
    self.record = record
    reason = reasons.isEmpty ? "彼此没有差别，按路径取在前的" : reasons.joined(separator: "，")
  }
}

extension ComparedRecord {
  /// Whether the record of a village stands in that village's folder.
  fileprivate var isInOwnFolder: Bool {
    guard villages.count == 1, let village = villages.first else { return false }
    return path.split(separator: "/").dropLast().contains { $0 == village }
  }

  /// Whether the file's name is what a desktop gives to a copy: 副本, (2), - 复制.
  fileprivate var hasNameOfCopy: Bool {
    let name = fold(path.split(separator: "/").last.map(String.init) ?? path)
    return name.contains("副本") || name.contains("复制") || name.contains("copy")
      || name.contains(/\([0-9]+\)\.[a-z]+$/)
  }
}

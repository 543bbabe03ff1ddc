internal import ChineseText
internal import Records

/// Finds issues whose closing has two days in two records.
struct ClosingCheck {
  let shelf: RecordShelf

  func findings() -> [Finding] {
    /// The first statement of the latest closing of each issue.
    var known: [String: (day: CivilDate, entry: RecordShelf.Entry)] = [:]
    var findings: [Finding] = []
    for entry in shelf.entries {
      for block in entry.record.issues where !block.id.isEmpty {
        guard let day = block.date(.closed) else { continue }
        let id = fold(block.id)
        // A day after the record that told of the first closing is another closing.
        guard let first = known[id], day <= first.entry.date else {
          known[id] = (day, entry)
          continue
        }
        guard day != first.day, first.entry.record.path != entry.record.path else { continue }
        findings.append(
          entry.finding(
            .closingsDiffer,
            "问题\(block.id)的办结日期这里写\(day)，\(first.entry.record.path)写\(first.day)。",
            "请核对哪一个对，改正另一个。", line: block.entry(.closed)?.line ?? block.line))
      }
    }
    return findings
  }
}

internal import Records

/// Compares the ledger of numbers with the records.
struct NumberCheck {
  private let ledger: NumberLedger
  private let items: [BytePath: ArchiveItem]

  init(_ ledger: NumberLedger, items: [ArchiveItem]) {
    self.ledger = ledger
    self.items = Dictionary(items.map { ($0.path, $0) }) { first, _ in first }
  }

  /// Returns what is wrong with the numbers of a year, or of all years.
  func findings(of year: Int? = nil) -> [Finding] {
    let entries = ledger.entries.filter { year == nil || $0.number.series.year == year }
    var findings: [Finding] = []
    var holders: [ArchivalNumber: String] = [:]
    var numbers: [BytePath: ArchivalNumber] = [:]
    for entry in entries {
      let holder = entry.path?.description ?? entry.state.rawValue
      if let first = holders[entry.number] {
        findings.append(
          ledgerFinding(
            .numberRepeated, entry, "\(entry.number) 既给了\(first)，又给了\(holder)。",
            "请为其中一件注销此号（minqing archive void）后重新编号。"))
      }
      holders[entry.number] = holder
      guard entry.state == .given, let path = entry.path else { continue }
      if let other = numbers[path] {
        findings.append(
          ledgerFinding(
            .numberRepeated, entry, "\(path) 有两个档号：\(other) 和 \(entry.number)。",
            "请用 minqing archive void 注销其中一个。"))
      }
      numbers[path] = entry.number
      findings += check(entry, path)
    }
    findings += ledger.gaps.filter { year == nil || $0.series.year == year }.map { number in
      Finding(
        code: .numberSkipped, path: ArchiveFolder.ledger(of: number.series.year), line: 1,
        column: 1, message: "断号：\(number) 没有给任何记录，也没有记为空号。",
        remedy:
          "请取回丢失的一行；或运行 minqing archive number --year \(number.series.year) --gap-reason 原因，记为空号。")
    }
    return findings
  }

  private func check(_ entry: LedgerEntry, _ path: BytePath) -> [Finding] {
    guard let item = items[path] else {
      return [
        ledgerFinding(
          .numberedRecordMissing, entry, "\(entry.number) 的记录 \(path) 不见了。",
          "请取回；移动了的，运行 minqing archive record；确已销毁的，运行 minqing archive void。")
      ]
    }
    if let written = item.record[.archivalNumber],
      ArchivalNumber(parsing: written) != entry.number
    {
      return [
        item.finding(
          .numberContradicted, at: .archivalNumber,
          "题头的档号是\(written)，件号簿里是 \(entry.number)。", "请核对哪一个对；件号簿不改写题头。")
      ]
    }
    if let written = item.record[.item],
      ArchivalNumber.item(parsing: written) != entry.number.item
    {
      return [
        item.finding(
          .numberContradicted, at: .item, "题头的件号是\(written)，件号簿里是 \(entry.number)。",
          "请核对哪一个对；件号簿不改写题头。")
      ]
    }
    return []
  }

  private func ledgerFinding(
    _ code: FindingCode, _ entry: LedgerEntry, _ message: String, _ remedy: String
  ) -> Finding {
    Finding(
      code: code, path: ArchiveFolder.ledger(of: entry.number.series.year), line: 1, column: 1,
      message: message, remedy: remedy)
  }
}

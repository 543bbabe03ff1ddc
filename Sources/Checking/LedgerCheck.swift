internal import ChineseText
internal import Records

/// Compares the issues of diaries with the town's ledgers.
struct LedgerCheck {
  let shelf: RecordShelf

  /// A ledger with its town, its days and its issues.
  private struct Ledger {
    let towns: [String]
    let period: CivilPeriod
    let issues: [String: IssueBlock]
    let entry: RecordShelf.Entry
  }

  /// A mention of an issue outside the ledgers.
  private struct Mention {
    let block: IssueBlock
    let entry: RecordShelf.Entry
  }

  func findings() -> [Finding] {
    let ledgers = shelf.entries.compactMap(ledger)
    var mentions: [String: [Mention]] = [:]
    for entry in shelf.entries where entry.type == "民情日记" || entry.type == "工作日志" {
      for block in entry.record.issues where !block.id.isEmpty {
        mentions[fold(block.id), default: []].append(Mention(block: block, entry: entry))
      }
    }
    return mentions.sorted { $0.key < $1.key }.flatMap { id, mentions in
      [missing(id, mentions, ledgers)].compactMap { $0 } + differences(id, mentions, ledgers)
    }
  }

  private func ledger(_ entry: RecordShelf.Entry) -> Ledger? {
    guard entry.type == "问题台账", let period = entry.record.period else { return nil }
    let issues = Dictionary(
      entry.record.issues.map { (fold($0.id), $0) }, uniquingKeysWith: { first, _ in first })
    return Ledger(towns: entry.towns, period: period, issues: issues, entry: entry)
  }

  private static let closed: Set<String> = ["办结", "现场办结", "回访", "解释", "转送", "不予受理"]
  private static let solved: Set<String> = ["办结", "现场办结", "回访"]

  private func status(_ block: IssueBlock) -> String? {
    block[.status].flatMap { shelf.vocabularies.resolve($0, in: .statuses) }
  }

  /// An issue that a diary raised and that was open at the end of the ledger's time.
  private func missing(_ id: String, _ mentions: [Mention], _ ledgers: [Ledger]) -> Finding? {
    guard let first = mentions.first(where: { $0.entry.type == "民情日记" }),
      let rules = shelf.profile.rules(on: first.entry.date),
      let nature = first.block[.nature].flatMap({ shelf.vocabularies.resolve($0, in: .natures) }),
      rules.ledger.natures.contains(nature)
    else { return nil }
    let ofTown = ledgers.filter { ledger in
      ledger.period.last >= first.entry.date
        && ledger.towns.contains { first.entry.towns.contains($0) }
    }
    guard let own = ofTown.first, own.period.first <= first.entry.date else { return nil }
    let stage = mentions.last { $0.entry.date <= own.period.last }.flatMap { status($0.block) }
    if stage.map(Self.closed.contains) ?? true { return nil }
    let allowed = ofTown.prefix(rules.ledger.quartersOfGrace + 1)
    // The last ledgers of the corpus are not all there yet.
    guard !allowed.contains(where: { $0.issues[id] != nil }) else { return nil }
    return first.entry.finding(
      .notInLedger,
      "问题\(first.block.id)到\(own.period.last)没有办结，\(own.towns.joined(separator: "、"))的台账（\(own.entry.record.path)）里没有。",
      "请把它登进台账；已经并到别的编号的，请写“关联”。", line: first.block.line)
  }

  /// An issue that the diary says is solved and a later ledger carries as open, or whose ledger
  /// closes it while the same day's diary does not.
  private func differences(
    _ id: String, _ mentions: [Mention], _ ledgers: [Ledger]
  ) -> [Finding] {
    ledgers.compactMap { ledger in
      guard let block = ledger.issues[id], let stage = status(block),
        let last = mentions.last(where: { $0.entry.date <= ledger.period.last }),
        let earlier = status(last.block), Self.solved.contains(earlier),
        !Self.closed.contains(stage), stage != "重办"
      else { return nil }
      return ledger.entry.finding(
        .ledgerDiffers,
        "问题\(block.id)在台账里是“\(stage)”，\(last.entry.date)的\(last.entry.type)写的是“\(earlier)”（\(last.entry.record.path)）。",
        "请核对哪一个对；又发生了的，台账请写“重办”。", line: block.entry(.status)?.line ?? block.line)
    }
  }
}

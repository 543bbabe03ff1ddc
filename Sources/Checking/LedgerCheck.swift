internal import ChineseText
internal import Issues
internal import Records

/// Finds issues of diaries that the town's ledgers lack.
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
    for entry in shelf.entries where entry.isDaily {
      for block in entry.record.issues where !block.id.isEmpty {
        mentions[fold(block.id), default: []].append(Mention(block: block, entry: entry))
      }
    }
    return mentions.sorted { $0.key < $1.key }.compactMap { missing($0.key, $0.value, ledgers) }
  }

  private func ledger(_ entry: RecordShelf.Entry) -> Ledger? {
    guard entry.type == "问题台账", let period = entry.record.period else { return nil }
    let issues = Dictionary(
      entry.record.issues.map { (fold($0.id), $0) }, uniquingKeysWith: { first, _ in first })
    return Ledger(towns: entry.towns, period: period, issues: issues, entry: entry)
  }

  /// Whether the status of a block ends the issue; nil where it has none that is known.
  private func isEnded(_ block: IssueBlock) -> Bool? {
    block[.status].flatMap { shelf.vocabularies.resolve($0, in: .statuses) }
      .map { LifeStage(rawValue: $0)?.isEnding ?? false }
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
    let lastMention = mentions.last { $0.entry.date <= own.period.last }
    if lastMention.flatMap({ isEnded($0.block) }) ?? true { return nil }
    let allowed = ofTown.prefix(rules.ledger.quartersOfGrace + 1)
    // As long as the last ledger of the grace is not there, the issue may still come.
    guard allowed.count > rules.ledger.quartersOfGrace, let last = allowed.last,
      !allowed.contains(where: { $0.issues[id] != nil })
    else { return nil }
    let span = allowed.count == 1 ? "" : "，到\(last.period.last)的后\(allowed.count - 1)期也没有"
    return first.entry.finding(
      .notInLedger,
      "问题\(first.block.id)到\(own.period.last)没有办结，\(own.towns.joined(separator: "、"))那一季的台账里没有\(span)。",
      "请把它登进台账（\(own.entry.record.path)）；已经并到别的编号的，请写“关联”。", line: first.block.line)
  }
}

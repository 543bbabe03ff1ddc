public import Records

/// Gives records their 档号.
///
/// Numbers a person wrote into headers are taken first, in no case changed; the other records of
/// a series go on behind the largest number ever given, by day and path. No number is given
/// twice, that of a record taken away included, and none is skipped unless somebody says why.
public struct Numberer: Sendable {
  private let corpus: Corpus
  private let shelf: ItemShelf

  /// Creates a numberer for records that were read.
  public init(_ corpus: Corpus, _ shelf: ItemShelf) {
    self.corpus = corpus
    self.shelf = shelf
  }

  /// Plans numbers for the records of a year that have none.
  ///
  /// - Throws: ``ArchiveError`` where the ledger cannot be read or the year is sealed.
  public func plan(_ request: NumberingRequest) throws(ArchiveError) -> NumberingPlan {
    guard try YearSeal.read(request.year, in: corpus) == nil else {
      throw ArchiveError(
        "\(request.year)年已经封存，不能再编号。",
        remedy: "确有遗漏时，先运行 minqing archive unseal \(request.year) --reason 原因。")
    }
    let ledger = try NumberLedger(corpus)
    guard ledger.findings.isEmpty else {
      throw ArchiveError("件号簿里有读不懂的行，不能编号。", remedy: "请先运行 minqing archive verify，按办法改正。")
    }
    var draft = NumberingDraft(request, ledger: ledger, schedule: corpus.rules.retention)
    for item in shelf.items(of: request.year) { draft.take(item) }
    return draft.finished()
  }

  /// Carries out a plan: the ledger is written, then the log.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - gapReason: Why numbers are left out; needed where the plan has gaps.
  ///   - author: Who does it, by role.
  ///   - moment: When.
  /// - Throws: ``ArchiveError`` where gaps are not declared, or nothing can be written.
  public func carryOut(
    _ plan: NumberingPlan, gapReason: String?, by author: String, at moment: Moment = .now
  ) throws(ArchiveError) {
    let reason = gapReason ?? ""
    guard plan.gaps.isEmpty || !reason.isEmpty else {
      let listed = plan.gaps.prefix(5).map(\.description).joined(separator: "、")
      throw ArchiveError(
        "有\(plan.gaps.count)个断号：\(listed)\(plan.gaps.count > 5 ? "等" : "")。没有编号。",
        remedy: "请核对题头里的件号；确实要空着时，加 --gap-reason 写明原因，这些号就记为空号。")
    }
    guard !plan.assignments.isEmpty || !plan.gaps.isEmpty else { return }
    var ledger = try NumberLedger(corpus)
    ledger.add(
      plan.assignments.map {
        LedgerEntry($0.number, .given, path: $0.item.path, digest: $0.item.record.digest)
      } + plan.gaps.map { LedgerEntry($0, .empty, note: reason) })
    let years = Set(plan.assignments.map(\.number.series.year) + plan.gaps.map(\.series.year))
    for year in years.sorted() {
      let written = try ledger.write(year: year)
      let event = LogEvent(
        .numbered, written.path, digest: written.digest,
        note: "编号\(plan.assignments.count)件"
          + (plan.gaps.isEmpty ? "" : "，空号\(plan.gaps.count)个：\(reason)"))
      try EventLog(corpus).append([event], by: author, at: moment)
    }
  }

  /// Gives up the number of a record that was taken away; nobody gets it again.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - corpus: The corpus.
  ///   - reason: Why.
  ///   - author: Who does it, by role.
  ///   - moment: When.
  /// - Throws: ``ArchiveError`` where no record has the number, the year is sealed or nothing can
  ///   be written.
  public static func void(
    _ number: ArchivalNumber, in corpus: Corpus, reason: String, by author: String,
    at moment: Moment = .now
  ) throws(ArchiveError) {
    let year = number.series.year
    guard try YearSeal.read(year, in: corpus) == nil else {
      throw ArchiveError(
        "\(year)年已经封存，不能注销。", remedy: "请先运行 minqing archive unseal \(year) --reason 原因。")
    }
    var ledger = try NumberLedger(corpus)
    guard let entry = ledger.void(number, reason: reason) else {
      throw ArchiveError("件号簿里没有在册的 \(number)。", remedy: "请核对档号；minqing archive catalogue 列出全部档号。")
    }
    let written = try ledger.write(year: year)
    let event = LogEvent(
      .voided, written.path, digest: written.digest,
      note: "\(number)（\(entry.path?.description ?? "")）：\(reason)")
    try EventLog(corpus).append([event], by: author, at: moment)
  }
}

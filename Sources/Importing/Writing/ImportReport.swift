internal import ChineseText
public import Records

/// What importing a file did.
public struct ImportReport: Sendable, CustomStringConvertible {
  /// The plan that was carried out.
  public let plan: ImportPlan
  /// Whether anything was written; false for a file that was imported before.
  public let hasWritten: Bool
  /// Whether nothing was to be written, and this only says what would be.
  public let isPreview: Bool
  /// What was done with the files that came with a message.
  public let attachments: [ImportReport]

  /// The files that were written, below the corpus.
  public var writtenPaths: [String] {
    (hasWritten && plan.state == .new ? plan.paths : []) + attachments.flatMap(\.writtenPaths)
  }

  /// A line for the file and some for each document, in Chinese.
  public var description: String { text(covered: nil) }

  /// Returns the description, what it quotes of the texts covered; paths stay as they are.
  public func text(covered mask: PersonalDataMask?) -> String {
    let cover = { (text: String) in mask?.masked(text) ?? text }
    return ([own(cover)] + attachments.map { "附件 \($0.text(covered: mask))" })
      .joined(separator: "\n")
  }

  private func own(_ cover: (String) -> String) -> String {
    let name = plan.fileName.withVisibleControls
    guard plan.state == .new else { return "\(name)：以前已经导入（\(plan.location)），没有改动。" }
    let notes = Self.lines(of: plan.notes, cover)
    guard !plan.isRecord else {
      let head = "\(name)：本来就是一件记录，\(verb) \(plan.location)。\(remark)"
      return ([head] + notes).joined(separator: "\n")
    }
    let count = plan.documents.count + plan.ledgers.count
    let head = "\(name)：\(origin)，共\(count)件，\(verb) \(plan.location)。\(remark)"
    let lines =
      plan.documents.flatMap { Self.lines(of: $0, cover) }
      + plan.ledgers.flatMap { Self.lines(of: $0, cover) }
    return ([head] + notes + lines).joined(separator: "\n")
  }

  /// What the file is and how its text was had.
  private var origin: String {
    guard plan.format != .text else { return plan.encoding.rawValue }
    return plan.format.title + (plan.converter.map { "（由 \($0) 转换）" } ?? "")
  }

  private var verb: String { isPreview ? "将存入" : plan.isRecord ? "原样存入" : "存入" }
  private var remark: String { isPreview ? "（试运行，没有写入任何文件）" : "" }

  private static func lines(
    of document: PlannedDocument, _ cover: (String) -> String
  ) -> [String] {
    let facts = [
      document.type, document.date?.description ?? document.period?.description, document.place,
    ]
    let repairs = Repair.Kind.allCases.compactMap { kind in
      document.repairCounts[kind].map { "\(kind.title)\($0)处" }
    }
    var lines = [
      "  \(document.path)",
      "    《\(cover(document.title))》\(facts.compactMap { $0 }.joined(separator: "，"))",
      "    分件依据：\(cover(document.reason))",
    ]
    if !repairs.isEmpty { lines.append("    修复：" + repairs.joined(separator: "、")) }
    if let other = document.duplicateOf { lines.append("    与 \(other) 内容相同，两件都保留。") }
    return lines + Self.lines(of: document.notes, cover)
  }

  private static func lines(
    of ledger: PlannedLedger, _ cover: (String) -> String
  ) -> [String] {
    var lines = [
      "  \(ledger.path)",
      "    《\(cover(ledger.title))》\(ledger.log.rows.count)行，各写成一个【问题】",
    ]
    if let other = ledger.duplicateOf { lines.append("    与 \(other) 内容相同，两件都保留。") }
    return lines + Self.lines(of: ledger.log.notes, cover)
  }

  private static func lines(of notes: [ImportNote], _ cover: (String) -> String) -> [String] {
    notes.map { "    注意\($0.line.map { "（原件第\($0)行）" } ?? "")：\(cover($0.message))" }
  }
}

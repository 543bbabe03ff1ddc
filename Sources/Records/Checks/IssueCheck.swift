internal import ChineseText

/// Checks the issue blocks of one record.
struct IssueCheck: RecordCheck {
  let record: Record
  let vocabularies: Vocabularies
  var findings: [Finding] = []

  init(record: Record, vocabularies: Vocabularies) {
    self.record = record
    self.vocabularies = vocabularies
  }

  mutating func run() {
    var seen: [String: Int] = [:]
    for block in record.issues {
      checkID(block, &seen)
      checkContent(block)
      checkStatus(block)
      checkVocabulary(block, .nature, .natures)
      checkVocabulary(block, .category, .categories)
      checkValues(block)
      checkDates(block)
    }
  }

  private mutating func checkID(_ block: IssueBlock, _ seen: inout [String: Int]) {
    guard !block.id.isEmpty else {
      report(
        .issueWithoutID, block.line, "【问题】后面没有编号。", "请写成“【问题】下庄-2010-007”，编号不要重复。")
      return
    }
    if let first = seen[fold(block.id)] {
      report(
        .repeatedIssue, block.line, "编号“\(block.id)”在本件第\(first)行已经用过。",
        "不同的问题请用不同的编号；同一问题请合并成一处。")
    } else {
      seen[fold(block.id)] = block.line
    }
  }

  private mutating func checkContent(_ block: IssueBlock) {
    guard block[.content] == nil else { return }
    reportMissing(
      .issueWithoutContent, Field.content.name, among: block.entries, of: "问题\(block.id)",
      line: block.line, "请加一行“内容：群众反映的事”。")
  }

  private func status(of block: IssueBlock) -> String? {
    block[.status].flatMap { vocabularies.resolve($0, in: .statuses) }
  }

  private mutating func checkStatus(_ block: IssueBlock) {
    let values = vocabularies.values(of: .statuses).joined(separator: "、")
    guard let written = block[.status] else {
      reportMissing(
        .issueStatus, Field.status.name, among: block.entries, of: "问题\(block.id)",
        line: block.line, "请加一行“状态：”，可以写：\(values)。")
      return
    }
    let line = block.entry(.status)?.line ?? block.line
    guard let status = status(of: block) else {
      let hint =
        vocabularies.nearest(to: written, in: .statuses)
        .map { "您是不是要写“\($0)”？" } ?? ""
      report(.issueStatus, line, "状态没有“\(written)”这个值。", "\(hint)可以写：\(values)。")
      return
    }
    if status == "办结" || status == "现场办结", block[.closed] == nil {
      report(
        .closedWithoutDate, line, "问题\(block.id)已\(status)，但没有办结日期。", "请加一行“办结日期：2010-04-08”。")
    }
    if status == "暂缓", block[.reason] == nil {
      report(
        .deferredWithoutReason, line, "问题\(block.id)暂缓，但没有写原因。",
        "请加一行“原因：”，并写“复查日期：”。")
    }
  }

  private mutating func checkVocabulary(
    _ block: IssueBlock, _ field: Field, _ name: VocabularyName
  ) {
    guard let written = block[field], vocabularies.resolve(written, in: name) == nil else { return }
    let hint = vocabularies.nearest(to: written, in: name).map { "您是不是要写“\($0)”？" } ?? ""
    report(
      .issueVocabulary, block.entry(field)?.line ?? block.line,
      "\(field.name)没有“\(written)”这个值。", "\(hint)全部可用的词见 \(Corpus.rulesFolder)/词表.yaml。")
  }

  private mutating func checkValues(_ block: IssueBlock) {
    for entry in block.entries {
      guard let field = entry.field, field.scope.contains(.issue) else {
        report(
          .unknownIssueKey, entry.line, "问题里不认识的键“\(entry.key)”。",
          "请核对写法；如果是正文，请在问题后面空一行再写。")
        continue
      }
      guard field.kind == .date, !entry.value.isEmpty,
        ChineseDate.parse(entry.value, relativeTo: nil) == nil
      else { continue }
      report(
        .badDate, entry.line, "“\(entry.key)”不是有效的日期：\(entry.value)",
        "请写成 2010-03-15 或 2010年3月15日。")
    }
  }

  private mutating func checkDates(_ block: IssueBlock) {
    guard let received = block.date(.received), let closed = block.date(.closed),
      closed < received
    else { return }
    report(
      .closedBeforeReceived, block.entry(.closed)?.line ?? block.line,
      "问题\(block.id)的办结日期\(closed)早于受理日期\(received)。", "请核对这两个日期。")
  }
}

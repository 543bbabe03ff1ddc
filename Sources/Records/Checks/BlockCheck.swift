internal import ChineseText

/// Checks the blocks of a record that are no issues: plans, commitments, pairs, people, 七有.
struct BlockCheck: RecordCheck {
  let record: Record
  let vocabularies: Vocabularies
  /// The day on which a deadline counts as past; nil to leave that out.
  let today: CivilDate?
  var findings: [Finding] = []

  init(record: Record, vocabularies: Vocabularies, today: CivilDate?) {
    self.record = record
    self.vocabularies = vocabularies
    self.today = today
  }

  mutating func run() {
    var seen: [String: Int] = [:]
    for block in record.blocks where block.kind != .issue {
      checkShape(block, &seen)
      checkEntries(block)
      switch block.kind {
      case .issue: break
      case .planItem: checkPlanItem(block)
      case .commitment: checkCommitment(block)
      case .pair: checkPair(block)
      case .person: checkPerson(block)
      case .equipment: checkEquipment(block)
      }
    }
  }

  private func name(_ block: RecordBlock) -> String {
    "【\(block.kind.rawValue)】\(block.id)"
  }

  private mutating func checkShape(_ block: RecordBlock, _ seen: inout [String: Int]) {
    if block.id.isEmpty {
      report(
        .blockWithoutID, block.line, "【\(block.kind.rawValue)】后面没有\(block.kind.idName)。",
        "请在【\(block.kind.rawValue)】后面写上\(block.kind.idName)。")
    } else if block.kind != .person {
      // Two people may hold the same office.
      let key = block.kind.rawValue + fold(block.id)
      if let first = seen[key] {
        report(
          .repeatedBlock, block.line, "\(name(block))在本件第\(first)行已经写过。", "请改编号，或合并成一处。")
      } else {
        seen[key] = block.line
      }
    }
    for field in block.kind.requiredFields where block[field] == nil {
      reportMissing(
        .blockWithoutKey, field.name, among: block.entries, of: name(block), line: block.line,
        "请加一行“\(field.name)：…”（\(field.summary)）。")
    }
  }

  private mutating func checkEntries(_ block: RecordBlock) {
    var values = ValueCheck(record: record, vocabularies: vocabularies)
    for entry in block.entries {
      guard let field = entry.field, field.scope.contains(block.kind.scope) else {
        let known = Field.all.filter { $0.scope.contains(block.kind.scope) }.map(\.name)
        report(
          .unknownBlockKey, entry, "【\(block.kind.rawValue)】里不认识的键“\(entry.key)”。",
          "可以写：\(known.joined(separator: "、"))；如果是正文，请空一行再写。")
        continue
      }
      values.check(entry)
    }
    findings += values.findings
  }

  private func isPast(_ block: RecordBlock) -> CivilDate? {
    guard let today, let deadline = block.date(.deadline), deadline < today else { return nil }
    return deadline
  }

  private mutating func checkPlanItem(_ block: RecordBlock) {
    if block[.completed] != nil {
      checkEvidence(block)
    } else if let deadline = isPast(block), block[.reason] == nil {
      report(
        .planOverdue, block.entry(.deadline)?.line ?? block.line,
        "\(name(block))应于\(deadline)完成，没有写完成日期，也没有写原因。",
        "办完的请写“完成日期：”和“依据：”；没有办的请写“原因：”。")
    }
  }

  private mutating func checkEvidence(_ block: RecordBlock) {
    guard block[.evidence] == nil, let entry = block.entry(.completed) else { return }
    report(
      .doneWithoutEvidence, entry, "\(name(block))写了完成，没有写依据。",
      "请加一行“依据：”，写记录的路径、问题的编号或看得见的实物。")
  }

  private mutating func checkCommitment(_ block: RecordBlock) {
    let percent = block[.completion].flatMap(Quantity.parse)?.low
    if let percent, let entry = block.entry(.completion) {
      let isDone = block[.completed] != nil
      if percent > 100 || percent == 100 && !isDone || percent < 100 && isDone {
        report(
          .impossibleCompletion, entry,
          "\(name(block))的进度是\(entry.value)，" + (isDone ? "却写了完成日期。" : "却没有完成日期。"),
          "办完的写“进度：100%”和“完成日期：”；没有办完的不写完成日期。")
        return
      }
      if isDone { checkEvidence(block) }
    }
    if let deadline = isPast(block), block[.completed] == nil, block[.reason] == nil {
      report(
        .commitmentOverdue, block.entry(.deadline)?.line ?? block.line,
        "\(name(block))答应\(deadline)前办完，进度是\(block[.completion] ?? "空")，没有写原因。",
        "请补完成日期，或写“原因：”并向群众讲明。")
    }
  }

  private mutating func checkPair(_ block: RecordBlock) {
    let visits = block[.visitCount].flatMap(Quantity.parse)
    guard block[.lastVisit] == nil, visits.map({ $0.high == 0 }) ?? true else { return }
    report(
      .silentPair, block.line, "\(name(block))结了对，没有走访的记录。", "请写“走访次数：”和“最近走访：”；一次没去的，请尽快去。")
  }

  private mutating func checkPerson(_ block: RecordBlock) {
    guard let arrival = block.date(.arrival), let departure = block.date(.departure),
      let entry = block.entry(.departure), departure < arrival
    else { return }
    report(
      .departureBeforeArrival, entry, "\(name(block))的离岗日期\(departure)早于到岗日期\(arrival)。",
      "请核对这两个日期。")
  }

  private mutating func checkEquipment(_ block: RecordBlock) {
    guard let entry = block.entry(.present), !entry.value.isEmpty else { return }
    switch fold(entry.value) {
    case "有", "是":
      guard block[.evidence] == nil else { return }
      report(
        .equipmentWithoutEvidence, entry, "\(name(block))写了有，没有写依据。", "请加一行“依据：”，如挂在哪里、发了多少张。")
    case "无", "没有", "否", "缺":
      report(.missingEquipment, entry, "站里缺“\(block.id)”。", "请配齐后重新登记，写明日期。")
    default:
      report(.unknownValue, entry, "“有无”只能写有或无。", "请写成“有无：有”。")
    }
  }
}

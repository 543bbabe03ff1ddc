internal import ChineseText
internal import Records
internal import Search

/// What the county demands of an ending and of an extension.
extension RoundCheck {
  mutating func checkDemands() {
    let places = round.mentions
    for (stage, needed) in terms.demands.sorted(by: { $0.key < $1.key }) {
      guard let wanted = LifeStage(rawValue: stage),
        let place = places.first(where: { issue.course.stages[$0] == wanted })
      else { continue }
      let mention = issue.mentions[place]
      let missing = needed.filter { !isOnRecord($0) }
      let skipped = missing.filter { $0 != LifeStage.told.rawValue && $0 != Field.notice.name }
      if !skipped.isEmpty {
        let names = skipped.joined(separator: "、")
        report(
          .skippedStage, mention, .status,
          "问题\(issue.id)写了“\(stage)”，各件记录里都没有“\(names)”。",
          "请补上（受理写“受理日期：”，交办写“承办：”）；确实没有这一步的，写“原因：”说明。")
      }
      let untold = missing.filter { !skipped.contains($0) }
      if !untold.isEmpty {
        report(
          .closedUntold, mention, .status,
          "问题\(issue.id)写了“\(stage)”，没有“\(untold.joined(separator: "、"))”的记录。",
          "请告诉反映的群众，并加一行“\(untold[0])：日期，怎样告诉的”。")
      }
    }
  }

  /// Whether a stage, or a key, stands in the records of this round; what came before 重办 of being
  /// taken up and handed on still holds.
  private func isOnRecord(_ name: String) -> Bool {
    let mentions = issue.mentions[..<round.mentions.upperBound]
    let current = issue.mentions[round.mentions]
    // 原因 may tell why a step was left out.
    func has(_ fields: [Field], in part: ArraySlice<IssueEntry>) -> Bool {
      part.contains { mention in (fields + [.reason]).contains { mention[$0] != nil } }
    }
    switch LifeStage(rawValue: name) {
    case .registered, .accepted:
      return has([.received], in: mentions) || reached([.registered, .accepted], in: mentions)
    case .instructed: return has([.instruction], in: mentions)
    case .assigned:
      return has([.handler, .instruction], in: mentions)
        || reached([.assigned, .inHand], in: mentions)
    case .inHand:
      return has([.progress, .handling], in: current) || reached([.inHand], in: current)
    case .told:
      return has([.feedback, .notice, .followUp, .rating], in: current)
        || reached([.told, .revisited], in: current)
    case .published: return has([.notice], in: current)
    case .revisited:
      return has([.followUp], in: current) || reached([.revisited], in: current)
    default:
      guard let field = Field.named(name) else { return true }
      return current.contains { $0[field] != nil }
    }
  }

  private func reached(_ stages: Set<LifeStage>, in part: ArraySlice<IssueEntry>) -> Bool {
    part.indices.contains { issue.course.stages[$0].map(stages.contains) ?? false }
  }

  mutating func checkExtensions() {
    var extensions: [(until: CivilDate?, mention: IssueEntry, told: [Postponement])] = []
    for mention in mentions {
      guard let value = mention[.postponement] else { continue }
      let read = Postponement(value, on: mention.recordDate)
      if let known = extensions.firstIndex(where: { $0.until == read.until }) {
        extensions[known].told.append(read)
      } else {
        extensions.append((read.until, mention, [read]))
      }
    }
    for (until, mention, told) in extensions {
      checkLength(until, mention)
      let missing = terms.extensionParts.filter { part in
        switch part {
        case "同意人": !told.contains { $0.approver != nil }
        case "原因": !told.contains { $0.reason != nil } && mention[.reason] == nil
        default: false
        }
      }
      if missing.isEmpty { continue }
      report(
        .extensionUnexplained, mention, .postponement,
        "问题\(issue.id)延期没有写\(missing.joined(separator: "和"))：\(mention[.postponement] ?? "")",
        "请写成“延期：至2010-04-10，镇分管负责同志同意，等配件”。")
    }
  }

  /// An extension is measured from the deadline that was written first.
  private mutating func checkLength(_ until: CivilDate?, _ mention: IssueEntry) {
    guard let until, let span = terms.longestExtension,
      let base = days(.deadline).min(by: { $0.day.last < $1.day.last })?.day.last,
      let latest = issue.clocks.calendar.end(of: span, after: base), until > latest
    else { return }
    report(
      .extensionTooLong, mention, .postponement,
      "问题\(issue.id)的期限\(base)延到\(until)，延了\(until.dayNumber - base.dayNumber)天，最多可延\(span)。",
      "请核对日期；确实办不到的，改为“暂缓”并写原因和复查日期。")
  }
}

import Duplicates
import Records

/// Prints groups of like records.
struct DuplicatePrinter {
  let corpus: Corpus
  let showsChanges: Bool
  let decisions: DecisionBook

  func print(_ group: DuplicateGroup, number: Int) {
    let kinds = group.kinds.map(\.rawValue).joined(separator: "、")
    let heading = "\(number). \(kinds)（\(group.members.count + 1)件）"
    Swift.print(Terminal.styled(heading, .heading))
    Swift.print("   建议留  \(group.kept.path.withVisibleControls)（\(group.reason)）")
    for member in group.members {
      let model =
        member.model.path == group.kept.path ? "" : "，与 \(member.model.path.withVisibleControls)"
      let path = member.record.path.withVisibleControls
      Swift.print(
        "   \(member.kind.rawValue) \(Self.percent(member.similarity))  \(path)\(model)")
      if let decision = decisions.decision(on: member.model, member.record) {
        let reason = decision.reason.isEmpty ? "" : "：\(decision.reason)"
        Swift.print(
          "      已判断：\(decision.verdict.rawValue)（\(decision.author)，\(decision.time)\(reason)）")
      }
      let changes = DuplicateChanges(member, corpus)
      if let brief = changes.brief { Swift.print("      \(brief)") }
      if showsChanges {
        for line in changes.lines { Swift.print("      \(line)") }
      }
    }
    Swift.print("   \(Terminal.styled(group.advice, .faint))\n")
  }

  private static func percent(_ similarity: Double) -> String {
    // What is not wholly the same must not look so.
    "\(Int((similarity * 100).rounded(.down)))%"
  }

  static func summary(_ groups: [DuplicateGroup], compared: Int, _ decided: Int) -> String {
    let known = decided > 0 ? "；已判断过的\(decided)对没有列出（--all 列出）" : ""
    guard !groups.isEmpty else { return "比较了\(compared)件，没有发现重复\(known)。" }
    let extra = groups.reduce(0) { $0 + $1.members.count }
    return "比较了\(compared)件：重复、相近的\(groups.count)组，除建议留的外\(extra)件\(known)。没有改动任何文件。"
  }
}

extension DuplicateGroup {
  /// What a person might do, in Chinese.
  var advice: String {
    switch kinds.last ?? .nearCopy {
    case .sameFile, .sameText: "其余可由人移走，或用 --same 记下是同一件。"
    case .repeatedEntry: "不同日期写得一样：请记录人核对晚的一件是不是照抄、补记；属实的用 --keep-both 记下。"
    case .version: "是同一文件的先后两版时，都留并互相写上“关联”，用 --keep-both 记下。"
    case .nearCopy: "请看不同之处（--diff）再定：是同一件用 --same，各有用处用 --keep-both。"
    }
  }
}

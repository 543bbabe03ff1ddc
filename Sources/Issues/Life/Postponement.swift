internal import ChineseText
internal import Records

/// The value of 延期: until when, who agreed, why.
struct Postponement {
  /// The new day; nil where none is readable.
  let until: CivilDate?
  /// Who agreed; nil where nobody is named.
  let approver: String?
  /// Why; nil where nothing is told.
  let reason: String?

  /// What shows that a clause names somebody who may agree.
  private static let approving = [
    "同意", "批准", "审批", "同志", "负责", "领导", "局", "镇长", "乡长", "主任", "书记", "政府",
  ]
  /// What shows that a clause tells whom the people heard it from.
  private static let telling = ["告知", "知道", "说明", "通知", "答复", "告诉"]

  /// Reads `至2010-04-10，镇分管负责同志同意，等配件，已告知村民`.
  init(_ value: String, on day: CivilDate?) {
    var until: CivilDate?
    var approver: String?
    var reason: String?
    for part in value.split(whereSeparator: { "，,；;。（）()".contains($0) }) {
      var clause = KeyValueLine.trimmed(String(part))[...]
      if until == nil {
        let bare =
          ["延长至", "延期至", "延至", "延到", "至", "到"].first { clause.hasPrefix($0) }
          .map { clause.dropFirst($0.count) } ?? clause
        if let found = ChineseDate.parse(String(bare), relativeTo: day)?.last {
          until = found
          continue
        }
      }
      // 同意，因… may stand in one clause.
      if let place = clause.firstIndex(of: "因"), place > clause.startIndex {
        reason = reason ?? String(clause[place...])
        clause = clause[..<place]
      }
      let text = String(clause)
      if approver == nil, Self.approving.contains(where: { text.contains($0) }) {
        approver = text
        // 县国土局说等鉴定: who and why in one.
        if let place = text.firstIndex(of: "等"), place > text.startIndex {
          reason = reason ?? String(text[place...])
        }
      } else if !Self.telling.contains(where: { text.contains($0) }) {
        reason = reason ?? text
      }
    }
    (self.until, self.approver, self.reason) = (until, approver, reason)
  }
}

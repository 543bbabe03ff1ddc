internal import Records

/// How complete and how punctual records are, by station or by month.
struct CompletenessTally {
  /// The columns behind the name.
  static let columns = ["件数", "完整", "写了提交日期", "迟报"]

  /// What makes a record incomplete.
  private static let lacks: Set<FindingCode> = [
    .noHeader, .unclosedHeader, .emptyBody, .missingKey, .missingTypeKey, .missingPart, .emptyPart,
    .diaryWithoutIssue,
  ]

  private struct Count {
    var records = 0
    var complete = 0
    var submitted = 0
    var late = 0
  }

  private var counts: [String: Count] = [:]
  private var total = Count()

  init(_ items: [ArchiveItem], _ findings: [Finding], by name: (ArchiveItem) -> String) {
    let incomplete = Set(findings.filter { Self.lacks.contains($0.code) }.map(\.path))
    let late = Set(findings.filter { $0.code == .late }.map(\.path))
    for item in items {
      let path = item.record.path
      let add = { (count: inout Count) in
        count.records += 1
        if !incomplete.contains(path) { count.complete += 1 }
        if item.record[.submitted] != nil { count.submitted += 1 }
        if late.contains(path) { count.late += 1 }
      }
      add(&counts[name(item), default: Count()])
      add(&total)
    }
  }

  /// A line for each name, in order.
  var rows: [[String]] {
    counts.sorted { $0.key < $1.key }.map { name, count in
      [
        name, "\(count.records)", Self.share(count.complete, of: count.records),
        "\(count.submitted)", Self.share(count.late, of: count.submitted),
      ]
    }
  }

  /// The whole in a sentence.
  var summary: String {
    "必填项和段落齐全的占\(Self.share(total.complete, of: total.records))；"
      + "写了提交日期的\(total.submitted)件里，迟报\(Self.share(total.late, of: total.submitted))。"
  }

  /// A number with its share in per cent, rounded.
  private static func share(_ part: Int, of whole: Int) -> String {
    whole > 0 ? "\(part)（\((part * 200 + whole) / (whole * 2))%）" : "\(part)"
  }
}

import Duplicates
import Records

/// What a record changes in the one it is like, to be shown.
struct DuplicateChanges {
  /// In a few words: how much differs; nil for the same file.
  let brief: String?
  /// A line for each stretch that differs, with what stands around it.
  let lines: [String]
  /// The stretches that differ; both empty sides never occur.
  let changes: [Change]

  /// A stretch that differs.
  struct Change: Encodable {
    let removed: String
    let added: String
  }

  /// How many characters stand around a change.
  private static let context = 12
  /// More of a stretch is not shown.
  private static let longest = 60

  init(_ member: DuplicateGroup.Member, _ corpus: Corpus) {
    guard member.kind != .sameFile, let before = corpus.read(member.model.path).record,
      let after = corpus.read(member.record.path).record
    else {
      (brief, lines, changes) = (nil, [], [])
      return
    }
    let differing = Self.differingFields(before, after)
    let pieces = TextChanges(from: before.body, to: after.body).pieces
    var changes: [Change] = []
    var lines: [String] = []
    for (index, piece) in pieces.enumerated() where piece.side != .both {
      // What was removed stands before what came in its place.
      if piece.side == .added, index > 0, pieces[index - 1].side == .removed { continue }
      let next = index + 1 < pieces.count ? pieces[index + 1] : nil
      let replaced = piece.side == .removed && next?.side == .added
      let removed = piece.side == .removed ? piece.text : ""
      let added = piece.side == .added ? piece.text : replaced ? next?.text ?? "" : ""
      changes.append(Change(removed: removed, added: added))
      let head = index > 0 ? pieces[index - 1].text : ""
      let after = index + (replaced ? 2 : 1)
      let tail = after < pieces.count ? pieces[after].text : ""
      lines.append(
        "…\(head.suffix(Self.context))\(Self.shown(removed, added))\(tail.prefix(Self.context))…")
    }
    self.changes = changes
    self.lines = differing.map { "题头 \($0)" } + lines
    let header = differing.isEmpty ? "" : "题头\(differing.count)项不同"
    let body = changes.isEmpty ? "正文只差换行、空格、标点的全角半角" : "正文\(changes.count)处不同"
    brief = [header, body].filter { !$0.isEmpty }.joined(separator: "，")
  }

  private static func shown(_ removed: String, _ added: String) -> String {
    if removed.isEmpty { return "〔增：\(short(added))〕" }
    if added.isEmpty { return "〔删：\(short(removed))〕" }
    return "〔\(short(removed))→\(short(added))〕"
  }

  private static func short(_ text: String) -> String {
    text.count > longest ? "\(text.prefix(longest))…（共\(text.count)字）" : text
  }

  /// The header's fields with two values, each as `日期：甲→乙`.
  private static func differingFields(_ before: Record, _ after: Record) -> [String] {
    Field.all.compactMap { field in
      let (old, new) = (before[field], after[field])
      guard old != new else { return nil }
      return "\(field.name)：\(old ?? "（无）")→\(new ?? "（无）")"
    }
  }
}

extension Record {
  /// The text after the header.
  fileprivate var body: String { source.string(bodyRange) }
}

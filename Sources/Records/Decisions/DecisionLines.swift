/// A decision of a person as text: lines `键：值` that a person can read and correct.
///
/// Undoing a decision adds lines to its file; what was decided stays on record.
package struct DecisionLines: Sendable {
  private struct Line {
    let key: String
    let value: String
    let number: Int
  }

  private let lines: [Line]
  private static let undoneKey = "撤销时间"
  private static let undoerKey = "撤销人"
  private static let undoingReasonKey = "撤销理由"

  /// Reads a text; empty lines and those that begin with `#` say nothing.
  init(reading source: SourceText) throws(DecisionFault) {
    var lines: [Line] = []
    for number in 1...source.lineCount {
      let content = KeyValueLine.trimmed(source.string(source.lineRange(number)))
      if content.isEmpty || content.first == "#" { continue }
      guard let colon = content.firstIndex(where: { $0 == "：" || $0 == ":" }) else {
        throw DecisionFault(.unreadableDecisionLine, line: number, message: "这里应是“键：值”")
      }
      lines.append(
        Line(
          key: content[..<colon].filter { !$0.isWhitespace },
          value: KeyValueLine.trimmed(String(content[content.index(after: colon)...])),
          number: number))
    }
    self.lines = lines
  }

  /// Whether the decision was taken back.
  var isUndone: Bool { self[Self.undoneKey] != nil }

  /// The value of a key; of several the first.
  package subscript(key: String) -> String? { lines.first { $0.key == key }?.value }

  /// Returns all values of a key, in order.
  package func values(of key: String) -> [String] {
    lines.filter { $0.key == key }.map(\.value)
  }

  /// Returns the line of a key, from 1; the first line where there is none.
  package func line(of key: String) -> Int { lines.first { $0.key == key }?.number ?? 1 }

  /// Returns a fault for each key that means nothing here, at its first line: a slip in 撤销时间
  /// would leave the decision standing.
  func unknownKeys(besides keys: [String]) -> [DecisionFault] {
    let known = keys + [Self.undoneKey, Self.undoerKey, Self.undoingReasonKey]
    var seen: Set<String> = []
    return lines.filter { !known.contains($0.key) && seen.insert($0.key).inserted }.map { line in
      let hint = EditDistance.nearest(to: line.key, among: known).map { "您是不是要写“\($0)”？" }
      return DecisionFault(
        .unknownDecisionKey, line: line.number, message: "不认识的键“\(line.key)”，这一行没有起作用",
        remedy: (hint ?? "") + "可以写：\(known.joined(separator: "、"))。")
    }
  }

  /// Returns entries as lines, each value on one.
  static func text(_ entries: [(key: String, value: String)]) -> String {
    entries.map { key, value in
      key + "：" + value.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n"
    }.joined()
  }

  /// Returns the lines that undo a decision.
  static func undoing(reason: String, author: String, time: String) -> String {
    text([(undoneKey, time), (undoerKey, author), (undoingReasonKey, reason)])
  }
}

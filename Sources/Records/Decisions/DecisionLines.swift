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

  /// Reads a text; empty lines and those that begin with `#` say nothing.
  init(reading text: String) throws(DecisionFault) {
    var lines: [Line] = []
    let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in all.enumerated() {
      let content = line.drop(while: \.isWhitespace)
      if content.isEmpty || content.first == "#" { continue }
      guard let colon = content.firstIndex(where: { $0 == "：" || $0 == ":" }) else {
        throw DecisionFault(line: index + 1, message: "这里应是“键：值”")
      }
      lines.append(
        Line(
          key: content[..<colon].filter { !$0.isWhitespace },
          value: KeyValueLine.trimmed(String(content[content.index(after: colon)...])),
          number: index + 1))
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

  /// Returns entries as lines, each value on one.
  static func text(_ entries: [(key: String, value: String)]) -> String {
    entries.map { key, value in
      key + "：" + value.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n"
    }.joined()
  }

  /// Returns the lines that undo a decision.
  static func undoing(reason: String, author: String, time: String) -> String {
    text([(undoneKey, time), ("撤销人", author), ("撤销理由", reason)])
  }
}

/// What is wrong with the text of a decision.
package struct DecisionFault: Error, Sendable {
  let line: Int
  let message: String

  /// Tells of a fault.
  ///
  /// - Parameters:
  ///   - line: The line, from 1.
  ///   - message: What is wrong there, in Chinese, without a full stop.
  package init(line: Int, message: String) {
    (self.line, self.message) = (line, message)
  }
}

/// A decision that cannot be written.
public struct DecisionError: Error, Sendable, CustomStringConvertible {
  /// The file or folder, below the corpus.
  public let path: String

  /// The message with the remedy, in Chinese.
  public var description: String { "判断写不进 \(path)。请检查磁盘空间和权限。" }
}

internal import ChineseText

/// Something about a record that a person should look at.
public struct Finding: Sendable, Hashable {
  /// How much it matters.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// The record cannot be used as it stands.
    case error = "错误"
    /// Probably a slip.
    case warning = "警告"
    /// Worth knowing.
    case note = "提示"
  }

  /// What was found.
  public let code: FindingCode
  /// The record's path below the corpus.
  public let path: String
  /// The line, from 1.
  public let line: Int
  /// The column in characters, from 1.
  public let column: Int
  /// What is wrong, in Chinese.
  public let message: String
  /// What to do, in Chinese.
  public let remedy: String

  /// Creates a finding.
  ///
  /// - Parameters:
  ///   - code: What was found.
  ///   - path: The record's path below the corpus.
  ///   - line: The line, from 1.
  ///   - column: The column in characters, from 1.
  ///   - message: What is wrong, in Chinese.
  ///   - remedy: What to do, in Chinese.
  public init(
    code: FindingCode, path: String, line: Int, column: Int, message: String, remedy: String
  ) {
    (self.code, self.path, self.line, self.column) = (code, path, line, column)
    (self.message, self.remedy) = (Self.short(message), remedy)
  }

  /// A message quotes what was typed, which may be a whole book; in scalars.
  private static let longestMessage = 400

  private static func short(_ message: String) -> String {
    guard message.utf8.count > longestMessage else { return message }
    let scalars = message.unicodeScalars.prefix(longestMessage)
    return scalars.endIndex < message.unicodeScalars.endIndex ? String(scalars) + "…" : message
  }

  /// How much it matters.
  public var severity: Severity { code.severity }
}

extension Finding: CustomStringConvertible {
  /// `path:line:column: 错误[F003] message 办法：remedy`.
  public var description: String {
    "\(path.withVisibleControls):\(line):\(column): \(severity.rawValue)[\(code.rawValue)] "
      + "\(message.withVisibleControls)\n    办法：\(remedy.withVisibleControls)"
  }
}

extension Finding: Comparable {
  /// Orders findings by path, line, column and code.
  public static func < (left: Finding, right: Finding) -> Bool {
    (left.path, left.line, left.column, left.code.rawValue)
      < (right.path, right.line, right.column, right.code.rawValue)
  }
}

/// What is wrong with the text of a decision.
package struct DecisionFault: Error, Sendable {
  private let code: FindingCode
  private let line: Int
  private let message: String
  private let remedy: String

  /// Tells of a decision that lacks something or says what cannot be.
  ///
  /// - Parameters:
  ///   - line: The line, from 1.
  ///   - message: What is wrong there, in Chinese, without a full stop.
  package init(line: Int, message: String) {
    self.init(.incompleteDecision, line: line, message: message)
  }

  init(
    _ code: FindingCode, line: Int, message: String, remedy: String = "请改正；改好以前不按这一条办。"
  ) {
    (self.code, self.line, self.message, self.remedy) = (code, line, message, remedy)
  }

  func finding(in file: String) -> Finding {
    Finding(
      code: code, path: file, line: line, column: 1, message: message + "。", remedy: remedy)
  }
}

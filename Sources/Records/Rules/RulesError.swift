internal import Yams

/// A rules file that cannot be read.
struct RulesError: Error, Sendable {
  let line: Int
  let message: String

  /// What a person is told; the built-in file stands in for this one.
  func finding(in path: String) -> Finding {
    Finding(
      code: .unreadableRules, path: path, line: line, column: 1, message: "规则文件读不懂：\(message)。",
      remedy: "请改正后再试；改好以前按内置的规则检查。")
  }
}

extension RulesError {
  /// Says in Chinese what YAML finds wrong with a text.
  init(_ failure: YamlError, in text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    switch failure {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      self = Self.unreadable(lines, at: mark.line)
    case .duplicatedKeysInMapping(let keys, let context):
      // The failure tells where the mapping begins, not where its key stands again.
      let key = keys.sorted().first ?? ""
      let places = lines.indices.filter { index in
        index + 1 >= context.mark.line
          && lines[index].drop(while: { " -".contains($0) }).hasPrefix(key + ":")
      }
      self.init(
        line: places.dropFirst().first.map { $0 + 1 } ?? context.mark.line,
        message: "“\(key)”写了两次，请只留一处")
    default:
      self.init(line: 1, message: "格式有误（请检查缩进和冒号）")
    }
  }

  /// The usual slips of a hand that knows no YAML: a tab, and the colon of a Chinese input method.
  private static func unreadable(_ lines: [Substring], at line: Int) -> RulesError {
    // Of a line without a colon YAML tells only on the next.
    for number in [line, line - 1] where lines.indices.contains(number - 1) {
      let content = lines[number - 1]
      if content.prefix(while: \.isWhitespace).contains("\t") {
        return RulesError(line: number, message: "这一行用制表符（Tab键）缩进，请改成空格")
      }
      if content.contains("："), !content.contains(": "), !content.hasSuffix(":") {
        return RulesError(line: number, message: "这一行的冒号是全角的，请改成半角的“:”，后面空一格")
      }
    }
    return RulesError(line: line, message: "格式有误（请检查缩进和冒号）")
  }
}

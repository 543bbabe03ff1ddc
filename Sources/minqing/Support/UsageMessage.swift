import Search

/// What the argument parser says of wrong uses, and its help, in Chinese.
///
/// The parser has its English words built in and no place for others.
enum UsageMessage {
  /// Ask the parser for lines of this width: it counts characters, and Chinese ones are wide.
  static let unwrapped = 100_000

  /// Returns the parser's message in Chinese; whatever is no message of its own stays as it is.
  ///
  /// - Parameters:
  ///   - message: The message, its lines not wrapped.
  ///   - columns: How wide the lines may become, in columns of a terminal.
  /// - Returns: The message without a line end behind it.
  static func chinese(_ message: String, columns: Int) -> String {
    if message.hasPrefix("Error: ") { return error(message, columns) }
    guard message.hasPrefix("OVERVIEW: ") || message.hasPrefix("USAGE: ") else { return message }
    return message.split(separator: "\n", omittingEmptySubsequences: false)
      .map { wrapped(labelled(String($0)), columns) }.joined(separator: "\n")
  }

  private static let headings = [
    "ARGUMENTS:": "参数：", "OPTIONS:": "选项：", "SUBCOMMANDS:": "命令：",
  ]

  /// Names of values that the parser takes from the program's own names.
  private static let valueNames = [
    "format": "形式", "limit": "数目", "offset": "数目", "sort": "次序", "why": "理由",
    "min-villages": "数目", "subcommand": "命令", "shell": "程序", "options": "选项",
  ]

  private static func labelled(_ line: String) -> String {
    if let heading = headings[line] { return heading }
    if line.hasPrefix("OVERVIEW: ") { return String(line.dropFirst("OVERVIEW: ".count)) }
    if line.hasPrefix("USAGE: ") { return usage(line.dropFirst("USAGE: ".count)) }
    // The title of a group of options.
    if line.hasSuffix(":"), line.first != " " { return String(line.dropLast()) + "：" }
    if let match = line.wholeMatch(
      of: /\s*See 'minqing help (.*?)<subcommand>' for detailed help\./)
    {
      return "每个命令的说明：minqing help \(match.1)<命令>"
    }
    return line.replacing("Show the version.", with: "显示版本。")
      .replacing("Show help information.", with: "显示这份说明。")
      .replacing(/\ ?\(values: ([^()]*?); default: ([^()]*?)\)/) {
        "（可写 \(listed($0.1))；默认 \($0.2)）"
      }
      .replacing(/\ ?\(values: ([^()]*?)\)/) { "（可写 \(listed($0.1))）" }
      .replacing(/\ ?\(default: ([^()]*?)\)/) { "（默认 \($0.1)）" }
  }

  private static func listed(_ values: Substring) -> String {
    String(values).replacing(", ", with: "、")
  }

  static func usage(_ text: some StringProtocol) -> String { "用法：" + placeholders(text) }

  /// A text with the names of values in Chinese.
  static func placeholders(_ text: some StringProtocol) -> String {
    String(text).replacing(/<([a-z-]+)>/) { match in
      "<\(valueNames[String(match.1)] ?? String(match.1))>"
    }
  }

  /// Where the descriptions of options begin.
  private static let margin = 26

  private static func wrapped(_ line: String, _ columns: Int) -> String {
    if line.hasPrefix("用法：") { return HelpLine(line, indent: 6).wrapped(to: columns) }
    let blanks = line.prefix { $0 == " " }.count
    guard blanks == 2, line.count > margin, line.prefix(margin).last == " " else {
      return HelpLine(placeholders(line), indent: blanks).wrapped(to: columns)
    }
    var name = line.prefix(margin)
    while name.last == " " { name.removeLast() }
    let label = placeholders(name)
    let padding = max(1, margin - displayWidth(of: label))
    let text = label + String(repeating: " ", count: padding) + line.dropFirst(margin)
    return HelpLine(text, indent: margin).wrapped(to: columns)
  }
}

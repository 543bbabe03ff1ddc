import ArgumentParser
import Records
import Search

/// What the argument parser says of wrong uses, and its help, in Chinese.
///
/// The parser has its English words built in and no place for others.
enum UsageMessage {
  /// Returns the parser's message in Chinese; whatever is no message of its own stays as it is.
  static func chinese(_ message: String) -> String {
    if message.hasPrefix("Error: ") { return error(message) }
    guard message.hasPrefix("OVERVIEW: ") || message.hasPrefix("USAGE: ") else { return message }
    return message.split(separator: "\n", omittingEmptySubsequences: false)
      .map { aligned(labelled(String($0))) }.joined(separator: "\n")
      .replacing(/\ ?\(values:\s+([^()]*?);\s+default:\s+([^()]*?)\)/) { "（可写 \($0.1)；默认 \($0.2)）" }
      .replacing(/\ ?\(values:\s+([^()]*?)\)/) { "（可写 \($0.1)）" }
      .replacing(/\ ?\(default:\s+([^()]*?)\)/) { "（默认 \($0.1)）" }
  }

  // MARK: Help

  private static let headings = [
    "ARGUMENTS:": "参数：", "OPTIONS:": "选项：", "SUBCOMMANDS:": "命令：",
  ]

  private static func labelled(_ line: String) -> String {
    if let heading = headings[line] { return heading }
    var line = line
    if line.hasPrefix("OVERVIEW: ") { line.removeFirst("OVERVIEW: ".count) }
    if line.hasPrefix("USAGE: ") { line = "用法：" + placeholders(line.dropFirst("USAGE: ".count)) }
    if let match = line.wholeMatch(
      of: /\s*See 'minqing help (.*?)<subcommand>' for detailed help\./)
    {
      return "每个命令的说明：minqing help \(match.1)<命令>"
    }
    return line.replacing("Show the version.", with: "显示版本。")
      .replacing("Show help information.", with: "显示这份说明。")
  }

  private static func placeholders(_ usage: some StringProtocol) -> String {
    String(usage).replacing("<subcommand>", with: "<命令>").replacing("[<options>]", with: "[<选项>]")
  }

  /// Where the descriptions begin; the parser counts characters, and Chinese ones are wide.
  private static let margin = 26

  private static func aligned(_ line: String) -> String {
    guard line.hasPrefix("  "), line.count > margin,
      line.dropFirst(2).first != " ", line.prefix(margin).last == " "
    else { return line }
    var name = line.prefix(margin)
    while name.last == " " { name.removeLast() }
    let padding = String(repeating: " ", count: max(1, margin - TextTable.width(name)))
    return name + padding + line.dropFirst(margin)
  }

  // MARK: Wrong uses

  private static func error(_ message: String) -> String {
    var lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let usage = lines.first { $0.hasPrefix("Usage: ") } ?? ""
    lines[0] = "minqing：" + reason(String(lines[0].dropFirst("Error: ".count)), usage)
    return lines.map { line in
      if line.hasPrefix("Help:  ") { return "说明：" + line.dropFirst("Help:  ".count) }
      if line.hasPrefix("Usage: ") {
        return "用法：" + placeholders(line.dropFirst("Usage: ".count))
      }
      if let match = line.wholeMatch(of: /\s*See '(.*)' for more information\./) {
        return "详细说明：\(match.1)"
      }
      return line
    }.joined(separator: "\n")
  }

  private static func reason(_ text: String, _ usage: String) -> String {
    if let found = text.wholeMatch(of: /Unknown option '(.*?)'(?:\. Did you mean '(.*)'\?)?/) {
      let hint = found.2.map { "您是不是要写 \($0)？" } ?? ""
      return "没有 \(found.1) 这个选项。\(hint)"
    }
    if let found = text.wholeMatch(of: /Unexpected argument '(.*)'/) {
      return usage.hasSuffix("<subcommand>")
        ? unknownCommand(String(found.1), usage) : "多写了“\(found.1)”。"
    }
    if let found = text.wholeMatch(of: /\d+ unexpected arguments: '(.*)'/) {
      let words = found.1.split(separator: "', '")
      guard !usage.hasSuffix("<subcommand>") else {
        return unknownCommand(words.first.map(String.init) ?? "", usage)
      }
      return "多写了\(words.map { "“\($0)”" }.joined(separator: "、"))。"
    }
    if let found = text.wholeMatch(of: /Missing expected argument '(.*)'/) {
      return "缺少 \(found.1)。"
    }
    if let found = text.wholeMatch(of: /Missing one of: '(.*)'/) {
      return "要写其中一个：\(found.1.replacing("', '", with: "、"))。"
    }
    if let found = text.wholeMatch(of: /Missing value for '(.*)'/) {
      return "\(found.1) 后面缺少值。"
    }
    if let found = text.wholeMatch(of: /The value '(.*?)' is invalid for '(.*?)'(\. Please .*)?/) {
      return "“\(found.1)”不能作 \(found.2) 的值。\(found.3.map(choices) ?? "")"
    }
    if let found = text.wholeMatch(
      of: /The option '(.*?)' does not take any value, but '(.*)' was specified\./)
    {
      return "\(found.1) 后面不写值，却写了“\(found.2)”。"
    }
    if let found = text.wholeMatch(
      of: /Value to be set with flag '(.*?)' had already been set with flag '(.*?)'/)
    {
      return "\(found.2) 和 \(found.1) 只能写一个。"
    }
    return text
  }

  /// The values in `. Please provide one of 'a', 'b' or 'c'.`, or what leads to a list of them.
  private static func choices(_ text: Substring) -> String {
    let words = text.matches(of: /'(.*?)'/).map { $0.1 }
    return words.isEmpty ? "可以写：" : "可以写：\(words.joined(separator: "、"))。"
  }

  /// A word that is no command, with the commands nearest to it.
  private static func unknownCommand(_ name: String, _ usage: String) -> String {
    let isArchive = usage.hasPrefix("Usage: minqing archive ")
    let commands = (isArchive ? ArchiveCommand.configuration : Minqing.configuration).subcommands
    let names = commands.flatMap { command in
      [command.configuration.commandName].compactMap { $0 } + command.configuration.aliases
    }
    let near = NearestNames.of(name, among: names)
    let hint = near.isEmpty ? "" : "您是不是要写 \(near.joined(separator: "、"))？"
    return "没有“\(name)”这个命令。\(hint)"
  }
}

import ArgumentParser
import Records

/// What the argument parser says of wrong uses.
extension UsageMessage {
  static func error(_ message: String, _ columns: Int) -> String {
    let body = message.dropFirst("Error: ".count)
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let usage = lines.first { $0.hasPrefix("Usage: ") } ?? ""
    // What stands before the help and the usage is the reason, on one line or more.
    let end = lines.firstIndex { $0.hasPrefix("Help:  ") || $0.hasPrefix("Usage: ") }
    let reason = placeholders(lines[..<(end ?? lines.count)].joined(separator: "\n"))
    let rest = lines[(end ?? lines.count)...].map { line in
      if line.hasPrefix("Help:  ") { return "说明：" + placeholders(line.dropFirst("Help:  ".count)) }
      if line.hasPrefix("Usage: ") { return Self.usage(line.dropFirst("Usage: ".count)) }
      if let match = line.wholeMatch(of: /\s*See '(.*)' for more information\./) {
        return "详细说明：\(match.1)"
      }
      return line
    }
    let wrapped = rest.map { HelpLine($0, indent: 6).wrapped(to: columns) }
    return (["minqing：" + told(reason, usage)] + wrapped).joined(separator: "\n")
  }

  private static func told(_ text: String, _ usage: String) -> String {
    // Of several short options in one word the first reason is of the word as one long name.
    if let found = text.wholeMatch(of: /Unknown option .*\n\s+or: (Missing value for .*) in '(.*)'/)
    {
      return "\(found.2)：" + told(String(found.1), usage)
    }
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
    if let found = text.wholeMatch(
      of: /The value '(.*?)' is invalid for '(.*?)'(?:: (?<remedy>.*)|(?<choices>(?s)\. .*))?/)
    {
      let more = found.remedy.map(String.init) ?? found.choices.map(choices) ?? ""
      return "“\(found.1)”不能作 \(found.2) 的值。\(more)"
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
    if text.hasPrefix("Can't generate completion scripts") || text.hasPrefix("Can't autodetect") {
      return "补全脚本只有 bash、zsh、fish 的：请写 --generate-completion-script bash。"
    }
    if let found = text.wholeMatch(of: /Invalid option: (.*)/) { return "\(found.1) 不是选项。" }
    if text == "Missing required subcommand." { return "请写一个命令。" }
    return text
  }

  /// The values in `. Please provide one of 'a', 'b' or 'c'.`, or in the lines of a longer list.
  private static func choices(_ text: Substring) -> String {
    let quoted = text.matches(of: /'(.*?)'/).map { $0.1 }
    let words = quoted.isEmpty ? text.matches(of: /- (.*)/).map { $0.1 } : quoted
    return "可以写：\(words.joined(separator: "、"))。"
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

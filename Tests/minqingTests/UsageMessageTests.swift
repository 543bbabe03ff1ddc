import Foundation
import Records
import Subprocess
import Testing

/// Wrong uses and help are told in Chinese, whatever words the argument parser has of its own.
@Suite struct UsageMessageTests {
  @Test(arguments: [
    (["serch", "饮水"], "没有“serch”这个命令。您是不是要写 search？"), (["没有的"], "没有“没有的”这个命令。"),
    (["archive", "seel"], "没有“seel”这个命令。您是不是要写 seal？"),
    (["check", "--baselin", "x"], "没有 --baselin 这个选项。您是不是要写 --baseline？"),
    (["-x"], "没有 -x 这个选项。"), (["new"], "缺少 <类型>。"),
    (["new", "民情日记", "甲"], "多写了“甲”。"), (["new", "民情日记", "甲", "乙"], "多写了“甲”、“乙”。"),
    (["archive", "number", "--year", "去年"], "“去年”不能作 --year <年度> 的值。"),
    (["check", "--format", "xml"], "“xml”不能作 --format <形式> 的值。可以写：plain、json、sarif。"),
    (["search", "水", "--facet", "人"], "“人”不能作 --facet <字段> 的值。可以写：类型、村名、镇、性质、类别、状态、年、月。"),
    (["search", "--limit"], "--limit <数目> 后面缺少值。"),
    (["check", "--fix=1"], "--fix 后面不写值，却写了“1”。"),
    (["dedupe", "--same", "--undo", "a", "b"], "--same 和 --undo 只能写一个。"),
    (["search", "-0n"], "-0n：-n <数目> 后面缺少值。"),
    (
      ["--generate-completion-script", "csh"],
      "补全脚本只有 bash、zsh、fish 的：请写 --generate-completion-script bash。"
    ),
    (["link"], "请写一个问题编号；判断两个问题时要加 --same 等。"),
  ])
  func aWrongUseIsToldInChinese(_ arguments: [String], _ message: String) async throws {
    let outcome = try await Program.minqing(arguments, in: Program.root)
    #expect(outcome.status == .exited(64))
    #expect(outcome.output.isEmpty)
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.first.map(String.init) == "minqing：" + message, "\(outcome.errors)")
    #expect(lines.contains { $0.hasPrefix("用法：minqing ") })
    #expect(lines.last?.hasPrefix("详细说明：minqing") == true)
    #expect(!outcome.errors.contains(/Error|Usage|Help:|See '|subcommand|options/))
  }

  @Test(arguments: [
    ["--help"], ["help"], ["archive", "--help"], ["search", "--help"], ["check", "--help"],
    ["import", "--help"], ["help", "archive", "number"], ["candidates", "--help"],
  ])
  func helpIsInChineseAndItsColumnsAreStraight(_ arguments: [String]) async throws {
    let outcome = try await Program.minqing(arguments, in: Program.root)
    #expect(outcome.status == .exited(0) && outcome.errors.isEmpty)
    #expect(
      !outcome.output.contains(
        /OVERVIEW|USAGE|ARGUMENTS|OPTIONS|SUBCOMMANDS|Show |See '|default:|values:/),
      "\(outcome.output)")
    #expect(outcome.output.contains("用法：minqing"))
    let help = try #require(outcome.output.split(separator: "\n").first { $0.contains("--help") })
    #expect(help.hasSuffix("显示这份说明。"))
    // Wide characters count twice: what stands behind <目录> begins where the others do.
    if let line = outcome.output.split(separator: "\n").first(where: { $0.hasPrefix("  --corpus") })
    {
      let name = "  --corpus <目录>"
      #expect(line.hasPrefix(name + String(repeating: " ", count: 26 - name.count - 2) + "资料目录"))
    }
  }

  /// Names that are written so in Chinese too, and words to type that are no value of an option.
  private static let names: Set<Substring> = [
    "UTF", "Word", "Excel", "PDF", "CSV", "JSON", "JSONL", "NUL", "BagIt", "SHA", "OR", "NOT",
    "Ctrl", "C",
    "LibreOffice", "pandoc", "pdftotext", "xlsx2csv", "xargs", "WS", "D30", "QGB", "A4", "kv", "id",
    "text", "issues", "corpus", "index", "weekly", "huairou", "fives", "dongma",
  ]

  /// The words of a text that a Chinese reader need not know: what is no command, option, file,
  /// variable of the environment, value to type, field or name.
  private static func englishWords(of text: String, commands: Set<Substring>) -> [Substring] {
    let values = text.matches(of: /可写 ([^；）]*)/).flatMap { $0.1.split(separator: "、") }
    var text = text
    for pattern in [
      /--?[A-Za-z0-9][A-Za-z0-9-]*/, /[\p{Han}\w\/]*[\/.][A-Za-z][\w\/.]*/, /MINQING_[A-Z]+/,
      /候[0-9a-f]+/,
    ] {
      text.replace(pattern, with: " ")
    }
    let known = names.union(commands).union(values)
    return text.matches(of: /[A-Za-z][A-Za-z0-9_]*/).map(\.output).filter { word in
      !known.contains(word) && Field.queryable(String(word)) == nil
    }
  }

  /// The names of each command that a help lists.
  private static func commands(in help: String) -> [[Substring]] {
    guard let list = help.firstRange(of: "\n命令：\n") else { return [] }
    return help[list.upperBound...].split(separator: "\n").prefix { $0.hasPrefix("  ") }
      .map { line in
        let names = line.dropFirst(2)
        let end = names.firstRange(of: "  ")?.lowerBound ?? names.endIndex
        return names[..<end].split { " ,".contains($0) }
      }
  }

  @Test func theHelpOfEveryCommandHasNoEnglishWordAndFitsTheTerminal() async throws {
    let run = { (path: [String], columns: String) in
      try await Program.minqing(path, in: Program.root, environment: ["COLUMNS": columns])
    }
    let wide = "1000"
    let archive = Self.commands(in: try await run(["archive", "--help"], wide).output)
    let top = Self.commands(in: try await run(["--help"], wide).output)
    let paths =
      top.compactMap(\.first).map { [String($0)] }
      + archive.compactMap(\.first).map { ["archive", String($0)] }
    try #require(top.count > 15 && archive.count > 10)
    let commands = Set((top + archive).joined() + ["minqing", "help"])
    for path in [[]] + paths {
      let help = try await run(path + ["--help"], wide)
      #expect(help.status == .exited(0) && help.errors.isEmpty)
      #expect(Self.englishWords(of: help.output, commands: commands) == [], "\(path)")
      let narrow = try await run(path + ["--help"], "80").output
      #expect(narrow.filter { !$0.isWhitespace } == help.output.filter { !$0.isWhitespace })
      for line in narrow.split(separator: "\n") {
        // A mark that must not begin a line may stand beyond the margin.
        #expect(line.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } <= 82, "\(path): \(line)")
      }
      let wrong = try await run(path + ["甲", "乙", "丙", "--bogus=1"], wide)
      #expect(wrong.status == .exited(64), "\(path)")
      #expect(
        Self.englishWords(of: wrong.errors, commands: commands.union(["bogus"])) == [],
        "\(wrong.errors)")
    }
  }

  @Test func theVersionAndCompletionsStayAsTheyAre() async throws {
    let version = try await Program.minqing(["--version"], in: Program.root)
    #expect(version.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    let script = try await Program.minqing(
      ["--generate-completion-script", "bash"], in: Program.root)
    #expect(script.status == .exited(0) && script.output.hasPrefix("#!/bin/bash"))
  }
}

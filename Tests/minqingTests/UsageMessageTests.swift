import Foundation
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
    (["check", "--format", "xml"], "“xml”不能作 --format <format> 的值。可以写：plain、json、sarif。"),
    (["search", "水", "--facet", "人"], "“人”不能作 --facet <字段> 的值。可以写："),
    (["search", "--limit"], "--limit <limit> 后面缺少值。"),
    (["check", "--fix=1"], "--fix 后面不写值，却写了“1”。"),
    (["dedupe", "--same", "--undo", "a", "b"], "--same 和 --undo 只能写一个。"),
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

  @Test func theVersionAndCompletionsStayAsTheyAre() async throws {
    let version = try await Program.minqing(["--version"], in: Program.root)
    #expect(version.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    let script = try await Program.minqing(
      ["--generate-completion-script", "bash"], in: Program.root)
    #expect(script.status == .exited(0) && script.output.hasPrefix("#!/bin/bash"))
  }
}

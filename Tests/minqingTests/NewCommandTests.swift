import Foundation
import Subprocess
import Testing

/// A record is begun with all that the program knows, and nobody's file is written over.
@Suite struct NewCommandTests {
  private func minqing(_ arguments: [String], in folder: URL) async throws -> Program.Outcome {
    try await Program.minqing(
      arguments, in: folder, environment: ["MINQING_SETTINGS": "settings.txt"])
  }

  private func withCounty(_ body: (URL) async throws -> Void) async throws {
    try await Program.withFolder { folder in
      _ = try await minqing(["init", "--profile", "怀柔"], in: folder)
      let places = "云河县:\n  川里镇:\n    - 名称: 下庄村\n      别名: [下庄子]\n"
      try Data(places.utf8).write(to: folder.appending(path: "corpus/规则/地名.yaml"))
      _ = try await minqing(["settings", "记录人", "站长"], in: folder)
      try await body(folder)
    }
  }

  private func text(_ path: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appending(path: "corpus/" + path), encoding: .utf8)
  }

  @Test func aDiaryIsFilledInAndCheckedAndNeverWrittenOver() async throws {
    try await withCounty { folder in
      let arguments = ["new", "日记", "--village", "下庄子", "--date", "2010年3月15日", "--set", "走访户数=6"]
      let made = try await minqing(arguments, in: folder)
      let path = "川里镇/下庄村/2010-03-15_下庄村_民情日记.txt"
      #expect(made.status == .exited(0))
      #expect(made.output.hasPrefix("corpus/\(path)\n"))
      #expect(made.output.contains("[I002]") && made.output.contains("[B006]"))
      let text = try text(path, in: folder)
      for line in [
        "村名: 下庄村", "记录人: 站长", "走访户数: 6", "应报日期: 2010-03-18", "【问题】下庄-2010-001",
        "受理日期：2010-03-15",
      ] { #expect(text.contains("\n\(line)\n"), "\(line)") }
      let again = try await minqing(arguments, in: folder)
      #expect(again.status == .exited(2))
      #expect(again.errors.contains("没有改动"))
      #expect(try self.text(path, in: folder) == text)
      _ = try await minqing(["new", "日记", "--village", "下庄", "--date", "2010-03-25"], in: folder)
      let next = try self.text("川里镇/下庄村/2010-03-25_下庄村_民情日记.txt", in: folder)
      #expect(next.contains("【问题】下庄-2010-002\n"))
    }
  }

  @Test(arguments: [
    (["new", "民情日历", "--village", "下庄村"], "可以写：工作日志"),
    (["new", "民情日记", "--village", "下装村"], "您是不是要写“下庄村”"),
    (["new", "民情日记", "--village", "下庄村", "--set", "走访戶=6"], "走访户数"),
    (["new", "民情日记", "--village", "下庄村", "--set", "走访户数"], "键=值"),
    (["new", "民情日记"], "--village"), (["init", "--profile", "无"], "每周进站、逢五进站"),
  ])
  func aSlipIsToldWithItsRemedy(_ arguments: [String], _ remedy: String) async throws {
    try await withCounty { folder in
      let outcome = try await minqing(arguments, in: folder)
      #expect(outcome.status == .exited(2))
      #expect(outcome.errors.contains(remedy), "\(outcome.errors)")
    }
  }

  @Test func aCountysOwnTemplateGoesFirst() async throws {
    try await withCounty { folder in
      let templates = folder.appending(path: "corpus/规则/模板")
      try FileManager.default.createDirectory(at: templates, withIntermediateDirectories: true)
      try Data(
        "---\n类型: 工作日志\n标题: {标题}\n日期: {日期}\n村名: {村名}\n记录人: {记录人}\n在岗人: {在岗人}\n---\n本县样式\n".utf8
      )
      .write(to: templates.appending(path: "工作日志.txt"))
      let made = try await minqing(
        ["new", "日志", "--village", "下庄", "--date", "2010-03-15", "--set", "在岗人=站长"], in: folder)
      #expect(made.output.hasSuffix("检查无误。\n"))
      #expect(try text("川里镇/下庄村/2010-03-15_下庄村_工作日志.txt", in: folder).hasSuffix("---\n本县样式\n"))
    }
  }

  /// What a person fills in for each type: values of the header, and the body where the bare
  /// template would not do.
  private static let filled: [(type: String, values: [String], body: String)] = [
    (
      "民情日记", ["走访户数=6"],
      "一、做了什么\n走访。\n\n二、成效\n通了水。\n\n三、问题\n【问题】下庄-2010-001\n内容：井坏了\n状态：登记\n性质：咨询\n\n四、建议\n修。\n"
    ),
    ("工作日志", ["在岗人=站长"], "值班。\n"), ("工作汇报", ["主送=县里"], "一、情况\n好。\n"),
    ("工作总结", ["主送=县里"], "全年进站60天。\n"), ("述职报告", ["主送=县里"], "我述职。\n"),
    ("工作计划", [], "【计划】1\n内容：修井\n责任人：站长\n办理期限：2099-12-31\n"),
    ("调研报告", ["方法=入户"], "有路无灯。\n"), ("通报", ["文号=〔2010〕5号", "主送=各站"], "查了。\n"),
    ("问题台账", [], "【问题】下庄-2010-001\n内容：井坏了\n状态：登记\n"),
    ("会议纪要", ["会议=双月例会", "参加人=站长"], "议了井。\n"), ("公示", [], "办完一件。\n"),
    (
      "站点登记", [],
      ["办公地点", "门牌", "公示牌", "服务箱", "联系卡", "工作台账", "工作日志"]
        .map { "【七有】\($0)\n有无：有\n依据：看过\n" }.joined(separator: "\n")
    ),
    ("经验材料", [], "先看后收。\n"),
    (
      "人员名册", [],
      ["站长", "站员", "站员"].map { "【人员】\($0)\n到岗日期：2010-01-04\n" }.joined(separator: "\n")
    ),
    ("实事承诺", [], "【实事】1\n内容：修桥\n承办：镇里\n办理期限：2099-12-31\n进度：10%\n"),
    ("结对帮扶", [], "【结对】1\n帮扶人：站长\n帮扶户：二组一户\n走访次数：2次\n"),
    ("走访记录", ["走访户数=5"], "问了收成。\n"), ("民情简报", [], "雨水足。\n"),
    ("村务公开", ["公开项目=财务"], "账贴在墙上。\n"),
  ]

  @Test func everyTypeCanBeWrittenSoThatNothingIsFound() async throws {
    try await withCounty { folder in
      for (type, values, body) in Self.filled {
        try Data(body.utf8).write(to: folder.appending(path: "body.txt"))
        let sets = values.flatMap { ["--set", $0] }
        let made = try await minqing(
          ["new", type, "--village", "下庄村", "--date", "2010-03-15", "--body", "body.txt"] + sets,
          in: folder)
        #expect(made.output.hasSuffix("检查无误。\n"), "\(made.output)\(made.errors)")
      }
      let checked = try await minqing(["check"], in: folder)
      #expect(checked.output == "检查了19件：错误 0，警告 0，提示 0。\n")
      #expect(checked.status == .exited(0))
      // The list above leaves no type of the vocabulary out.
      let unknown = try await minqing(["new", "无", "--village", "下庄村"], in: folder)
      let known = unknown.errors.matches(of: /可以写：(.*)。/).first.map {
        $0.1.split(separator: "、").map(String.init)
      }
      #expect(Set(known ?? []) == Set(Self.filled.map(\.type)))
    }
  }

  @Test(
    .enabled("python3 is not installed") {
      FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
    })
  func onATerminalTheEditorOpens() async throws {
    try await withCounty { folder in
      let script = "import pty, sys; pty.spawn(['/bin/sh', '-c', sys.argv[1]])"
      try Data(script.utf8).write(to: folder.appending(path: "terminal.py"))
      let shown = try await Program.shell(
        "python3 terminal.py '$MINQING new 日志 --village 下庄 --date 2010-03-15 --set 在岗人=站长' </dev/null",
        in: folder,
        environment: ["MINQING_SETTINGS": "settings.txt", "EDITOR": "sed -i -e '$a值班，来人两位。'"])
      #expect(shown.output.contains("检查无误。"), "\(shown.output)")
      #expect(try text("川里镇/下庄村/2010-03-15_下庄村_工作日志.txt", in: folder).hasSuffix("值班，来人两位。\n"))
    }
  }
}

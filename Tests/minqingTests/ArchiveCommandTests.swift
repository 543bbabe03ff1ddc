import Foundation
import Subprocess
import Testing

/// `minqing archive` as an archivist runs it.
@Suite struct ArchiveCommandTests {
  private static let author: [Environment.Key: String] = ["MINQING_BY": "档案员"]

  /// Runs a body in a folder with a copy of the sample corpus.
  private func withSamples(_ body: (URL) async throws -> Void) async throws {
    try await Program.withFolder { folder in
      try FileManager.default.copyItem(
        at: Program.root.appending(path: "corpus"), to: folder.appending(path: "corpus"))
      try await body(folder)
    }
  }

  private func archive(_ arguments: String, in folder: URL) async throws -> Program.Outcome {
    try await Program.minqing(
      ["archive"] + arguments.split(separator: " ").map(String.init), in: folder,
      environment: Self.author)
  }

  /// The same text with every moment replaced: only the clock may differ.
  private func timeless(_ text: String) -> String {
    text.replacing(/\d{4}-\d\d-\d\d \d\d:\d\d/, with: "某时")
  }

  @Test func theSessionOfTheDocumentIsReal() async throws {
    let examples = try ConsoleSession.examples(in: "docs/archive.md")
    #expect(examples.count >= 8)
    try await withSamples { folder in
      for example in examples {
        let command = example.command.replacing("minqing ", with: "\"$MINQING\" ")
        let result = try await Program.shell(command, in: folder, environment: Self.author)
        #expect(
          timeless(result.output).trimmingCharacters(in: .newlines) == timeless(example.output),
          "\(example.command)")
      }
    }
  }

  @Test func aFlippedBitADeletedAndAnAddedFileAreEachNamedWithARemedy() async throws {
    try await withSamples { folder in
      #expect(try await archive("record", in: folder).status == .exited(0))
      #expect(try await archive("verify", in: folder).status == .exited(0))
      let corpus = folder.appending(path: "corpus/川里镇")
      let names = try FileManager.default.contentsOfDirectory(atPath: corpus.path)
        .filter { $0.hasSuffix(".txt") }.sorted()
      var bytes = try Data(contentsOf: corpus.appending(path: names[0]))
      bytes[bytes.count - 2] ^= 4
      try bytes.write(to: corpus.appending(path: names[0]))
      try FileManager.default.removeItem(at: corpus.appending(path: names[1]))
      try Data("新".utf8).write(to: corpus.appending(path: "新来.txt"))
      let result = try await archive("verify", in: folder)
      #expect(result.status == .exited(1))
      for (name, code) in [(names[0], "A001"), (names[1], "A002"), ("新来.txt", "A003")] {
        let line = result.output.split(separator: "\n").first { $0.contains(name) }
        #expect(line?.contains("[\(code)]") == true)
      }
      #expect(result.output.components(separatedBy: "办法：").count == 4)
    }
  }

  @Test func aYearGoesFromRecordingToAWholeBag() async throws {
    try await withSamples { folder in
      // The planted faults of the samples keep 2010 open: only what is right is numbered.
      #expect(try await archive("record", in: folder).status == .exited(0))
      let numbering = try await archive("number --year 2010 --fonds 0123", in: folder)
      #expect(numbering.status == .exited(1))
      let seal = try await archive("seal 2010", in: folder)
      #expect(seal.status == .exited(1))
      #expect(seal.output.contains("2010年没有封存"))
      // Of each kind a screenful is told, and how many more there are.
      let lines = seal.output.split(separator: "\n")
      #expect(lines.count { $0.contains("[A015]") } == 10)
      #expect(lines.contains { $0.hasPrefix("……另有") && $0.contains("A015（还没有编号）") })
      for ending in ["csv", "html", "xlsx"] {
        let output = try await archive("catalogue --year 2010 -o 目录.\(ending)", in: folder)
        #expect(output.status == .exited(0), "\(output.output)\(output.errors)")
        #expect(
          FileManager.default.fileExists(atPath: folder.appending(path: "目录.\(ending)").path))
      }
      let export = try await archive("export 袋 --year 2010", in: folder)
      // A planted secret and a planted binary file stay outside, which is told.
      #expect(export.status == .exited(1), "\(export.output)\(export.errors)")
      #expect(try await archive("validate 袋", in: folder).status == .exited(0))
      #expect(try await archive("export 袋", in: folder).status == .exited(2))
      #expect(try await archive("due --on 2021-01-01", in: folder).status == .exited(0))
      #expect(try await archive("gaps", in: folder).status == .exited(0))
      #expect(try await archive("log", in: folder).output.contains("导出"))
    }
  }

  @Test func importingIsWrittenDown() async throws {
    try await Program.withFolder { folder in
      _ = try await Program.minqing(["init"], in: folder)
      try Data("关于修路的通报\n\n甲村修路三里。\n".utf8).write(to: folder.appending(path: "来件.txt"))
      _ = try await Program.minqing(["import", "来件.txt"], in: folder, environment: Self.author)
      let log = try await archive("log", in: folder)
      #expect(log.output.contains("档案员  导入  导入/来件"))
      _ = try await Program.minqing(["import", "来件.txt"], in: folder, environment: Self.author)
      #expect(try await archive("log", in: folder).output == log.output)
    }
  }

  @Test func whatLeftIsWrittenDownWithWhoWhatAndHow() async throws {
    try await Program.withFolder { folder in
      for (number, year) in [(1, 2010), (2, 2010), (3, 2011)] {
        let path = folder.appending(path: "corpus/\(year)-07-2\(number)_甲村_工作日志.txt")
        try FileManager.default.createDirectory(
          at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
        let header = "类型: 工作日志\n标题: 雨\n日期: \(year)-07-2\(number)\n村名: 甲村\n记录人: 站长\n在岗人: 站长"
        try Data("---\n\(header)\n---\n本人手机13900000004。\n".utf8).write(to: path)
      }
      _ = try await archive("record", in: folder)
      for arguments in [
        "export 袋一 --year 2010", "export 子/袋二 --by 站长",
        "export 袋三 --unmasked --as 县级档案员",
      ] {
        try FileManager.default.createDirectory(
          at: folder.appending(path: "子"), withIntermediateDirectories: true)
        #expect(try await archive(arguments, in: folder).status == .exited(0))
      }
      // What did not go out leaves no event.
      #expect(try await archive("export 袋一", in: folder).status == .exited(2))
      #expect(try await archive("export 袋四 --year 1999", in: folder).status == .exited(2))
      #expect(
        try await archive("export 袋四 --unmasked --as 站长", in: folder).status == .exited(2))
      let events = try await archive("log", in: folder).output.split(separator: "\n").map {
        timeless(String($0)).replacing("某时  ", with: "")
      }
      #expect(
        events == [
          "档案员  登记  归档/清单.sha256（3个文件）",
          "档案员  导出  袋一（示例县民情记录2010年2件，遮盖个人信息2处）",
          "站长  导出  袋二（示例县民情记录全部3件，遮盖个人信息3处）",
          "县级档案员  看原文  archive export 袋三",
          "县级档案员  导出  袋三（示例县民情记录全部3件，原样未遮盖）",
        ])
      #expect(try await archive("verify", in: folder).status == .exited(0))
    }
  }

  @Test func failuresSayWhatToDo() async throws {
    try await withSamples { folder in
      let verify = try await archive("verify", in: folder)
      #expect(verify.status == .exited(2))
      #expect(verify.errors.contains("minqing archive record"))
      #expect(try await archive("validate corpus", in: folder).status == .exited(2))
      #expect(try await archive("void 七号 --reason 错", in: folder).status == .exited(64))
      let noFolder = try await archive("catalogue -o 没有/目录.xlsx", in: folder)
      #expect(noFolder.status == .exited(2))
      #expect(noFolder.errors.contains("写不进去"))
    }
  }

  @Test func theHealthReportFitsAScreenAndAPage() async throws {
    try await withSamples { folder in
      let plain = try await archive("doctor", in: folder)
      #expect(plain.status == .exited(1))
      for title in ["概况", "检查", "各站的完整和按时", "重复", "编码和字形", "完好", "档号", "近来的事"] {
        #expect(plain.output.contains(title))
      }
      #expect(try await archive("doctor --html 体检.html", in: folder).status == .exited(1))
      let page = try String(
        contentsOf: folder.appending(path: "体检.html"), encoding: .utf8)
      #expect(page.contains("<table>"))
      #expect(!page.contains("{{"))
    }
  }
}

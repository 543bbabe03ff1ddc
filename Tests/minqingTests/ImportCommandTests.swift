import Foundation
import Subprocess
import Testing

/// Importing as its user does it.
@Suite struct ImportCommandTests {
  /// The blocks between ``` in docs/import.md.
  private func blocks() throws -> [String] {
    let page = Program.root.appending(path: "docs/import.md")
    let parts = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "```")
    return parts.enumerated().filter { $0.offset % 2 == 1 }
      .map { $0.element.trimmingCharacters(in: .newlines) }
  }

  @Test func theLedgerOfTheDocumentBecomesTheBlockShownThere() async throws {
    let blocks = try blocks()
    let table = try #require(blocks.first { $0.contains("诉求内容") })
    let block = try #require(blocks.first { $0.hasPrefix("【问题】") })
    try await Program.withFolder { folder in
      _ = try await Program.minqing(["init"], in: folder)
      try Data("\(table)\n".utf8).write(to: folder.appending(path: "台账.csv"))
      let outcome = try await Program.minqing(["import", "台账.csv"], in: folder)
      #expect(outcome.status == .exited(0), "\(outcome.errors)")
      #expect(outcome.output.contains("2行，各写成一个【问题】") && outcome.output.contains("反映人"))
      let place = try #require(outcome.output.firstMatch(of: /导入\/台账\/\S+\.txt/)?.0)
      let record = try String(
        contentsOf: folder.appending(path: "corpus/\(place)"), encoding: .utf8)
      #expect(record.contains(block + "\n"))
      #expect(!record.contains("王某某"))
    }
  }

  @Test func anImportIsTakenBackAndABadMapIsAUsageFault() async throws {
    try await Program.withFolder { folder in
      _ = try await Program.minqing(["init"], in: folder)
      try Data("會(huì)議開完了，水泵也修好了，晚上路灯都亮着。\n".utf8)
        .write(to: folder.appending(path: "来稿.txt"))
      let first = try await Program.minqing(["import", "来稿.txt"], in: folder)
      #expect(first.output.contains("minqing import --undo"))
      let path = try #require(first.output.firstMatch(of: /导入\/来稿\/\S+\.txt/)?.0)
      let list = try await Program.minqing(["repairs", "corpus/\(path)"], in: folder)
      #expect(list.output.contains("“(huì)”改为“”"))
      let preview = try await Program.minqing(["import", "--undo", "--dry-run"], in: folder)
      #expect(preview.status == .exited(0) && preview.output.contains("试运行"))
      #expect(
        FileManager.default.fileExists(atPath: folder.appending(path: "corpus/\(path)").path))
      let undo = try await Program.minqing(["导入", "--undo"], in: folder)
      #expect(undo.output.contains("删去3个文件"))
      let log = try await Program.minqing(["archive", "log", "撤回"], in: folder)
      #expect(log.output.contains("撤回导入  导入/.日志/") && log.output.contains("（删去3个文件）"))
      #expect(
        !FileManager.default.fileExists(atPath: folder.appending(path: "corpus/\(path)").path))
      let again = try await Program.minqing(["import", "--undo"], in: folder)
      #expect(again.status == .exited(2) && again.errors.contains("没有可以撤回的导入"))
      let map = try await Program.minqing(["import", "来稿.txt", "--map", "甲=无此键"], in: folder)
      #expect(map.status == .exited(64))
      let none = try await Program.minqing(["import"], in: folder)
      #expect(none.status == .exited(64))
    }
  }

  @Test func aTextInBig5IsReadAndSaidToBeOne() async throws {
    let big5 = String.Encoding(rawValue: 0x8000_0A06)
    let files = [
      "信.txt": "關於水泵的事：\n三組的機井壞了，還沒有修好，請站裡派人來看。\n",
      "表.csv": "序號,村名,訴求內容,受理時間\n1,柳溝村,水泵壞了,2010-3-5\n",
      "件.eml": "Subject: x\nMIME-Version: 1.0\n\n路燈壞了，請派人來修，謝謝。\n",
    ]
    try await Program.withFolder { folder in
      _ = try await Program.minqing(["init"], in: folder)
      for (name, text) in files {
        try #require(text.data(using: big5)).write(to: folder.appending(path: name))
      }
      let outcome = try await Program.minqing(["import"] + files.keys.sorted(), in: folder)
      #expect(outcome.output.matches(of: /注意：原件是Big5编码/).count == 3, "\(outcome.output)")
      _ = try await Program.minqing(["index"], in: folder)
      for word in ["機井壞了", "水泵壞了", "路燈壞了"] {
        let found = try await Program.minqing(["search", word], in: folder)
        #expect(found.status == .exited(0) && found.output.contains(word), "\(found.output)")
      }
    }
  }

  @Test func aFolderOfManyKindsGoesInAndWhatCannotIsNamed() async throws {
    try await Program.withFolder { folder in
      _ = try await Program.minqing(["init"], in: folder)
      let source = folder.appending(path: "交来")
      try FileManager.default.createDirectory(at: source, withIntermediateDirectories: true)
      let files = [
        "a.txt": "柳沟村工作总结\n水泵修好了。\n", "b.csv": "编号,反映问题\n甲-1,路窄\n",
        "c.rtf": "{\\rtf1 \\u27700?\\par}",
        "d.eml": "Subject: x\nMIME-Version: 1.0\n\n路灯坏了。\n", "e.jpg": "x", "f.pdf": "%PDF-坏的",
      ]
      for (name, text) in files {
        try Data(text.utf8).write(to: source.appending(path: name))
      }
      let outcome = try await Program.minqing(["import", "交来"], in: folder)
      #expect(outcome.status == .exited(2))
      for name in ["a.txt：UTF-8", "b.csv：文本表格", "c.rtf：RTF文档", "d.eml：邮件", "e.jpg：图片"] {
        #expect(outcome.output.contains(name), "\(name)")
      }
      #expect(outcome.errors.contains("f.pdf"))
    }
  }

  @Test func encodingsAreListedAndCopied() async throws {
    try await Program.withFolder { folder in
      try Program.write("a.txt", "會議", in: folder)
      let clean = try await Program.minqing(["encodings"], in: folder)
      #expect(clean.status == .exited(0) && clean.output.contains("含繁体字的1件"))
      try Data([0xD7, 0xA4, 0xB4, 0xE5, 0x0A]).write(to: folder.appending(path: "corpus/b.txt"))
      let odd = try await Program.minqing(["编码", "--copy-to", "另存"], in: folder)
      #expect(odd.status == .exited(1) && odd.output.contains("b.txt\tGB18030"))
      let copy = try String(contentsOf: folder.appending(path: "另存/b.txt"), encoding: .utf8)
      #expect(copy == "驻村\n")
    }
  }
}

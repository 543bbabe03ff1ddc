import Foundation
import Records
import Testing

@testable import Archiving

@Suite struct BagTests {
  /// No dictionary: two of the names are equal as strings and differ as bytes.
  private static let files: KeyValuePairs = [
    "甲村/2010-01-05_甲村_民情日记.txt": ScratchCorpus.record("一", on: "2010-01-05"),
    "甲村/带 空格 100%.txt": ScratchCorpus.record("二", on: "2010-01-15"),
    "甲村/两\n行.txt": ScratchCorpus.record("三", on: "2010-01-25"),
    "甲村/尾空格.txt ": "不是记录",
    "甲村/空.txt": "",
    "名/\u{F900}.txt": ScratchCorpus.record("四", on: "2010-02-05"),
    "名/\u{8C48}.txt": ScratchCorpus.record("五", on: "2010-02-06"),
    "名/caf\u{E9}.txt": "一", "名/cafe\u{301}.md": "二",
    "导入/来件/01_六.txt": ScratchCorpus.record("六", on: "2011-01-15"),
    "导入/来件/来件.doc.orig": "原件\u{0}\u{1}",
    "规则/地名.yaml": "{}\n",
  ]

  private func withBag(
    _ options: BagExporter.Options = BagExporter.Options(),
    files: KeyValuePairs<String, String> = Self.files,
    _ body: (ScratchCorpus, URL, BagExporter.Report) throws -> Void
  ) throws {
    try withCorpus(files) { corpus in
      _ = try FixityRecorder(try corpus.open()).record(by: "档案员")
      let bag = corpus.url.appendingPathExtension("bag")
      defer { try? FileManager.default.removeItem(at: bag) }
      let report = try BagExporter(try corpus.open()).export(to: bag.path, options, by: "档案员")
      try body(corpus, bag, report)
    }
  }

  private func faults(_ bag: URL) throws -> [String] {
    try BagValidator.validate(bag.path).findings.map(\.path)
  }

  @Test func aBagHoldsEverythingAndIsWhole() throws {
    try withBag { corpus, bag, report in
      let found = try faults(bag)
      #expect(found.isEmpty)
      #expect(report.recordCount == 9)
      let inside = FileTree(root: bag.appending(path: "data").path).files.map(\.path)
      let originals = FileTree(root: corpus.url.path).files.map(\.path)
      // Three names are written otherwise; every other file is there under its own.
      let renamed = Set(report.findings.filter { $0.code == .bagNameChanged }.map(\.path))
      #expect(renamed.count == 3)
      for path in originals where !renamed.contains(path.description) && !path.isInside("归档/日志") {
        #expect(inside.contains(path))
      }
    }
  }

  /// The reference tool, put there by `make test`.
  private static let reference: String = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../.build/bagit/bin/bagit.py").standardized.path

  private func validate(_ bag: URL) throws -> Int32 {
    let tool = Process()
    tool.executableURL = URL(filePath: Self.reference)
    tool.arguments = ["--validate", bag.path]
    tool.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    tool.standardError = FileHandle.nullDevice
    try tool.run()
    tool.waitUntilExit()
    return tool.terminationStatus
  }

  @Test(
    .enabled("bagit.py is not here; make test installs it from PyPI") {
      FileManager.default.fileExists(atPath: Self.reference)
    }, arguments: [false, true])
  func theReferenceToolAcceptsTheBagAndRefusesADamagedOne(_ hasSHA512: Bool) throws {
    var options = BagExporter.Options()
    options.hasSHA512 = hasSHA512
    try withBag(options) { _, bag, _ in
      #expect(try validate(bag) == 0)
      let file = bag.appending(path: "data/甲村/2010-01-05_甲村_民情日记.txt")
      var bytes = try Data(contentsOf: file)
      bytes[40] ^= 1
      try bytes.write(to: file)
      #expect(try validate(bag) != 0)
      #expect(try faults(bag) == ["data/甲村/2010-01-05_甲村_民情日记.txt"])
    }
  }

  @Test func aFlippedBitADeletedAndAnAddedFileAreEachCaught() throws {
    try withBag { _, bag, _ in
      let data = bag.appending(path: "data")
      try Data("改".utf8).write(to: data.appending(path: "规则/地名.yaml"))
      try FileManager.default.removeItem(at: data.appending(path: "甲村/空.txt"))
      try Data("加".utf8).write(to: data.appending(path: "甲村/加.txt"))
      #expect(
        Set(try faults(bag)) == [
          "data/规则/地名.yaml", "data/甲村/空.txt", "data/甲村/加.txt", "bag-info.txt",
        ])
    }
  }

  @Test(arguments: ["bag-info.txt", "manifest-sha256.txt", "bagit.txt"])
  func aDamagedTagFileIsCaught(_ name: String) throws {
    try withBag { _, bag, _ in
      let file = bag.appending(path: name)
      try Data(Data(contentsOf: file) + Data("x: y\n".utf8)).write(to: file)
      let found = try faults(bag)
      #expect(found.contains(name))
    }
  }

  @Test func aPathThatLeadsOutOfTheBagIsNotFollowed() throws {
    try withBag { _, bag, _ in
      let file = bag.appending(path: "manifest-sha256.txt")
      let line = String(repeating: "0", count: 64) + "  data/../../秘密.txt\n"
      try Data(Data(contentsOf: file) + Data(line.utf8)).write(to: file)
      let findings = try BagValidator.validate(bag.path).findings
      #expect(findings.contains { $0.message.contains("指到袋外") })
    }
  }

  @Test func theMetadataTellWhereARecordComesFrom() throws {
    var options = BagExporter.Options(year: 2011)
    options.transform = nil
    try withBag(options) { _, bag, report in
      #expect(report.recordCount == 1)
      let file = bag.appending(path: "data/导入/来件/01_六.txt")
      let text = try Data(contentsOf: file.appendingPathExtension("meta.json"))
      let meta = try #require(try JSONSerialization.jsonObject(with: text) as? [String: Any])
      #expect(meta["schema"] as? String == "minqing.meta/1")
      #expect(meta["aggregation_level"] as? String == "件")
      let source = try #require(meta["source"] as? [String: Any])
      #expect(source["originals"] as? [String] == ["导入/来件/来件.doc.orig"])
      let format = try #require(meta["format"] as? [String: Any])
      let digest = ContentDigest(of: Array(try Data(contentsOf: file))).description
      #expect(format["sha256"] as? String == digest)
      #expect(format["corpus_sha256"] as? String == digest)
      #expect(
        FileManager.default.fileExists(
          atPath: bag.appending(path: "data/导入/来件/来件.doc.orig").path))
      #expect(!FileManager.default.fileExists(atPath: bag.appending(path: "data/甲村").path))
    }
  }

  @Test func aTransformChangesWhatLeavesAndNothingElse() throws {
    var options = BagExporter.Options()
    options.transform = ContentTransform(name: "脱敏") { path, bytes in
      if path.hasSuffix(".orig") { return .withheld("原件不能脱敏。") }
      let text = String(decoding: bytes, as: UTF8.self)
      guard text.contains("走访三户") else { return .unchanged }
      return .changed(Array(text.replacingOccurrences(of: "三户", with: "＊户").utf8), places: 1)
    }
    try withBag(options) { corpus, bag, report in
      #expect(report.changedPlaces == 6)
      #expect(report.findings.contains { $0.path.hasSuffix(".orig") && $0.code == .bagFault })
      #expect(try faults(bag).isEmpty)
      #expect(try corpus.read("导入/来件/01_六.txt").contains("走访三户"))
      let exported = bag.appending(path: "data/导入/来件/01_六.txt")
      #expect(try String(contentsOf: exported, encoding: .utf8).contains("走访＊户"))
      let log = try EventLog(try corpus.open()).read()
      #expect(log.lines.last?.event.kind == .exported)
      #expect(log.lines.last?.event.note.contains("脱敏6处") == true)
    }
  }

  @Test func stateSecretsAndTheirOriginalsStayInside() throws {
    let files: KeyValuePairs = [
      "a.txt": ScratchCorpus.record("一", on: "2010-01-05"),
      "导入/密/01.txt": ScratchCorpus.record("密", on: "2010-01-05", header: "密级: 机密"),
      "导入/密/密.orig": "机密",
    ]
    try withBag(files: files) { _, bag, report in
      #expect(report.recordCount == 1)
      #expect(report.findings.map(\.code) == [.refused])
      #expect(!FileManager.default.fileExists(atPath: bag.appending(path: "data/导入").path))
    }
  }

  @Test func nothingIsOverwritten() throws {
    try withBag { corpus, bag, _ in
      #expect(throws: ArchiveError.self) {
        try BagExporter(try corpus.open()).export(
          to: bag.path, BagExporter.Options(), by: "档案员")
      }
      let found = try faults(bag)
      #expect(found.isEmpty)
    }
  }

  @Test func namesInAnOldEncodingOfWindowsAreWrittenInUTF8() {
    var names = PayloadName()
    // 日记.txt in GBK.
    let old = BytePath([0xC8, 0xD5, 0xBC, 0xC7] + Array(".txt".utf8))
    #expect(names.place(of: old).string == "日记.txt")
    #expect(names.place(of: BytePath("日记.txt")).string == "日记-2.txt")
    #expect(names.place(of: BytePath("甲/A.TXT")).string == "甲/A.TXT")
    #expect(names.place(of: BytePath("甲/a.txt")).string == "甲/a-2.txt")
  }
}

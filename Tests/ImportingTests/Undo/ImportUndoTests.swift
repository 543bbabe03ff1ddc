import Foundation
import Importing
import Records
import Testing

/// An import can be taken back; what a person changed since stays.
@Suite struct ImportUndoTests {
  private static let text = "第一篇：柳沟村總(zǒng)结\n水泵修好了，浇地的人不用再排队。\n第二篇：泊庄计划\n三月里把路灯全部换成新的，先换村口。\n"

  private func importText(
    _ scratch: ScratchFolder, name: String = "来稿.txt", text: String = text
  ) throws -> ImportPlan {
    let corpus = try scratch.corpus()
    var journal = ImportJournal(corpus: corpus)
    let importer = Importer(corpus: corpus)
    let report = try importer.write(try importer.plan(name: name, data: Array(text.utf8)))
    try journal.add(report.writtenPaths, from: name)
    return report.plan
  }

  /// The files of the corpus without the logs.
  private func files(_ scratch: ScratchFolder) throws -> Set<String> {
    Set(try scratch.snapshot().keys.filter { !$0.contains("/.日志/") })
  }

  @Test func everythingThatAnImportWroteGoes() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.write("corpus/甲村/旧.txt", "旧的")
    _ = try importText(scratch)
    #expect(try files(scratch).count == 6)
    let undo = try ImportUndo(corpus: try scratch.corpus())
    #expect(undo.removed.count == 5 && undo.edited.isEmpty && undo.missing.isEmpty)
    try undo.run()
    #expect(try files(scratch) == ["甲村/旧.txt"])
    #expect(throws: ImportError.self) { try ImportUndo(corpus: try scratch.corpus()) }
  }

  @Test func anEditedRecordStaysWithItsLogAndItsOriginal() throws {
    let scratch = try ScratchFolder()
    let plan = try importText(scratch)
    let edited = plan.documents[0].path
    _ = try scratch.write("corpus/\(edited)", "改过的")
    let undo = try ImportUndo(corpus: try scratch.corpus())
    #expect(undo.edited == [edited])
    try undo.run()
    let log = edited.dropLast(4) + ".repairs.json"
    #expect(try files(scratch) == [edited, String(log), "\(plan.location)/来稿.txt.orig"])
  }

  @Test func theLastImportGoesFirstAndAnotherCanBeNamed() throws {
    let scratch = try ScratchFolder()
    let first = try importText(scratch)
    let second = try importText(scratch, name: "又来.txt", text: "泊庄修了桥，雨天过河不再绕路，老人都说好。\n")
    let logs = ImportUndo.logs(in: try scratch.corpus())
    #expect(logs.count == 2 && Set(logs).count == 2)
    #expect(
      try ImportUndo(corpus: try scratch.corpus()).removed.allSatisfy {
        $0.hasPrefix(second.location + "/")
      })
    let named = try ImportUndo(corpus: try scratch.corpus(), log: logs[0])
    #expect(named.removed.allSatisfy { $0.hasPrefix(first.location + "/") })
    #expect(throws: ImportError.self) {
      try ImportUndo(corpus: try scratch.corpus(), log: "没有")
    }
  }

  @Test func aRepairCanBeTakenBackAlone() throws {
    let scratch = try ScratchFolder()
    let plan = try importText(scratch, text: "柳沟村工作总结\n會(huì)議開完了，位臵定在村口。\n")
    let document = plan.documents[0]
    let number = try #require(document.text.repairs.firstIndex { $0.kind == .pinyin }) + 1
    let corpus = try scratch.corpus()
    try RecordRepairs(corpus: corpus, path: document.path).revert([number])
    let text = String(decoding: try scratch.read(document.path), as: UTF8.self)
    #expect(text.contains("會(huì)議") && text.contains("位置"))
    let after = try RecordRepairs(corpus: corpus, path: document.path)
    #expect(after.log.reverted?.map(\.before) == ["(huì)"])
    #expect(after.log.repairs.count == document.text.repairs.count - 1)
    // All of them taken back give the original.
    try after.revert(Set(1...after.log.repairs.count))
    let record = Record(path: "", data: Array(try scratch.read(document.path)))
    #expect(record.source.string(record.bodyRange) == document.text.original)
  }

  @Test func anEditedBodyIsNotTouched() throws {
    let scratch = try ScratchFolder()
    let plan = try importText(scratch, text: "會(huì)議開完了，位臵定在村口。\n")
    let path = plan.documents[0].path
    let text = String(decoding: try scratch.read(path), as: UTF8.self)
    let edited = text.replacing("完了", with: "完了一次")
    _ = try scratch.write("corpus/\(path)", edited)
    let repairs = try RecordRepairs(corpus: try scratch.corpus(), path: path)
    #expect(throws: ImportError.self) { try repairs.revert([1]) }
    #expect(throws: ImportError.self) { try repairs.reverting([99]) }
    #expect(try scratch.read(path) == Data(edited.utf8))
  }

  @Test(arguments: ["", "{", "\u{0}\u{0}", "{\"schema\": 1}"])
  func aDamagedLogIsNamedAndNotCalledMissing(_ text: String) throws {
    let scratch = try ScratchFolder()
    let path = try importText(scratch, text: "會(huì)議開完了，位臵定在村口。\n").documents[0].path
    let log = String(path.dropLast(3)) + "repairs.json"
    _ = try scratch.write("corpus/\(log)", text)
    let error = #expect(throws: ImportError.self) {
      try RecordRepairs(corpus: try scratch.corpus(), path: path)
    }
    #expect(error?.file == log && error?.message.contains("损坏") == true)
  }

  @Test func aLogWhoseLastLineWasCutOffTakesBackTheRestAndSaysSo() throws {
    let scratch = try ScratchFolder()
    let corpus = try scratch.corpus()
    var journal = ImportJournal(corpus: corpus)
    let importer = Importer(corpus: corpus)
    var locations: [String] = []
    for (name, text) in [("甲.txt", Self.text), ("乙.txt", "泊庄修了桥，雨天过河不再绕路，老人都说好。\n")] {
      let report = try importer.write(try importer.plan(name: name, data: Array(text.utf8)))
      try journal.add(report.writtenPaths, from: name)
      locations.append(report.plan.location)
    }
    let log = "\(ImportJournal.folder)/\(journal.name).jsonl"
    let whole = try scratch.read(log)
    #expect(whole.split(separator: 0x0A).count == 2)
    _ = try scratch.write("corpus/\(log)", Array(whole.dropLast(9)))
    let undo = try ImportUndo(corpus: corpus)
    #expect(undo.isCutOff)
    #expect(!undo.removed.isEmpty && undo.removed.allSatisfy { $0.hasPrefix(locations[0] + "/") })
    try undo.run()
    #expect(try files(scratch).allSatisfy { $0.hasPrefix(locations[1] + "/") })
  }

  @Test func aBadLineThatIsNotTheLastStopsTheUndo() throws {
    let scratch = try ScratchFolder()
    _ = try importText(scratch)
    let name = try #require(ImportUndo.logs(in: try scratch.corpus()).first)
    let log = "\(ImportJournal.folder)/\(name).jsonl"
    let text = String(decoding: try scratch.read(log), as: UTF8.self)
    _ = try scratch.write("corpus/\(log)", "{\"schema\n" + text)
    #expect(throws: ImportError.self) { try ImportUndo(corpus: try scratch.corpus()) }
  }

  @Test func anUndoDoesNotLeaveTheCorpus() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.write("外.txt", "甲")
    let digest = ContentDigest(of: Array("甲".utf8)).description
    let line =
      "{\"schema\":\"minqing.import-log/1\",\"source\":\"x\",\"files\":"
      + "[{\"path\":\"../外.txt\",\"sha256\":\"\(digest)\"}]}\n"
    _ = try scratch.write("corpus/导入/.日志/20260101-000000.jsonl", line)
    let error = #expect(throws: ImportError.self) {
      try ImportUndo(corpus: try scratch.corpus(), log: nil)
    }
    #expect(error?.message.contains("读不懂") == true)
  }
}

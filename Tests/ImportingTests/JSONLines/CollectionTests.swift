import Foundation
import Importing
import Records
import Testing

/// Where the records of a collection stand, and that nothing there is replaced.
@Suite struct CollectionTests {
  private func run(_ scratch: ScratchFolder, _ lines: [String]) throws -> CollectionReport {
    let file = try scratch.write("外来.jsonl", lines.joined(separator: "\n") + "\n")
    return try scratch.importer().importLines(fileAt: file)
  }

  private func line(_ id: String, _ text: String) -> String {
    "{\"id\":\(String(decoding: Data("\"\(id)\"".utf8), as: UTF8.self)),\"text\":\"\(text)\"}"
  }

  @Test func theSameImportTwiceChangesNothingAndSaysSo() throws {
    let scratch = try ScratchFolder()
    let lines = [line("a", "甲"), "{\"text\":\"没有编号\"}", line("b", "乙"), "坏行"]
    #expect(try run(scratch, lines).added == 3)
    let before = try scratch.snapshot()
    let again = try run(scratch, lines)
    #expect(again.added == 0 && again.unchanged == 3)
    #expect(again.description.contains("没有改动"))
    #expect(try scratch.snapshot() == before)
  }

  @Test func aChangedLineIsReportedAndNotOverwrittenAndNewOnesGoIn() throws {
    let scratch = try ScratchFolder()
    _ = try run(scratch, [line("a", "甲"), line("b", "乙")])
    let before = try scratch.snapshot()
    let report = try run(scratch, [line("a", "改了"), line("b", "乙"), line("c", "丙")])
    #expect(report.added == 1 && report.unchanged == 1)
    #expect(report.problems.map(\.line) == [1])
    #expect(report.problems[0].message.contains("没有覆盖"))
    let after = try scratch.snapshot()
    for (path, data) in before { #expect(after[path] == data, "\(path)") }
    // The new record, the second version of the file, and its log.
    #expect(after.count == before.count + 3)
  }

  @Test func anIDThatStandsTwiceIsReportedUnlessTheLinesAreEqual() throws {
    let report = try run(try ScratchFolder(), [line("a", "甲"), line("a", "甲"), line("a", "乙")])
    #expect(report.added == 1 && report.problems.map(\.line) == [3])
    #expect(report.problems[0].message.contains("第1行"))
    #expect(report.notes.contains { $0.contains("完全相同") })
  }

  @Test func namesComeFromIDsAndNeverCollide() throws {
    let scratch = try ScratchFolder()
    let ids = [
      "a/b", "a_b", "a:b", "a b", "../a", "..", ".a", "a~b", "甲/乙", "甲_乙", "A",
      String(repeating: "长", count: 200), String(repeating: "长", count: 201), "a\u{301}", "á",
    ]
    let report = try run(scratch, ids.map { line($0, "甲") })
    #expect(report.added == ids.count && report.problems.isEmpty)
    let corpus = try scratch.corpus()
    let files = corpus.listFiles().files
    #expect(files.count == ids.count)
    let read = files.compactMap { corpus.read($0.path).record?[.sourceID] }
    #expect(Set(read.map { Array($0.utf8) }) == Set(ids.map { Array($0.utf8) }))
    #expect(files.allSatisfy { $0.path.hasPrefix("导入/外来/0001/") && $0.path.utf8.count < 200 })
    #expect(files.contains { $0.path.hasSuffix("/a_b.txt") })
  }

  @Test func noFolderHoldsMoreThanAThousandAndPlacesStay() throws {
    let scratch = try ScratchFolder()
    let lines = (0..<2_100).map { line("n\($0)", "甲") }
    _ = try run(scratch, Array(lines.prefix(1_500)))
    let before = Set(try scratch.snapshot().keys)
    _ = try run(scratch, lines.reversed())
    let after = Set(try scratch.snapshot().keys)
    #expect(before.isSubset(of: after))
    let folders = Dictionary(
      grouping: after.filter { $0.hasSuffix(".txt") }, by: { $0.split(separator: "/")[2] })
    #expect(folders.mapValues(\.count) == ["0001": 1_000, "0002": 1_000, "0003": 100])
  }

  @Test func theFileIsKeptByteForByteAndItsLogNamesEveryRecord() throws {
    let scratch = try ScratchFolder()
    let text = "\u{FEFF}\(line("a", "甲"))\r\n坏行\r\n\(line("b", "乙"))"
    let file = try scratch.write("外来.jsonl", text)
    #expect(try scratch.importer().importLines(fileAt: file).added == 2)
    #expect(try scratch.read("导入/外来/外来.jsonl.orig") == Data(text.utf8))
    let log = String(decoding: try scratch.read("导入/外来/外来.jsonl.log"), as: UTF8.self)
    let entries = try log.split(separator: "\n").dropLast().map {
      try JSONDecoder().decode(CollectionLog.self, from: Data($0.utf8))
    }
    #expect(entries.map(\.line) == [1, 3])
    for entry in entries {
      let bytes = Array(try scratch.read(entry.record))
      #expect(ContentDigest(of: bytes).description == entry.sha256)
    }
    #expect(log.contains(ContentDigest(of: Array(text.utf8)).description))
    #expect(try scratch.corpus().listFiles().files.count == 2)
  }

  @Test func linesLongerThanAPieceOfTheFileAreRead() throws {
    let scratch = try ScratchFolder()
    let long = String(repeating: "水渠", count: 250_000)
    let report = try run(scratch, [line("a", "甲"), line("长", long), line("b", "乙")])
    #expect(report.added == 3)
    let record = try #require(try scratch.corpus().read("导入/外来/0001/长.txt").record)
    #expect(record.source.string(record.bodyRange) == long + "\n")
  }

  @Test(arguments: ["没有的.jsonl", "目录.jsonl"])
  func aFileThatCannotBeReadIsAnErrorAndWritesNothing(_ name: String) throws {
    let scratch = try ScratchFolder()
    _ = try scratch.write("目录.jsonl/a", "")
    let path = try scratch.write("占位", "").replacing("占位", with: name)
    #expect(throws: ImportError.self) { try scratch.importer().importLines(fileAt: path) }
    #expect(try scratch.snapshot().isEmpty)
  }
}

import Foundation
import Importing
import Records
import Testing

/// Whole folders, and trial runs that write nothing.
@Suite struct SourceFolderTests {
  private static let text = "柳沟村工作总结\n午后到三组看了水泵，电工说要换轴承，约好后天来。\n"

  /// A folder 交来 with files of several kinds, and its path.
  private func folder(in scratch: ScratchFolder) throws -> String {
    let path = try scratch.write("交来/b.txt", Self.text)
    _ = try scratch.write("交来/一组/a.jsonl", "{\"id\":\"1\",\"text\":\"甲\"}\n")
    _ = try scratch.write("交来/二组/a.jsonl", "{\"id\":\"1\",\"text\":\"乙\"}\n")
    _ = try scratch.write("交来/二组/照片.jpg", "x")
    _ = try scratch.write("交来/.隐藏.txt", Self.text)
    // Windows hides these; Word and WPS keep the first while a document is open.
    for name in ["~$一组.docx", "Thumbs.db", "desktop.ini"] {
      _ = try scratch.write("交来/一组/\(name)", "x")
    }
    let root = String(path.dropLast("/b.txt".count))
    try FileManager.default.createSymbolicLink(
      atPath: root + "/二组/上", withDestinationPath: root)
    return root
  }

  @Test func theOrderOfTheFoldersIsKeptAndNothingIsPassedOverSilently() throws {
    let scratch = try ScratchFolder()
    let root = try folder(in: scratch)
    let folder = try #require(SourceFolder(path: root + "/"))
    #expect(
      folder.files.map { "\($0.folder) \($0.path.dropFirst(root.count + 1))" } == [
        "导入/交来 b.txt", "导入/交来/一组 一组/a.jsonl", "导入/交来/二组 二组/a.jsonl",
      ])
    #expect(folder.passedOver.count == 2)
    #expect(folder.passedOver.contains { $0.contains("照片.jpg") })
    #expect(folder.passedOver.contains { $0.contains("二组/上") })
  }

  @Test func filesOfOneNameFromSeveralFoldersDoNotMeet() throws {
    let scratch = try ScratchFolder()
    let root = try folder(in: scratch)
    let importer = try scratch.importer()
    for file in try #require(SourceFolder(path: root)).files
    where Importer.isJSONLines(file.path) {
      let report = try importer.into(folder: file.folder).importLines(fileAt: file.path)
      #expect(report.added == 1 && report.problems.isEmpty)
    }
    let records = try scratch.corpus().listFiles().files.map(\.path)
    #expect(records == ["导入/交来/一组/a/0001/1.txt", "导入/交来/二组/a/0001/1.txt"])
  }

  @Test func aFileIsNoFolder() throws {
    let scratch = try ScratchFolder()
    #expect(SourceFolder(path: try scratch.write("a.txt", Self.text)) == nil)
  }

  @Test func aTrialRunWritesNothingAndSaysWhatWouldBeDone() throws {
    let scratch = try ScratchFolder()
    let importer = try scratch.importer()
    let lines = try scratch.write(
      "a.jsonl", "{\"id\":\"1\",\"text\":\"甲\"}\n{\"id\":\"1\",\"text\":\"乙\"}\n坏\n")
    let preview = try importer.importLines(fileAt: lines, isPreview: true)
    #expect(preview.added == 1 && preview.problems.map(\.line) == [2, 3])
    #expect(preview.description.contains("没有写入"))
    let plan = try importer.plan(name: "来稿.txt", data: Array(Self.text.utf8))
    #expect(importer.preview(plan).description.contains("没有写入"))
    #expect(try scratch.snapshot().isEmpty)
    let real = try importer.importLines(fileAt: lines)
    #expect(real.added == preview.added && real.problems == preview.problems)
  }

  @Test func copiesWithinOneRunAreFlagged() throws {
    let scratch = try ScratchFolder()
    let importer = try scratch.importer()
    let first = try importer.plan(name: "甲.txt", data: Array(Self.text.utf8))
    _ = try importer.write(first)
    let second = try importer.plan(name: "乙.txt", data: Array(Self.text.utf8))
    #expect(second.documents.map(\.duplicateOf) == [first.documents.first?.path])
  }
}

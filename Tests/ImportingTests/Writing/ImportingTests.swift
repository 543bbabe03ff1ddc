import Foundation
import Importing
import Records
import Testing

/// What importing writes, and what it never touches.
@Suite struct ImportingTests {
  private static let text = "柳沟村2010年3月15日民情日记\n午后到三组看了水泵，电工说要换轴承，约好后天来。\n"

  @Test func importingTwiceChangesNothing() async throws {
    let scratch = try ScratchFolder()
    let importer = try scratch.importer()
    let file = try scratch.write("来稿.txt", Self.text)
    let first = try await importer.plan(fileAt: file)
    #expect(try importer.write(first).hasWritten)
    let before = try scratch.snapshot()
    let second = try await importer.plan(fileAt: file)
    #expect(try !importer.write(second).hasWritten)
    #expect(try scratch.snapshot() == before)
    #expect(before.count == 3)
  }

  @Test func anotherFileOfTheSameNameGoesBesideTheFirst() async throws {
    let scratch = try ScratchFolder()
    let importer = try scratch.importer()
    for text in [Self.text, Self.text + "又补一笔。\n"] {
      let file = try scratch.write("来稿.txt", text)
      let plan = try await importer.plan(fileAt: file)
      #expect(try importer.write(plan).hasWritten)
    }
    let folders = Set(
      try scratch.snapshot().keys.compactMap { $0.split(separator: "/").dropFirst().first })
    #expect(folders == ["来稿", "来稿-2"])
  }

  @Test func anEditedRecordIsNotOverwrittenByANewImport() async throws {
    let scratch = try ScratchFolder()
    let importer = try scratch.importer()
    let file = try scratch.write("来稿.txt", Self.text)
    let plan = try await importer.plan(fileAt: file)
    _ = try importer.write(plan)
    let path = try #require(plan.documents.first?.path)
    _ = try scratch.write("corpus/\(path)", "改过的")
    _ = try importer.write(try await importer.plan(fileAt: file))
    #expect(try scratch.read(path) == Data("改过的".utf8))
  }

  @Test func aPlaceTakenSinceThePlanIsAnErrorAndStays() throws {
    let scratch = try ScratchFolder()
    let importer = try scratch.importer()
    let plan = try importer.plan(name: "来稿.txt", data: Array(Self.text.utf8))
    _ = try scratch.write("corpus/\(plan.location)/别人的.txt", "先到")
    let before = try scratch.snapshot()
    #expect(throws: ImportError.self) { try importer.write(plan) }
    #expect(try scratch.snapshot() == before)
  }

  @Test func aRecordIsTakenAsItIs() throws {
    let scratch = try ScratchFolder()
    let importer = try scratch.importer()
    let record = "---\r\n类型：民情日记\r\n---\r\n正(zhèng)文\r\n"
    let plan = try importer.plan(name: "日记.txt", data: Array(record.utf8))
    #expect(plan.isRecord)
    _ = try importer.write(plan)
    #expect(try scratch.read(plan.location) == Data(record.utf8))
  }

  @Test func theOriginalIsKeptByteForByteAndIsNoRecord() throws {
    let scratch = try ScratchFolder()
    let importer = try scratch.importer()
    let data = Array("柳沟村工作总结\r\n會(huì)議開完了。".utf8)
    let plan = try importer.plan(name: "来稿.txt", data: data)
    _ = try importer.write(plan)
    #expect(try scratch.read("\(plan.location)/来稿.txt.orig") == Data(data))
    #expect(try scratch.corpus().listFiles().files.map(\.path) == plan.documents.map(\.path))
  }

  @Test func theSameTextWithOtherWrapsIsFlaggedInTheFileAndInTheCorpus() throws {
    let scratch = try ScratchFolder()
    let importer = try scratch.importer()
    let body = "午后到三组看了水泵，电工说要换轴承，约好后天来，另外两户的电表也一并看过了。"
    let one = try importer.plan(
      name: "甲.txt",
      data: Array("第一篇：泵房见闻\n\(body)\n第二篇：泵房见闻\n\(body.replacing("，", with: "， "))\n".utf8))
    #expect(one.documents.map(\.duplicateOf) == [nil, one.documents.first?.path])
    _ = try importer.write(one)
    let again = try importer.plan(name: "乙.txt", data: Array("\(body)\n".utf8))
    #expect(again.documents.map(\.duplicateOf) == [one.documents.first?.path])
    let other = try importer.plan(name: "丙.txt", data: Array("泵房见闻\n\(body)差一句。\n".utf8))
    #expect(other.documents.map(\.duplicateOf) == [nil])
  }

  /// What is taken as it is may have come before, from another hand and under another name.
  @Test func aRecordWithTheTextOfAnotherIsSaidToHaveIt() throws {
    let scratch = try ScratchFolder()
    let importer = try scratch.importer()
    let body = "午后到三组看了水泵，电工说要换轴承，约好后天来，另外两户的电表也一并看过了。\n"
    let record = { (title: String) in Array("---\n标题: \(title)\n---\n\(body)".utf8) }
    let first = try importer.plan(name: "甲.txt", data: record("甲"))
    #expect(first.notes == [])
    _ = try importer.write(first)
    let second = try importer.plan(name: "乙.txt", data: record("乙"))
    let note = try #require(second.notes.first)
    #expect(second.notes.count == 1 && note.message.contains("与 \(first.location) 内容相同"))
    let report = try importer.write(second)
    #expect(report.description.contains(note.message))
    // The third is compared with those that came in just now, and the same file is not new.
    #expect(try importer.plan(name: "丙.txt", data: record("丙")).notes.count == 1)
    #expect(try importer.plan(name: "乙.txt", data: record("乙")).notes == [])
  }

  @Test func aNameWithControlCharactersBecomesAHarmlessOne() throws {
    let scratch = try ScratchFolder()
    let importer = try scratch.importer()
    let data = Array("柳沟村工作总结\n水泵修好了，路灯也亮了。\n".utf8)
    let report = try importer.write(
      try importer.plan(name: "甲\n乙\u{1B}[2J\u{7}.txt", data: data))
    let isHarmless = { (text: String) in
      !text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" }
    }
    #expect(isHarmless(report.description) && report.description.hasPrefix("甲␊乙␛"))
    for path in try scratch.snapshot().keys {
      #expect(isHarmless(path) && !path.contains("\n"), "\(path)")
    }
  }

  @Test(arguments: ["空.txt", "空.pdf", "空.docx", "空.csv", "空.eml"])
  func aFileWithoutAByteIsCalledEmptyWhateverItsKind(_ name: String) async throws {
    let importer = try ScratchFolder().importer()
    let error = await #expect(throws: ImportError.self) {
      try await importer.plan(name: name, anyData: [])
    }
    #expect(error?.code == .empty && error?.message.contains("一个字节也没有") == true)
  }

  @Test func aMessageOfNothingIsNoRecord() async throws {
    let importer = try ScratchFolder().importer()
    let error = await #expect(throws: ImportError.self) {
      try await importer.plan(
        name: "空信.eml", anyData: Array("From: x\nMIME-Version: 1.0\n\n".utf8))
    }
    #expect(error?.code == .empty)
  }

  @Test(
    arguments: [
      (String.Encoding.utf16LittleEndian, [0xFF, 0xFE], "UTF-16LE"),
      (.utf16BigEndian, [0xFE, 0xFF], "UTF-16BE"), (.utf8, [0xEF, 0xBB, 0xBF], "UTF-8 BOM"),
      (.utf8, [], "UTF-8"),
    ] as [(String.Encoding, [UInt8], String)])
  func everyEncodingGivesTheSameRecord(
    _ encoding: String.Encoding, _ mark: [UInt8], _ name: String
  ) throws {
    let data = mark + Array(try #require(Self.text.data(using: encoding)))
    let importer = try ScratchFolder().importer()
    let plan = try importer.plan(name: "来稿.txt", data: data)
    let document = try #require(plan.documents.first)
    #expect(document.text.original == Self.text)
    #expect(document.value(.date) == "2010-03-15")
    #expect(document.value(.originalEncoding) == name)
  }

  @Test func nationalEncodingsAreRead() throws {
    // 柳沟村工作总结\n水泵修好了。\n in GB18030, by its table.
    let data: [UInt8] =
      [0xC1, 0xF8, 0xB9, 0xB5, 0xB4, 0xE5, 0xB9, 0xA4, 0xD7, 0xF7, 0xD7, 0xDC, 0xBD, 0xE1, 0x0A]
      + [0xCB, 0xAE, 0xB1, 0xC3, 0xD0, 0xDE, 0xBA, 0xC3, 0xC1, 0xCB, 0xA1, 0xA3, 0x0A]
    let plan = try ScratchFolder().importer().plan(name: "来稿.txt", data: data)
    #expect(plan.documents.map(\.text.text) == ["柳沟村工作总结\n水泵修好了。\n"])
    #expect(plan.encoding == .gb18030)
  }

  @Test(
    arguments: [
      [0x50, 0x4B, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0x5F, 0xD2], [0xFF, 0xD8, 0xFF, 0x00],
      [],
    ] as [[UInt8]])
  func whatIsNoTextIsAnError(_ data: [UInt8]) throws {
    let importer = try ScratchFolder().importer()
    #expect(throws: ImportError.self) { try importer.plan(name: "a.txt", data: data) }
  }
}

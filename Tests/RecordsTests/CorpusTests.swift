import Foundation
import Records
import Testing

/// Which files are records, and what becomes of those that cannot be read.
@Suite struct CorpusTests {
  private static let text = "---\n标题: 一\n---\n正文\n"

  @Test func recordsAreListedInOrderWithoutRulesAndHiddenFiles() throws {
    let names = [
      "石桥镇/柳沟村/a.txt", "川里镇/b.md", "c.txt", "规则/词表.yaml", "规则/同义词.txt", ".git/d.txt",
      "川里镇/.e.txt", "川里镇/f.txt.orig", "川里镇/g.json", "川里镇/h.docx", "川里镇/规则/i.txt",
    ]
    let files = Dictionary(uniqueKeysWithValues: names.map { ($0, Self.text) })
    try withCorpus(files) { scratch in
      let (files, findings) = try scratch.open().listFiles()
      #expect(
        files.map(\.path) == ["c.txt", "川里镇/b.md", "川里镇/规则/i.txt", "石桥镇/柳沟村/a.txt"])
      #expect(files.allSatisfy { $0.size == Self.text.utf8.count && $0.modified > 0 })
      #expect(findings.isEmpty)
    }
  }

  @Test func filesFromWindowsEndInCapitals() throws {
    try withCorpus(["A.TXT": Self.text]) { scratch in
      let corpus = try scratch.open()
      #expect(corpus.listFiles().files.map(\.path) == ["A.TXT"])
    }
  }

  @Test func linksNeverLeadInACircle() throws {
    try withCorpus(["甲/a.txt": Self.text]) { scratch in
      try scratch.link("甲/上", to: "..")
      try scratch.link("乙.txt", to: "甲/a.txt")
      try scratch.link("丙.txt", to: "没有.txt")
      let (files, findings) = try scratch.open().listFiles()
      #expect(files.map(\.path) == ["乙.txt", "甲/a.txt"])
      #expect(findings.map(\.path) == ["丙.txt"])
      #expect(findings.map(\.code) == [.unreadable])
    }
  }

  @Test func aRecordIsReadWithItsPath() throws {
    try withCorpus(["川里镇/a.txt": Self.text]) { scratch in
      let (record, finding) = try scratch.open().read("川里镇/a.txt")
      #expect(record?.path == "川里镇/a.txt")
      #expect(record?.title == "一")
      #expect(finding == nil)
    }
  }

  @Test func aVanishedFileIsAFinding() throws {
    try withCorpus { scratch in
      let (record, finding) = try scratch.open().read("a.txt")
      #expect(record == nil)
      #expect(finding?.code == .unreadable)
      #expect(finding?.path == "a.txt")
    }
  }

  @Test func aFolderIsNoRecord() throws {
    try withCorpus(["甲.txt/a.txt": Self.text]) { scratch in
      let corpus = try scratch.open()
      #expect(corpus.listFiles().files.map(\.path) == ["甲.txt/a.txt"])
      #expect(corpus.read("甲.txt").finding?.code == .unreadable)
    }
  }

  @Test func anOversizedFileIsNotRead() throws {
    try withCorpus(["a.txt": ""]) { scratch in
      let file = try #require(FileHandle(forWritingAtPath: scratch.path("a.txt")))
      // A hole: the file is large and takes no space.
      try file.truncate(atOffset: UInt64(Corpus.largestFile + 1))
      try file.close()
      let (record, finding) = try scratch.open().read("a.txt")
      #expect(record == nil)
      #expect(finding?.code == .tooLarge)
    }
  }

  @Test func aMissingCorpusSaysWhatToDo() throws {
    try withCorpus(["a.txt": ""]) { scratch in
      for name in ["没有", "a.txt"] {
        let error = #expect(throws: CorpusError.self) { try Corpus(root: scratch.path(name)) }
        #expect(error?.description.contains("minqing init") == true)
      }
    }
  }
}

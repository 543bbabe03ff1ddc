import Foundation
import Records
import Testing

@testable import Archiving

@Suite struct CatalogueTests {
  private static let files = [
    "a.txt": ScratchCorpus.record(
      "关于<修路>的通报", on: "2010-03-05", type: "通报",
      header: "文号: 〔2010〕5号\n主送: 各站\n保管期限: 永久\n页数: 0012\n密级: 内部"),
    "b.txt": ScratchCorpus.record("日记", on: "2010-01-05"),
    "c.txt": ScratchCorpus.record("晚年", on: "2011-01-05"),
  ]

  private func withNumbered(
    _ files: [String: String] = Self.files, _ body: (ScratchCorpus, Corpus) throws -> Void
  ) throws {
    try withCorpus(files) { scratch in
      let corpus = try scratch.open()
      for year in [2010, 2011] {
        let numberer = Numberer(corpus, ItemShelf(corpus))
        try numberer.carryOut(
          numberer.plan(NumberingRequest(year: year, fonds: "0123", agency: "QGB")),
          gapReason: nil, by: "档案员")
      }
      try body(scratch, corpus)
    }
  }

  @Test func theNineColumnsAreFilledAsTheStandardAsks() throws {
    try withNumbered { _, corpus in
      var scope = Catalogue.Scope()
      scope.year = 2010
      let catalogue = try Catalogue(corpus, scope)
      #expect(
        catalogue.rows == [
          [
            "1", "0123-WS·2010-Y-QGB-0001", "〔2010〕5号", "站长", "关于<修路>的通报", "20100305", "内部",
            "0012", "",
          ],
          ["2", "0123-WS·2010-D30-QGB-0001", "", "站长", "日记", "20100105", "", "", "样例"],
        ])
      #expect(catalogue.title == "归档文件目录（2010年）")
      scope.retention = .permanent
      #expect(try Catalogue(corpus, scope).entries.count == 1)
    }
  }

  @Test func aTitleThatTheArchiveMadeStandsInBrackets() throws {
    let untitled = ScratchCorpus.record("去掉", on: "2010-01-05")
      .replacingOccurrences(of: "标题: 去掉\n", with: "")
    try withCorpus(["a.txt": untitled]) { scratch in
      let corpus = try scratch.open()
      let item = try #require(ItemShelf(corpus).items.first)
      let number = try #require(ArchivalNumber(parsing: "0123-WS·2010-D30-0001"))
      #expect(Catalogue.Entry(number, item).title == "[甲村民情日记（2010年1月5日）]")
    }
  }

  @Test func thePageEscapesWhatPeopleWrote() throws {
    try withNumbered { _, corpus in
      let page = try Catalogue(corpus).html()
      #expect(page.contains("关于&lt;修路&gt;的通报"))
      #expect(page.contains("table-header-group"))
      #expect(page.components(separatedBy: "<tr>").count == 5)
    }
  }

  @Test func theWorkbookKeepsFiguresAsText() throws {
    try withNumbered { scratch, corpus in
      let place = scratch.place("目录.xlsx").path
      try Catalogue(corpus).writeWorkbook(to: place)
      let text = try output(of: [
        "python3", "-c",
        "import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);print(z.testzip());"
          + "print(z.read('xl/sharedStrings.xml').decode());"
          + "print(z.read('xl/worksheets/sheet1.xml').decode())", place,
      ])
      #expect(text.hasPrefix("None"))
      #expect(text.contains("<t>0012</t>"))
      #expect(text.contains("<t>20100305</t>"))
      // Every cell with a value is a shared string.
      #expect(
        text.components(separatedBy: "<v>").count == text.components(separatedBy: "t=\"s\"").count)
    }
  }

  @Test func aWorkbookThatCannotBeWrittenIsAnError() throws {
    try withNumbered { scratch, corpus in
      let catalogue = try Catalogue(corpus)
      for place in ["没有/目录.xlsx", "a.txt/目录.xlsx"] {
        #expect(throws: ArchiveError.self) {
          try catalogue.writeWorkbook(to: scratch.place(place).path)
        }
      }
      try FileManager.default.createDirectory(
        at: scratch.place("夹.xlsx"), withIntermediateDirectories: true)
      #expect(throws: ArchiveError.self) {
        try catalogue.writeWorkbook(to: scratch.place("夹.xlsx").path)
      }
    }
  }

  @Test func longTextsAndSignsOfControlFitIntoACell() throws {
    try withCorpus { scratch in
      let place = scratch.place("长.xlsx").path
      let long = String(repeating: "水", count: 40_000)
      try Workbook.write(
        "名[]:*?/\\称", [("列", 10)], [[long], ["\u{1}\u{8}<&>\u{1F4A7}"]], to: place)
      #expect(FileManager.default.fileExists(atPath: place))
    }
  }

  @Test func recordsOfTenYearsAreDueAfterTheTenthAndPermanentOnesNever() throws {
    let files = [
      "a.txt": ScratchCorpus.record("一", on: "2010-01-05", header: "保管期限: 10年"),
      "b.txt": ScratchCorpus.record("二", on: "2010-01-06", header: "保管期限: 30年"),
      "c.txt": ScratchCorpus.record("三", on: "2010-01-07", header: "保管期限: 永久"),
    ]
    try withNumbered(files) { _, corpus in
      let both = ["a.txt", "b.txt"]
      for (year, paths) in [2_020: [], 2_021: ["a.txt"], 2_041: both, 9_999: both] {
        let found = try ExpiryList(corpus, in: year).entries.map(\.path.description)
        #expect(found == paths, "\(year)")
      }
    }
  }

  private func output(of command: [String]) throws -> String {
    let tool = Process()
    tool.executableURL = URL(filePath: "/usr/bin/env")
    tool.arguments = command
    let pipe = Pipe()
    tool.standardOutput = pipe
    try tool.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    tool.waitUntilExit()
    return text
  }
}

import Importing
import Testing

/// Rich Text Format as Chinese word processors write it.
@Suite struct RTFImportTests {
  private func text(_ rtf: String) async throws -> String? {
    try await ScratchFolder().importer().plan(name: "甲.rtf", anyData: Array(rtf.utf8))
      .documents.first?.text.original
  }

  @Test(arguments: [
    // 水泵 in GBK, by Python's codec.
    (
      "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 \\'cb\\'ce;}}\\f0 \\'cb\\'ae\\'b1\\'c3 2010\\par}",
      "水泵 2010\n"
    ),
    (
      "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset134 x;}}\\f0\\'cb\\'ae\\'b1\\'c3\\par}",
      "水泵\n"
    ),
    ("{\\rtf1\\uc1 \\u27700?\\u27893?2010\\'c4\\'ea\\par}", "水泵2010年\n"),
    ("{\\rtf1\\uc2 \\u27700\\'cb\\'ae\\u27893\\'b1\\'c3{\\*\\x 丢}\\par}", "水泵\n"),
    ("{\\rtf1 {\\info{\\title x}}\\trowd a\\cell b\\cell\\row c\\par}", "a\tb\nc\n"),
    ("{\\rtf1 {\\pict\\bin3 }}}\\{x\\}\\~y\\\\\\emdash\\par}", "{x} y\\—\n"),
    ("{\\rtf1\\uc0 \\u-10179 \\u-8703 \\par}", "\u{1F601}\n"),
  ])
  func charactersAndParagraphsAreRead(_ rtf: String, _ expected: String) async throws {
    #expect(try await text(rtf) == expected)
  }
}

import ChineseText
import Foundation
import Search
import Testing

/// The queries that the document shows are queries.
@Suite struct QueryDocumentTests {
  @Test func everyQueryOfTheDocumentIsUnderstood() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/query-language.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let today = try #require(CivilDate(year: 2010, month: 7, day: 1))
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(rows.count > 15)
    for row in rows {
      let query = row.dropFirst(3).prefix { $0 != "`" }
      #expect(throws: Never.self, "\(query)") {
        try QueryParser.parse(String(query), today: today)
      }
    }
  }

  @Test func theMistakeOfTheDocumentIsAnsweredAsItSays() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/query-language.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let today = try #require(CivilDate(year: 2010, month: 7, day: 1))
    let error = #expect(throws: QueryError.self) {
      try QueryParser.parse("日期:2010-13", today: today)
    }
    let answer = try #require(error?.description)
    #expect(text.contains("minqing：\(answer)\n"))
  }
}

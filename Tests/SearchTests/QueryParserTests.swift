import ChineseText
import Search
import Testing

/// Queries are understood as written, and errors show the place.
@Suite struct QueryParserTests {
  private func understood(_ query: String) throws -> String {
    let today = try #require(CivilDate(year: 2010, month: 7, day: 1))
    return try QueryParser.parse(query, today: today).description
  }

  @Test(arguments: [
    ("", "全部"),
    ("饮水", "“饮水”"),
    ("饮水 困难", "(“饮水” 且 “困难”)"),
    ("a 或 b c", "(“a” 或 (“b” 且 “c”))"),
    ("非 a b", "(非 “a” 且 “b”)"),
    ("（a｜b）-c", "((“a” 或 “b”) 且 非 “c”)"),
    ("日期:今年", "日期:2010-01-01..2010-12-31"),
    ("village：下庄", "村名:“下庄”"),
    ("14:30", "“14:30”"),
    ("gb*", "gb*"),
    ("“七有\" 东马", "(“七有” 且 “东马”)"),
  ])
  func queriesAreUnderstood(_ query: String, _ expected: String) throws {
    #expect(try understood(query) == expected)
  }

  @Test(arguments: [
    ("七有 (", 4), ("\"七有", 0), ("a )", 2), ("或 a", 0), ("颜色:红", 0), ("日期:明后", 3), ("村:", 0),
    ("日期:2011..2010", 3),
  ])
  func errorsShowTheirPlace(_ query: String, _ place: Int) throws {
    let error = #expect(throws: QueryError.self) { try understood(query) }
    #expect(error?.description.contains("^") == true)
    #expect(error.map { abs($0.range.lowerBound - place) <= 1 } == true, "\(query)")
  }

  @Test func noInputCrashesTheParser() throws {
    let pieces = [
      "(", "）", "\"", "或", "非", "-", "村:", "：", "饮水", " ", "*", "AND", "日期:", "..", "“",
    ]
    var state: UInt64 = 1
    for _ in 0..<5_000 {
      var query = ""
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        query += pieces[Int(state >> 33) % pieces.count]
      }
      _ = try? understood(query)
    }
    _ = try? understood(String(repeating: "(", count: 100_000))
  }
}

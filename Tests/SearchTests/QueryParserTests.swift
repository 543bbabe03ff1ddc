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
    ("饮水*", "“饮水”"),
    ("\"饮水*\"", "“饮水*”"),
    ("“七有\" 东马", "(“七有” 且 “东马”)"),
    ("饮水 近/10 困难", "“饮水” 近/10 “困难”"),
    ("a 近/2 b NEAR/3 c", "(“a” 近/2 “b” 且 “b” 近/3 “c”)"),
    ("/水.坏/ 机井", "(/水.坏/ 且 “机井”)"),
    ("/usr", "“/usr”"),
    ("有:办结日期 无：反馈", "(有:办结日期 且 无:反馈)"),
    ("字数:<200", "字数:..199"),
    ("走访户数:10..20", "走访户数:10..20"),
    ("户数:>=5", "走访户数:5.."),
    ("日期:2010春", "日期:2010-03-01..2010-05-31"),
    ("日期:近3月", "日期:2010-04-02..2010-07-01"),
    ("日期:最近两年", "日期:2008-07-02..2010-07-01"),
    ("日期:>2010-03", "日期:2010-04-01.."),
    ("年:2010", "年:2010-01-01..2010-12-31"),
    ("期间:2010上半年", "期间:2010-01-01..2010-06-30"),
    ("（2010）5号", "“（2010）5号”"),
    ("川群(2010)5号 通报", "(“川群(2010)5号” 且 “通报”)"),
    ("饮水，困难。", "“饮水，困难”"),
    ("他们都这么说：水没有了", "“他们都这么说：水没有了”"),
    ("问题:水泵", "内容:“水泵”"),
    ("“七有”的门牌", "““七有”的门牌”"),
    ("(“七有”)", "“七有”"),
    ("村:“下庄”", "村名:“下庄”"),
  ])
  func queriesAreUnderstood(_ query: String, _ expected: String) throws {
    #expect(try understood(query) == expected)
  }

  @Test(arguments: [
    ("七有 (", 4), ("\"七有", 0), ("a )", 2), ("或 a", 0), ("颜色:红", 0), ("日期:明后", 3), ("村:", 0),
    ("日期:2011..2010", 3), ("/(/", 0), ("/水(?=泵)/", 0), ("/a**b[/", 0), ("/{2}/", 0),
    ("/水{5,2}/", 0), ("/\\1/", 0), ("a 近/2 村:b", 2), ("近/2 a", 0),
    ("a 近/99999 b", 2),
    ("有:颜色", 2), ("字数:多", 3), ("天气:晴", 0),
  ])
  func errorsShowTheirPlace(_ query: String, _ place: Int) throws {
    let error = #expect(throws: QueryError.self) { try understood(query) }
    #expect(error?.description.contains("^") == true)
    #expect(error.map { abs($0.range.lowerBound - place) <= 1 } == true, "\(query)")
  }

  @Test func noInputCrashesTheParser() throws {
    let pieces = [
      "(", "）", "\"", "或", "非", "-", "村:", "：", "饮水", " ", "*", "AND", "日期:", "..", "“", "近/3",
      "/", "\\", "[", "有:", "字数:<", "（2010）5号", "\0", "\n", "𠮷", "é",
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

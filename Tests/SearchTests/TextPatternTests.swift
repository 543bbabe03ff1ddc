import ChineseText
import Records
import Search
import TestSupport
import Testing

/// Regular expressions find what others find, in a time that grows with the text alone.
@Suite struct TextPatternTests {
  private let today: CivilDate

  init() throws {
    today = try #require(CivilDate(year: 2010, month: 7, day: 1))
  }

  private func matches(_ pattern: String, in body: String) throws -> [String] {
    let node = try QueryParser.parse("/\(pattern)/", today: today)
    let record = Record(path: "a.txt", data: Array("---\n记录人: 甲\n---\n\(body)\n".utf8))
    return node.marks(in: record).filter { $0.lowerBound >= record.bodyRange.lowerBound }.map {
      String(decoding: record.source.bytes[$0], as: UTF8.self)
    }
  }

  @Test(
    arguments: [
      ("水.{1,3}坏", "水泵坏了，水管又坏，水泵电机也坏", ["水泵坏", "水管又坏"]),
      ("[0-9]+户", "走访12户，另外3户", ["12户", "3户"]), ("\\d+", "2010年5月", ["2010", "5"]),
      ("饮水|吃水", "吃水难，饮水也难", ["吃水", "饮水"]), ("水*", "水水井水", ["水水", "水"]),
      ("(机|水)?井", "机井、水井、老井", ["机井", "水井", "井"]), ("^今.", "今天，今年", ["今天"]),
      ("难$", "难上加难", ["难"]), ("水.*?坏", "水坏坏", ["水坏"]), ("水.*坏", "水坏坏", ["水坏坏"]),
      ("[^，]+坏", "井塌，泵坏", ["泵坏"]), ("（[^）]*）", "按（试行）办理", ["（试行）"]),
      ("[一-龥]{2}\\w", "水1泵站2", ["泵站2"]), ("KV", "10kV线", ["kV"]), ("飲水", "饮水", ["饮水"]),
      ("饮水", "飲水", ["飲水"]), ("a\\.b", "a.b", ["a.b"]), ("[]水]", "水]", ["水", "]"]),
      ("\\[2010\\]\\d号", "〔2010〕5号", ["〔2010〕5号"]),
      ("(?:水|泵)+", "水泵水", ["水泵水"]), ("水{,2}", "水水水", ["水水", "水"]), ("第\\s*3", "第 3", ["第 3"]),
      ("水\\D", "水1水泵", ["水泵"]), ("水|水泵", "水泵", ["水"]), ("水.坏", "水\n\n坏", []),
    ] as [(String, String, [String])])
  func aPatternFindsItsPlaces(_ pattern: String, _ body: String, _ expected: [String]) throws {
    #expect(try matches(pattern, in: body) == expected)
  }

  /// A pattern that any engine reads, with repetitions within repetitions.
  private func pattern(_ random: inout SeededGenerator, _ depth: Int) -> String {
    let leaf = ["水", "泵", "坏", ".", "[水坏]", "[^泵]"].randomElement(using: &random) ?? "水"
    guard depth > 0 else { return leaf }
    let inner = { (random: inout SeededGenerator) in pattern(&random, depth - 1) }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return "(\(inner(&random))|\(inner(&random)))"
    case 1:
      let count = ["+", "{2}", "{1,3}"].randomElement(using: &random) ?? "+"
      return "(?:\(inner(&random)))" + count
    case 2: return leaf + (["?", "*", "+?", "{0,2}"].randomElement(using: &random) ?? "?")
    case 3: return "(\(inner(&random)))?" + leaf
    case 4: return leaf
    default: return inner(&random) + inner(&random)
    }
  }

  @Test func randomPatternsMatchAsInAnotherEngine() throws {
    var random = SeededGenerator(seed: 11)
    var found = 0
    for _ in 0..<1_500 {
      let source = pattern(&random, 3)
      let text = String((0..<9).map { _ in "水泵坏了".randomElement(using: &random) ?? "水" })
      let expected = text.matches(of: try Regex(source)).map { String(text[$0.range]) }
        .filter { !$0.isEmpty }
      found += expected.count
      #expect(try matches(source, in: text) == expected, "\(source) in \(text)")
    }
    #expect(found > 1_500)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ".*.*.*x", "(.*)*x", "(水|.)*x", "(.{1,30}){1,30}x", "(水+)+坏x", ".*水.*坏.*x", "([^x]|水)*x",
      "(水*)*(水*)*x",
    ])
  func noPatternTakesForEver(_ pattern: String) throws {
    let body = String(repeating: "水泵又坏了，浇不上地，", count: 500)
    #expect(try matches(pattern, in: body) == [])
    #expect(try matches(pattern, in: body + "x").count <= 1)
  }

  @Test(arguments: [
    String(repeating: "(", count: 400), String(repeating: "[", count: 400), "(.{500}){500}",
    String(repeating: "水{999}", count: 60), "((((.{9}){9}){9}){9}){9}", "水{99999999999999999999}",
    String(repeating: "(水", count: 60) + String(repeating: ")", count: 60),
    String(repeating: "水", count: 501),
  ])
  func whatNobodyWritesIsRefused(_ pattern: String) {
    #expect(throws: QueryError.self) { try QueryParser.parse("/\(pattern)/", today: today) }
  }
}

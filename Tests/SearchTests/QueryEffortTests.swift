import ChineseText
import Search
import Testing

/// No query keeps a reader waiting: it is answered or refused with its reason.
///
/// Each kind once took the square of its length: a hundred thousand brackets took 18 seconds.
@Suite struct QueryEffortTests {
  private let today: CivilDate

  init() throws {
    today = try #require(CivilDate(year: 2010, month: 7, day: 1))
  }

  private static let units = [
    "[", "(", "（", "\"", "“", "「", "/", "-", "*", ":", "：", "|", ")", "？", "\\", "〔", "《", "…", "—",
    "近", "或", "水", "1", "一", "a", " ", "\u{3000}", "\u{301}", "😀", "㍿", "NOT ", "非 ", "水 或 ",
    "水 近/9 ",
    "水 ", "-水 ", "\"水\" ", "村:下庄 ", "有:办结日期 ", "村:", "日期:", "日期:一", "/水/ ", "A1", "水1", "1水", "35起",
    "(水",
    "[水", "“水”的", "（2010）5号", "今年天旱，", "什么",
  ]

  private func sample() throws -> ScratchCorpus {
    let scratch = try ScratchCorpus()
    let lines = (1...40).map { "〔2010〕\($0)号：“水”近\($0)户……[一]（水1水2）水水水水，今年天旱" }
    for number in 1...20 {
      try scratch.write(
        "\(number).txt", header: "类型: 通报\n标题: 水\(number)", body: lines.joined(separator: "\n"))
    }
    _ = try scratch.indexer().update()
    return scratch
  }

  // The squares of old took hours of a busy machine; the bound leaves room for one.
  @Test(.timeLimit(.minutes(15)))
  func theSameOverAndOverIsAnsweredOrRefusedAtOnce() throws {
    let scratch = try sample()
    for unit in Self.units {
      for size in [4_000, 100_000] {
        let query = String(repeating: unit, count: size / unit.unicodeScalars.count)
        do throws(QueryError) {
          _ = try QueryParser.parse(query, today: today)
        } catch {
          #expect(error.description.contains("^"), "\(unit)")
          #expect(error.description.unicodeScalars.count < 400, "\(unit): \(error)")
          continue
        }
        #expect(size < 100_000, "\(unit)")
        _ = try scratch.search(query) { $0.limit = 10 }
      }
    }
  }

  @Test func textAsLongAsABookIsRefused() throws {
    let line = "今年天旱，机井水位下降，浇地困难。"
    let text = String(repeating: line, count: 4_000)
    let error = #expect(throws: QueryError.self) { try QueryParser.text(text) }
    #expect(error?.message == "查询太长，有\(text.count)个字，最多20000个。")
  }

  @Test func ofALongQueryOnlyTheFaultyPlaceIsShown() throws {
    let query = String(repeating: "天旱 ", count: 200) + "颜色:红" + String(repeating: " 浇地", count: 200)
    let error = #expect(throws: QueryError.self) { try QueryParser.parse(query, today: today) }
    let lines = try #require(error).description.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[1].hasPrefix("  …旱 天旱") || lines[1].hasPrefix("  … 天旱"), "\(lines)")
    #expect(lines[1].hasSuffix("…"))
    let place = try #require(lines[1].firstRange(of: "颜色"))
    let before = lines[1][..<place.lowerBound].reduce(0) { $0 + displayWidth(of: $1) }
    #expect(lines[2] == String(repeating: " ", count: before) + "^^^^", "\(lines)")
  }

  @Test func aLongTextIsQuotedByItsEnds() {
    #expect("饮水".asQuoted == "饮水")
    let long = String(repeating: "一", count: 500) + "二"
    #expect(long.asQuoted == String(repeating: "一", count: 30) + "……一一一一一一一一一二（共501字）")
  }
}

/// A phrase longer than the index is asked for is found like any other.
@Suite struct LongPhraseTests {
  /// A text of which no two pieces are the same, with words, numbers and marks.
  private static func text(_ count: Int, from start: Int = 0) -> String {
    var text = ""
    for number in start..<start + count {
      text.unicodeScalars.append(UnicodeScalar(0x4E00 + UInt32(number * 7919 % 15_000)) ?? "中")
      if number % 11 == 0 { text += "，\(number)" } else if number % 17 == 0 { text += "KV" }
    }
    return text
  }

  private func sample() throws -> ScratchCorpus {
    let scratch = try ScratchCorpus()
    let whole = Self.text(3_000)
    let cut = whole.index(whole.startIndex, offsetBy: 1_500)
    try scratch.write("a.txt", header: "类型: 通报\n标题: 一", body: whole)
    try scratch.write(
      "b.txt", header: "类型: 通报\n标题: 二", body: whole[..<cut] + "〔增〕" + whole[cut...])
    try scratch.write("c.txt", header: "类型: 通报\n标题: 三", body: Self.text(3_000, from: 5_000))
    _ = try scratch.indexer().update()
    return scratch
  }

  @Test(arguments: [120, 128, 129, 200, 2_900])
  func itIsFoundWhereItStandsWhole(_ length: Int) throws {
    let scratch = try sample()
    let whole = Array(Self.text(3_000))
    // Cut where no word is cut.
    let start = try #require(whole.indices.first { $0 > 1_500 - length / 2 && whole[$0] > "一" })
    let end = try #require(whole.indices.first { $0 >= start + length && whole[$0] > "一" })
    let phrase = String(whole[max(0, start)..<end])
    #expect(try scratch.paths("\"\(phrase)\"") == ["a.txt"])
    #expect(try scratch.paths(phrase) == ["a.txt"])
    #expect(try scratch.paths("非 \"\(phrase)\"") == ["b.txt", "c.txt"])
    #expect(try scratch.paths("\"\(phrase)\" 或 标题:三") == ["a.txt", "c.txt"])
    #expect(try scratch.paths("\"\(phrase)的\"") == [])
  }

  @Test func whereItStandsNowhereTheNearestIsGiven() throws {
    let phrase = Self.text(400) + "没有"
    let result = try sample().search(phrase)
    #expect(result.isRelaxed)
    #expect(result.hits.first?.record.path == "a.txt")
    #expect(try sample().search(phrase) { $0.relaxation = .never }.total == 0)
    #expect(try sample().search("\"\(phrase)\"").total == 0)
  }

  @Test func itsNumbersMayBeWrittenOtherwise() throws {
    let scratch = try ScratchCorpus()
    let tail = Self.text(150).filter { !$0.isNumber }
    try scratch.write("a.txt", header: "类型: 通报\n标题: 一", body: "2009年35起，2010年33起，12户、\(tail)")
    try scratch.write("b.txt", header: "类型: 通报\n标题: 二", body: "二〇〇九年三十五起，二〇一〇年三十三起，十二户、\(tail)")
    _ = try scratch.indexer().update()
    let phrase = "2009年35起，2010年33起，12户、\(tail)"
    #expect(try scratch.paths(phrase) == ["a.txt", "b.txt"])
    #expect(try scratch.search(phrase).throughVariants == 1)
  }
}

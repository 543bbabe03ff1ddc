import Foundation
import Importing
import Records
import TestSupport
import Testing

/// One record a line from a foreign collection.
@Suite struct JSONLinesImportTests {
  /// Imports lines and returns what was reported with the records by their 原编号.
  private func records(
    _ lines: [String], in scratch: ScratchFolder? = nil
  ) throws -> (report: CollectionReport, records: [String: Record]) {
    let scratch = try scratch ?? ScratchFolder()
    let file = try scratch.write("外来.jsonl", lines.joined(separator: "\n"))
    let report = try scratch.importer().importLines(fileAt: file)
    var records: [String: Record] = [:]
    let corpus = try scratch.corpus()
    for file in corpus.listFiles().files {
      let record = try #require(corpus.read(file.path).record)
      records[record[.sourceID] ?? file.path] = record
    }
    return (report, records)
  }

  /// The line's text as it stands in the record, found by the log.
  private func texts(_ scratch: ScratchFolder) throws -> [String: [UInt8]] {
    var texts: [String: [UInt8]] = [:]
    for (path, data) in try scratch.snapshot() where path.hasSuffix(".log") {
      for line in String(decoding: data, as: UTF8.self).split(separator: "\n").dropLast() {
        let entry = try JSONDecoder().decode(CollectionLog.self, from: Data(line.utf8))
        guard let id = entry.id, let range = entry.text else { continue }
        texts[id] = Array(Array(try scratch.read(entry.record))[range])
      }
    }
    return texts
  }

  @Test func englishNamesBecomeTheHeaderAndTextTheBody() throws {
    let line =
      #"{"id":"k1","type":"民情日记","title":"柳沟日记","date":"2010-03-15","village":["柳沟村","泊庄"],"#
      + #""town":"石桥镇","author":"站长","households_visited":6,"no_issue":true,"text":"看了水泵。"}"#
    let (report, records) = try records([line])
    let record = try #require(records["k1"])
    #expect(report.added == 1 && report.problems.isEmpty)
    #expect(record.type == "民情日记" && record.title == "柳沟日记" && record[.town] == "石桥镇")
    #expect(record.villages == ["柳沟村", "泊庄"] && record.authors == ["站长"])
    #expect(record[.households] == "6" && record[.noIssue] == "是")
    #expect(record.source.string(record.bodyRange) == "看了水泵。\n")
  }

  @Test func everyFieldOfTheTableIsUnderstoodByItsEnglishName() throws {
    let fields = Field.all.filter {
      $0.scope.contains(.record) && $0 != .sourceID && $0 != .secrecy
    }
    let members = fields.map { "\"\($0.english)\":\"甲\"" }.joined(separator: ",")
    let record = try #require(
      try records(["{\"id\":\"k\",\(members),\"text\":\"正文\"}"]).records["k"])
    for field in fields { #expect(record[field] == "甲", "\(field.english)") }
    #expect(record.findings.isEmpty)
  }

  @Test func issuesBecomeBlocksAfterTheText() throws {
    let line =
      #"{"id":"k","text":"看了水泵。","issues":[{"id":"柳-1","content":"水泵坏了","category":"基础设施/供水","#
      + #""status":"登记"},{"content":"灯不亮","status":"办结","closed":"2010-04-08"},{"content":"路窄"}]}"#
    let record = try #require(try records([line]).records["k"])
    #expect(record.issues.map(\.id) == ["柳-1", "k-1", "k-2"])
    #expect(record.issues.map { $0[.content] } == ["水泵坏了", "灯不亮", "路窄"])
    #expect(record.issues.map { $0[.status] } == ["登记", "办结", nil])
    #expect(record.issues[0][.category] == "基础设施/供水")
  }

  @Test(arguments: [
    (#"{"id":"k","content":"水泵坏了","village":"柳沟村"}"#, ["k"]),
    (#"{"id":"k","text":"甲","issues":[{"content":"水泵坏了"}]}"#, ["k"]),
    (#"{"id":"k","issues":[{"id":"k","content":"甲"},{"content":"乙"}]}"#, ["k", "k-1"]),
    (
      #"{"id":"k","issues":[{"id":"k-1","content":"甲"},{"content":"乙"},{"content":"丙"}]}"#,
      ["k-1", "k-2", "k-3"]
    ),
    (#"{"id":"k","issues":[]}"#, []),
    (#"{"id":7,"content":"水泵坏了"}"#, ["7"]),
  ])
  func issuesWithoutNumberGetTheLinesID(_ line: String, _ ids: [String]) throws {
    let records = try records([line]).records
    #expect(records.values.flatMap(\.issues).map(\.id) == ids)
  }

  @Test(arguments: [
    "一行", "尾有换行\n", "两种\r\n换行\r和\n\n空行\n", "　全角空格　", "", "\t", "\u{FEFF}标记", "𠮷e\u{301}\u{200B}",
    "---\n标题: 假\n---\n", "【问题】假-1\n内容：假\n", "  ［問題］假\n內容：假", "[问题] 假\n状态：登记\n\n【问题】又\n",
    "【原文】\n【问题】假\n【原文完】\n【问题】假\n", "【原文】\n没有收住\n【问题】假\n内容：甲",
    "【原文完】2\n【问题】假\n内容：甲\n【原文完】",
  ])
  func textSurvivesByteForByteAndMakesNoFalseStructure(_ text: String) throws {
    let scratch = try ScratchFolder()
    let quoted = String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
    let line =
      "{\"id\":\"k\",\"title\":\"题\",\"text\":\(quoted),\"issues\":[{\"id\":\"真\",\"content\":\"甲\"}]}"
    let (report, records) = try records([line], in: scratch)
    #expect(report.problems.isEmpty)
    #expect(try texts(scratch) == ["k": Array(text.utf8)])
    let record = try #require(records["k"])
    #expect(record.issues.map(\.id) == ["真"] && record.issues[0][.content] == "甲")
    #expect(record.title == "题" && record.header.count == 2)
  }

  @Test func generatedTextsSurvive() throws {
    var generator = SeededGenerator(seed: 99)
    let pieces = [
      "【问题】甲-1", "【原文】", "【原文完】", "2", "\n", "\r\n", "\r", "---", "内容：水", " ", "　", "\t", "水渠",
      "\"",
      "\\", "🌾", "\u{2028}", "\u{85}", "一、", "[", "]", "问题",
    ]
    let all = (0..<600).map { _ in generator.text(of: pieces, count: 0...14) }
    let lines = try all.enumerated().map { number, text in
      "{\"id\":\(number),\"text\":\(String(decoding: try JSONEncoder().encode(text), as: UTF8.self))}"
    }
    let scratch = try ScratchFolder()
    let (report, records) = try records(lines, in: scratch)
    #expect(report.added == all.count && report.problems.isEmpty)
    let texts = try texts(scratch)
    for (number, text) in all.enumerated() {
      #expect(texts["\(number)"] == Array(text.utf8))
      #expect(records["\(number)"]?.issues.isEmpty == true, "\(text.debugDescription)")
    }
  }

  @Test(arguments: ["0.10", "12345678901234567890.123456789", "-0", "1e400", "1E-7"])
  func numbersLoseNoDigit(_ number: String) throws {
    let record = try #require(try records(["{\"id\":\"k\",\"visits\":\(number)}"]).records["k"])
    #expect(record[.visits] == number)
  }

  @Test(arguments: [
    #"x: y"#, #"“甲”"#, #"\"甲\""#, "'甲'", "0012", "NO", "- 甲", "# 甲", " 甲", "甲:", "[甲]", "a\\\\b",
    "---", "【甲】",
  ])
  func valuesReadBackAsTheyWere(_ value: String) throws {
    let line =
      #"{"id":"k","title":"\#(value)","自定":"\#(value)","issues":[{"id":"i","content":"\#(value)"}]}"#
    let wanted = try JSONDecoder().decode(String.self, from: Data("\"\(value)\"".utf8))
    let (report, records) = try records([line])
    let record = try #require(records["k"])
    #expect(report.problems.isEmpty && report.notes.isEmpty)
    #expect(record.title == wanted && record.issues.first?[.content] == wanted)
    #expect(record.header.last?.key == "自定" && record.header.last?.value == wanted)
  }

  @Test func otherKeysAreKeptOrReported() throws {
    let line =
      #"{"id":"k","来源库":"甲库","score":0.50,"tags":["水","路"],"meta":{"a":1},"a:b":"丢","text":"文"}"#
    let (report, records) = try records(["{\"id\":\"j\",\"meta\":[[1]]}", line])
    let record = try #require(records["k"])
    let others = record.header.filter { $0.field == nil }.map { "\($0.key)=\($0.value)" }
    #expect(others == ["来源库=甲库", "score=0.50", "tags=水、路"])
    #expect(report.added == 2)
    #expect(report.problems.map(\.line) == [1, 2])
    #expect(
      report.problems[0].message.contains("meta") && report.problems[0].message.contains("2行"))
  }

  @Test(arguments: [
    ("{", "JSON"), ("[1]", "列表"), ("\"a\"", "文字"), ("{\"id\":01}", "JSON"),
    ("{\"text\":5}", "text"),
    ("{\"title\":[\"甲\"]}", "title"), ("{\"village\":{}}", "village"),
    ("{\"issues\":\"甲\"}", "issues"),
    ("{\"issues\":[\"甲\"]}", "issues"), ("{\"text\":\"\\u0000\"}", "空字符"),
    ("{\"text\":\"\\ud800\"}", "JSON"),
    ("{\"text\":\"甲\"} 尾", "JSON"), ("{\"text\":\"甲\",}", "JSON"),
    ("{\"text\":\"甲\",\"text\":\"乙\"}", "两次"),
  ])
  func aBadLineIsReportedAndTheOthersGoIn(_ bad: String, _ word: String) throws {
    let good = ["{\"id\":\"a\",\"text\":\"甲\"}", "{\"id\":\"b\",\"text\":\"乙\"}"]
    let (report, records) = try records([good[0], "", bad, good[1]])
    #expect(Set(records.keys) == ["a", "b"])
    #expect(report.problems.map(\.line) == [3])
    #expect(report.problems.allSatisfy { $0.message.contains(word) && !$0.remedy.isEmpty })
  }

  @Test func aLineThatIsNoUTF8IsReportedAndTheOthersGoIn() throws {
    let scratch = try ScratchFolder()
    let bytes =
      Array("{\"id\":\"a\"}\n{\"id\":\"".utf8) + [0xFF] + Array("\"}\n{\"id\":\"b\"}".utf8)
    let report = try scratch.importer().importLines(fileAt: try scratch.write("外来.jsonl", bytes))
    #expect(report.added == 2 && report.problems.map(\.line) == [2])
    #expect(report.problems[0].message.contains("第8个字节"))
  }

  @Test func stateSecretsAreRefusedWithTheirWholeFile() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write(
      "外来.jsonl",
      "{\"id\":\"a\",\"text\":\"甲\"}\n{\"id\":\"b\",\"secrecy\":\"机密\",\"text\":\"乙\"}\n")
    #expect(throws: ImportError.self) { try scratch.importer().importLines(fileAt: file) }
    #expect(try scratch.snapshot().isEmpty)
  }
}

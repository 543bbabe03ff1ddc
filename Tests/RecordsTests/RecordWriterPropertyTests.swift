import Foundation
import Records
import TestSupport
import Testing
import Yams

/// Whatever the values, a written header is the same to this reader and to YAML.
@Suite struct RecordWriterPropertyTests {
  private static let pieces = [
    "村", "水", "a", "7", "0", " ", ":", "：", "#", "-", "\"", "'", "\\", "[", "]", "{", "}", ",",
    "*", "&", "!", "|", ">", "%", "@", "`", "?", "~", ".", "_", "=", "〔", "\t", "no", "x",
    "\u{3000}",
  ]

  private func expectSame(_ values: [(field: Field, value: String)]) throws {
    let text = RecordWriter.text(header: values, body: "正文\n")
    let record = Record(path: "a.txt", data: Array(text.utf8))
    #expect(record.findings.isEmpty, "\(text)")
    #expect(record.header.map(\.value) == values.map(\.value), "\(text)")
    #expect(record.header.map(\.field) == values.map(\.field))
    let yaml = try #require(text.components(separatedBy: "\n---\n").first)
    let node = try #require(try compose(yaml: yaml)?.mapping, "\(text)")
    #expect(node.map { $0.key.string } == values.map(\.field.name))
    #expect(node.map { $0.value.string } == values.map(\.value), "\(text)")
    let loaded = try #require(try load(yaml: yaml) as? [String: Any])
    // A plain day may be a date to YAML; nothing else may change its type.
    #expect(loaded.values.allSatisfy { $0 is String || $0 is Date }, "\(text)")
  }

  @Test func randomValuesSurvive() throws {
    var random = SeededGenerator(seed: 21)
    for _ in 0..<2_000 {
      let values = [Field.title, .number, .weather].map { field in
        (field: field, value: random.text(of: Self.pieces, count: 0...6))
      }
      try expectSame(values)
    }
  }

  @Test(arguments: [
    "0x1F", "0o17", "0b101", ".inf", "-.INF", ".nan", "1_000", "1e5", "+1", "190:20:30", "Null",
    "TRUE", "Off", "=", "<<", "2010-03-15 10:00:00", "2010-03-15T10:00:00Z", "...", "---", "- ",
  ])
  func valuesOfOtherTypesStayText(_ value: String) throws {
    let text = RecordWriter.text(header: [(.title, value)], body: "正文\n")
    let yaml = try #require(text.components(separatedBy: "\n---\n").first)
    let loaded = try #require(try load(yaml: yaml) as? [String: Any])
    #expect(loaded["标题"] as? String == value)
    #expect(Record(path: "a.txt", data: Array(text.utf8)).title == value)
  }

  @Test func lineBreaksInAValueBecomeSpaces() throws {
    let text = RecordWriter.text(header: [(.title, "一\n二\r\n三")], body: "正文")
    #expect(Record(path: "a.txt", data: Array(text.utf8)).title == "一 二 三")
    #expect(text.hasSuffix("正文\n"))
  }

  @Test(arguments: ["a\u{7}b", "a\u{FEFF}b", "a\u{0}b", "a\u{1B}b"])
  func controlCharactersAreLeftOut(_ value: String) throws {
    let text = RecordWriter.text(header: [(.title, value)], body: "正文")
    let yaml = try #require(text.components(separatedBy: "\n---\n").first)
    #expect(try load(yaml: yaml) as? [String: String] == ["标题": "ab"])
  }

  @Test func theBodyIsKept() {
    let body = "一\n---\n【问题】东沟-1\n内容：一\n\n"
    let text = RecordWriter.text(header: [(.title, "一")], body: body)
    let record = Record(path: "a.txt", data: Array(text.utf8))
    #expect(record.source.string(record.bodyRange) == body)
    #expect(record.issues.map(\.id) == ["东沟-1"])
  }
}

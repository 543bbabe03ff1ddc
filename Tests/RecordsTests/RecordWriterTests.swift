import Records
import Testing
import Yams

/// A written header reads back the same here and in any YAML reader.
@Suite struct RecordWriterTests {
  @Test(arguments: [
    "修路", "0012", "14:30", "NO", "〔2010〕5号", "[2010]5号", "**村", "@站", "- 一", "a: b", "# 号",
    "说\"好\"\\坏", "2010-03-15", "末尾:", "1.5", "~",
  ])
  func aValueSurvives(_ value: String) throws {
    let text = RecordWriter.text(header: [(.title, value), (.type, "通报")], body: "正文\n")
    let record = Record(path: "a.txt", data: Array(text.utf8))
    #expect(record.title == value)
    #expect(record.findings.isEmpty)
    let yaml = text.split(separator: "---\n")[0]
    let mapping = try #require(try compose(yaml: String(yaml))?.mapping)
    #expect(mapping["标题"]?.string == value)
    #expect(mapping["类型"]?.string == "通报")
  }
}

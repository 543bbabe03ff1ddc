import Records
import Testing

/// What people type in a header is read, and what cannot be is named with its line.
@Suite struct HeaderReaderTests {
  private func record(_ text: String) -> Record {
    Record(path: "a.txt", data: Array(text.utf8))
  }

  @Test(arguments: [
    "---\n标题: 修路\n---\n正文\n",
    "---\n标题：修路\n---\n正文\n",
    "———\n标题 ： 修路\n———\n正文\n",
    "－－－\r\n標題：修路\r\n－－－\r\n正文\r\n",
    "\u{FEFF}---\n\ttitle:\t修路  \n---\n正文\n",
    "\n\n---\n题名: \"修路\"\n-----\n正文",
  ])
  func everyWayOfTypingAHeaderIsRead(_ text: String) {
    let record = record(text)
    #expect(record.title == "修路")
    #expect(record.findings.isEmpty)
    #expect(record.source.string(record.bodyRange).hasPrefix("正文"))
  }

  @Test(arguments: ["0012", "14:30", "[2010]5号", "**村", "NO", "@站", "一: 二", "\"七有\"达标"])
  func valuesThatYAMLWouldChangeStayAsTyped(_ value: String) {
    #expect(record("---\n标题: \(value)\n---\n正文").title == value)
  }

  @Test(arguments: [
    ("正文\n", "R001", 1),
    ("---\n标题: 一\n\n今天下雨。\n", "R002", 1),
    ("---\n标题: 一\n今天下雨\n---\n正文", "R003", 3),
    ("---\n填表: 一\n---\n正文", "R004", 2),
    ("---\n标题: 一\n标题: 二\n---\n正文", "R005", 3),
  ])
  func faultsAreNamedWithTheirLine(_ text: String, code: String, line: Int) throws {
    let findings = record(text).findings
    #expect(findings.map(\.code.rawValue) == [code])
    #expect(findings.first?.line == line)
  }

  @Test func anUnclosedHeaderLosesNoText() {
    let record = record("---\n标题: 一\n\n今天下雨。\n")
    #expect(record.title == "一")
    #expect(record.source.string(record.bodyRange) == "今天下雨。\n")
  }

  @Test func aMistypedKeyIsAnsweredWithTheNearestOne() {
    let finding = record("---\n记录员: 站长\n---\n正文").findings.first
    #expect(finding?.remedy.contains("记录人") == true)
  }

  @Test func everyFieldNameAndAliasNamesOneFieldOnly() {
    var owners: [String: String] = [:]
    for field in Field.all {
      for key in [field.name, field.english] + field.aliases {
        #expect(owners[key] == nil, "\(key)")
        owners[key] = field.name
        #expect(Field.named(key) == field)
      }
    }
    let prefixes = Field.all.compactMap(\.termPrefix)
    for prefix in prefixes {
      #expect(prefixes.filter { $0.hasPrefix(prefix) }.count == 1, "\(prefix)")
    }
    let slots = Field.all.compactMap(\.valueSlot)
    #expect(Set(slots).count == slots.count)
  }
}

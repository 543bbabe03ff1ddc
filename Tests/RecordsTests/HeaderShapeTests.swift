import ChineseText
import Records
import Testing

/// The less usual shapes of headers, and what a record tells of its own.
@Suite struct HeaderShapeTests {
  private func record(_ text: String) -> Record {
    Record(path: "a.txt", data: Array(text.utf8))
  }

  @Test(arguments: [
    ("---\n标题: 关于东沟村\n  道路的报告\n---\n正文", "关于东沟村道路的报告"),
    ("---\n标题:\n\t关于道路的报告\n---\n正文", "关于道路的报告"),
    ("---\n标题: 一\n\n  二\n---\n正文", "一二"),
  ])
  func anIndentedLineContinuesTheValue(_ text: String, title: String) {
    #expect(record(text).title == title)
    #expect(record(text).findings.isEmpty)
  }

  @Test(arguments: [
    ("標題：水", "标题"), ("记錄人：站员", "记录人"), ("ＴＩＴＬＥ：x", "标题"), ("　日　期　：2010", "日期"),
    ("走訪戶數：3", "走访户数"), ("Villages: 东沟", "村名"), ("涉及村︰东沟", "村名"), ("on duty: 站长", "在岗人"),
  ])
  func keysAreKnownInAnyScriptAndWidth(_ line: String, name: String) {
    #expect(record("---\n\(line)\n---\n正文").header.first?.field?.name == name)
  }

  @Test func anUnknownKeyIsKeptAsTyped() {
    let entry = record("---\n填表人 : 站员\n---\n正文").header.first
    #expect(entry?.key == "填表人")
    #expect(entry?.value == "站员")
    #expect(entry?.field == nil)
  }

  @Test func aRepeatedKeyKeepsBothAndTheFirstCounts() {
    let record = record("---\n标题: 一\n题名: 二\n---\n正文")
    #expect(record.title == "一")
    #expect(record.header.map(\.value) == ["一", "二"])
    #expect(record.findings.map(\.line) == [3])
  }

  @Test func anEmptyFirstKeyGivesWayToTheSecond() {
    #expect(record("---\n标题:\n标题: 二\n---\n正文").title == "二")
  }

  @Test func aFileWithoutHeaderIsAllBody() {
    let record = record("今天进站。\n标题：不是题头\n")
    #expect(record.header.isEmpty)
    #expect(record.bodyRange == 0..<record.source.bytes.count)
    #expect(record.findings.map(\.code) == [.noHeader])
  }

  @Test func anEmptyFileIsARecordWithFindings() {
    #expect(record("").findings.map(\.code) == [.noHeader])
    #expect(record("---").findings.map(\.code) == [.unclosedHeader])
  }

  @Test func aRuleInTheBodyIsText() {
    let record = record("---\n标题: 一\n---\n上\n---\n下\n")
    #expect(record.source.string(record.bodyRange) == "上\n---\n下\n")
    #expect(record.findings.isEmpty)
  }

  @Test func aColonFarDownALineMakesNoKey() {
    let record = record("---\n标题: 一\n今天上午到二组和三组走访了几户人家，听到的是：水\n---\n正文")
    #expect(record.findings.map(\.code) == [.unreadableLine])
  }

  @Test func theValueRangeCoversTheValueAsTyped() {
    let record = record("---\n标题 ：　修路 \n日期:\t2010-03-15\n---\n正文")
    let values = record.header.map { record.source.string($0.valueRange) }
    #expect(values[1] == "2010-03-15")
    #expect(values[0].contains("修路"))
  }

  @Test func namesAreCutAtEveryListMark() {
    let record = record("---\n村名: 下庄村、东马村，泊庄,苏家庄；河口; \n---\n正文")
    #expect(record.villages == ["下庄村", "东马村", "泊庄", "苏家庄", "河口"])
  }

  @Test func datesAndPeriodsAreTyped() {
    let record = record("---\n日期: 二〇一〇年三月十五日\n期间: 2010年上半年\n---\n正文")
    #expect(record.date == CivilDate(year: 2010, month: 3, day: 15))
    #expect(record.period?.first == CivilDate(year: 2010, month: 1, day: 1))
    #expect(record.period?.last == CivilDate(year: 2010, month: 6, day: 30))
  }

  @Test func aMovedFileKeepsItsDigest() {
    // The digest of “abc” in FIPS 180-4.
    let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(Record(path: "甲/a.txt", data: Array("abc".utf8)).digest.description == digest)
    #expect(Record(path: "乙/b.txt", data: Array("abc".utf8)).digest.description == digest)
  }

  @Test(arguments: [
    ("绝密", true), ("机密", true), ("秘密", true), ("機密", true), ("秘密★5年", true), ("★秘密", true),
    ("【机密】", true), ("无", false), ("内部", false), ("工作秘密", false), ("", false),
  ])
  func onlyStateSecretsAreRefused(_ grade: String, isRefused: Bool) {
    #expect(record("---\n密级: \(grade)\n---\n正文").isRefused == isRefused)
  }
}

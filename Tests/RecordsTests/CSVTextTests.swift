import Records
import Testing

@Suite struct CSVTextTests {
  @Test(arguments: [
    (["a", "b"], "a,b\r\n"), (["一,二", "说\"好\""], "\"一,二\",\"说\"\"好\"\"\"\r\n"),
    (["=1+1", "+86", "@x", "-3.5", "-甲"], "'=1+1,'+86,'@x,-3.5,'-甲\r\n"),
    (["a\r\nb"], "\"a\r\nb\"\r\n"),
  ])
  func aRowIsWrittenAsExcelReadsIt(_ cells: [String], _ expected: String) {
    #expect(CSVText.row(cells) == expected)
  }

  @Test(arguments: [
    ["a", "b"], ["一,二", "说\"好\""], ["两\n行", ""], ["", "x"], ["\"", "\"\""],
  ])
  func whatIsWrittenIsRead(_ cells: [String]) {
    let text = CSVText.mark + CSVText.row(["头", "二"]) + CSVText.row(cells)
    #expect(CSVText.rows(of: text).map(\.cells) == [["头", "二"], cells])
  }

  @Test func rowsKnowTheirLines() {
    let rows = CSVText.rows(of: "a\tb\n\n\"x\ny\"\t1\r\nz\t2")
    #expect(rows.map(\.cells) == [["a", "b"], ["x\ny", "1"], ["z", "2"]])
    #expect(rows.map(\.line) == [1, 3, 5])
  }
}

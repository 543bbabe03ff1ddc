import Importing
import Testing

/// The bytes tell what a file is, whatever it is called.
@Suite struct OfficeFormatTests {
  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// A compound file in so far as it begins like one and names a stream.
  private static func compound(_ stream: String) -> [UInt8] {
    var bytes = compound + [0, 0]
    for byte in stream.utf8 { bytes += [byte, 0] }
    return bytes + [0, 0]
  }

  @Test(
    arguments: [
      ("报告.doc", Array("<html><body>甲</body></html>".utf8), .html),
      ("报告.doc", Array("{\\rtf1\\ansi 甲}".utf8), .rtf),
      ("报告.doc", Array("柳沟村工作总结\n".utf8), .text),
      ("报告.txt", [0x50, 0x4B, 3, 4] + Array("word/document.xml".utf8), .docx),
      ("报告.txt", Array("%PDF-1.4".utf8), .pdf),
      ("报告.wps", compound("WordDocument"), .doc), ("表.et", compound("Workbook"), .xls),
      ("锁.docx", compound("EncryptedPackage"), .encrypted),
      ("表.xls", Array("<table><tr><td>1</td></tr></table>".utf8), .html),
      ("表.xls", Array("序号\t内容\n1\t路窄\n".utf8), .table),
      ("表.xlsx", [0x50, 0x4B, 3, 4] + Array("xl/workbook.xml".utf8), .xlsx),
      ("件.zip", [0x50, 0x4B, 3, 4, 20, 0], .archive),
      ("件.docx", [0x50, 0x4B, 3, 4, 20, 0], .damaged),
      ("件.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], .damaged),
      ("照.txt", [0xFF, 0xD8, 0xFF, 0xE0], .picture),
      ("信.eml", Array("From: a@example.com\nSubject: x\n\n甲".utf8), .mail),
      ("信", Array("Received: x\nFrom: a@example.com\n\n甲".utf8), .mail),
      ("表.csv", Array("a,b\n".utf8), .table), ("甲.txt", Array("甲".utf8), .text),
      ("甲.doc", [0, 1, 2, 3, 0, 0xFF], .unknown), ("甲.xyz", Array("甲".utf8), .unknown),
    ] as [(String, [UInt8], OfficeFormat)])
  func theBytesDecide(_ name: String, _ data: [UInt8], _ expected: OfficeFormat) {
    #expect(OfficeFormat.of(name: name, data: data) == expected)
  }
}

import Foundation
import Records
import Testing

/// Files of every office encoding become the same text.
@Suite struct SourceTextTests {
  private static let text = "类型：民情日记\r\n今天走访6户，〇一年的老账。\n"

  @Test(arguments: [
    (String.Encoding.utf8, [UInt8](), TextEncoding.utf8),
    (.utf8, [0xEF, 0xBB, 0xBF], .utf8WithMark),
    (.utf16LittleEndian, [0xFF, 0xFE], .utf16LittleEndian),
    (.utf16LittleEndian, [], .utf16LittleEndian),
    (.utf16BigEndian, [0xFE, 0xFF], .utf16BigEndian),
  ])
  func unicodeFilesAreRead(
    _ encoding: String.Encoding, mark: [UInt8], expected: TextEncoding
  ) throws {
    let data = try #require(Self.text.data(using: encoding))
    let source = try SourceText(decoding: mark + Array(data))
    #expect(source.encoding == expected)
    #expect(source.string(0..<source.bytes.count) == Self.text)
  }

  @Test func gb18030IsRead() throws {
    // 驻村 in GBK.
    let source = try SourceText(decoding: [0xD7, 0xA4, 0xB4, 0xE5, 0x0A])
    #expect(source.encoding == .gb18030)
    #expect(source.string(0..<source.bytes.count) == "驻村\n")
  }

  @Test func bytesThatAreNoTextAreRefusedWithTheirPlace() {
    let failure = #expect(throws: DecodingFailure.self) {
      try SourceText(decoding: [0x41, 0xFF, 0x20, 0xFF])
    }
    #expect(failure?.offset == 1)
  }

  @Test func linesEndWithAnyLineEnd() {
    let source = SourceText("一\n二\r\n三\r四")
    #expect(
      (1...source.lineCount).map { source.string(source.lineRange($0)) } == [
        "一", "二", "三", "四",
      ])
    #expect(source.line(at: 5) == 2)
    #expect(source.column(at: 7) == 2)
  }

  /// A few bytes of a packed file have a NUL on one side as UTF-16 has.
  @Test(
    arguments: [
      [0x50, 0x4B, 0x03, 0x00], [0x50, 0x4B, 0x05, 0x06, 0x00, 0x00, 0x00, 0x00],
      [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00],
    ] as [[UInt8]])
  func packedFilesAreNotTakenForUTF16(_ data: [UInt8]) {
    let encoding = (try? SourceText(decoding: data))?.encoding
    #expect(encoding != .utf16LittleEndian && encoding != .utf16BigEndian)
  }
}

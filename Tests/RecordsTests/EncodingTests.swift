import Foundation
import Records
import TestSupport
import Testing

/// A text survives every encoding, and no encoding is taken for another.
@Suite struct EncodingTests {
  // “台账：㐂𠮷，办结38件。” and a line end in GB18030, made with Python's codec: two- and
  // four-byte characters, one of them outside the first plane.
  private static let gb18030: [UInt8] = [
    0xCC, 0xA8, 0xD5, 0xCB, 0xA3, 0xBA, 0x81, 0x39, 0xEF, 0x31, 0x95, 0x34, 0xB2, 0x35, 0xA3,
    0xAC, 0xB0, 0xEC, 0xBD, 0xE1, 0x33, 0x38, 0xBC, 0xFE, 0xA1, 0xA3, 0x0D, 0x0A,
  ]

  @Test func rareCharactersOfGB18030AreRead() throws {
    let source = try SourceText(decoding: Self.gb18030)
    #expect(source.encoding == .gb18030)
    #expect(source.string(0..<source.bytes.count) == "台账：㐂𠮷，办结38件。\r\n")
  }

  @Test func aCutCharacterIsAFaultAndNotALoss() {
    #expect(throws: DecodingFailure.self) {
      try SourceText(decoding: Array(Self.gb18030.prefix(3)))
    }
    #expect(throws: DecodingFailure.self) { try SourceText(decoding: [0xFF, 0xFE, 0x2D]) }
    #expect(throws: DecodingFailure.self) {
      try SourceText(decoding: [0xFE, 0xFF, 0xD8, 0x42, 0x00, 0x2D])
    }
  }

  @Test func theFirstFaultyByteIsNamed() throws {
    let bytes = Array("一二三".utf8) + [0xFF, 0xFF] + Array("四".utf8)
    let failure = #expect(throws: DecodingFailure.self) { try SourceText(decoding: bytes) }
    #expect(failure?.offset == 9)
  }

  @Test func aDamagedPlaceInGB18030IsNamedWithItsLine() throws {
    let bytes = Self.gb18030 + Self.gb18030 + [0xFF, 0xFE, 0x0A] + Self.gb18030
    let failure = try #require(
      #expect(throws: DecodingFailure.self) { try SourceText(decoding: bytes) })
    #expect(failure.offset == 2 * Self.gb18030.count)
    #expect(failure.line(in: bytes) == 3)
    let record = Record(path: "甲.txt", data: bytes)
    let finding = try #require(record.findings.first { $0.code == .undecodable })
    #expect(finding.line == 3 && finding.message.contains("编码无法识别"))
  }

  private static let recordText = "---\n标题: 下庄村民情日记\n日期: 2010-03-15\n---\n今天走访三户，水泵还没有修好。\n"

  /// One stray byte costs its own place and nothing else, wherever it stands.
  @Test(arguments: [String.Encoding.utf8, String.Encoding(rawValue: 0x8000_0632)])
  func aDamagedPlaceLeavesTheRestReadable(_ encoding: String.Encoding) throws {
    let bytes = Array(try #require(Self.recordText.data(using: encoding)))
    let lastLine = try #require(bytes.dropLast().lastIndex(of: 0x0A)) + 1
    for place in [bytes.count - 1, lastLine] {
      let record = Record(path: "甲.txt", data: bytes[..<place] + [0xFF, 0xFF] + bytes[place...])
      #expect(record.title == "下庄村民情日记")
      #expect(record.findings.map(\.code) == [.undecodable], "\(record.findings)")
      #expect(record.findings[0].line == 5)
    }
  }

  @Test func aTextCutWithinACharacterKeepsAllBeforeIt() throws {
    let cuts: [(String.Encoding, mark: [UInt8], cut: Int)] = [
      (.utf8, [], 2), (String.Encoding(rawValue: 0x8000_0632), [], 2),
      (.utf16LittleEndian, [0xFF, 0xFE], 3),
    ]
    for (encoding, mark, count) in cuts {
      let bytes = Array(try #require(Self.recordText.data(using: encoding)))
      let cut = Record(path: "甲.txt", data: mark + bytes.dropLast(count))
      #expect(cut.title == "下庄村民情日记")
      #expect(cut.findings.map(\.code) == [.undecodable], "\(cut.findings)")
      #expect(cut.findings[0].line == 5)
    }
  }

  @Test func randomTextsSurviveEveryUnicodeEncoding() throws {
    var random = SeededGenerator(seed: 7)
    let pieces = ["民", "情", "㐂", "𠮷", "a", "7", "：", "\n", "\r\n", "é", "〇"]
    for _ in 0..<300 {
      // Without a mark, UTF-16 shows by its ASCII, which every real header has.
      let text = "---\n" + random.text(of: pieces, count: 0...60)
      for (encoding, mark, expected) in Self.unicode {
        let bytes = mark + Array(try #require(text.data(using: encoding)))
        let source = try SourceText(decoding: bytes)
        #expect(source.encoding == expected, "\(text)")
        #expect(source.string(0..<source.bytes.count) == text)
      }
    }
  }

  private static let unicode: [(String.Encoding, [UInt8], TextEncoding)] = [
    (.utf8, [], .utf8),
    (.utf8, [0xEF, 0xBB, 0xBF], .utf8WithMark),
    (.utf16LittleEndian, [0xFF, 0xFE], .utf16LittleEndian),
    (.utf16BigEndian, [0xFE, 0xFF], .utf16BigEndian),
    (.utf16LittleEndian, [], .utf16LittleEndian),
    (.utf16BigEndian, [], .utf16BigEndian),
  ]

  @Test func anEmptyFileIsUTF8() throws {
    #expect(try SourceText(decoding: []).encoding == .utf8)
    #expect(try SourceText(decoding: [0xEF, 0xBB, 0xBF]).bytes.isEmpty)
  }

  /// A damaged disk leaves NULs; the text around them must stay what it was.
  @Test(arguments: [40, 41, 42, 43])
  func aStrayNULDoesNotTurnTheTextIntoUTF16(_ length: Int) {
    let text = "---\n标题: 修路\n---\n" + String(repeating: "a", count: length)
    let record = Record(path: "a.txt", data: Array(text.utf8) + [0])
    #expect(record.findings.map(\.code) == [.binary])
    #expect(record.title == "修路")
  }
}

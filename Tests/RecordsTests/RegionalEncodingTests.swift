import Foundation
import Records
import TestSupport
import Testing

/// GB18030 and Big5 look alike; the text that comes of each tells them apart.
@Suite struct RegionalEncodingTests {
  // The codecs of Foundation's ICU: the program's are those of the C library.
  private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)
  private static let big5 = String.Encoding(rawValue: 0x8000_0A06)

  /// The characters beyond ASCII of all sample records, in order.
  private static func sampleText() throws -> [Character] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../corpus")
    let corpus = try Corpus(root: root.path)
    let texts = corpus.listFiles().files.compactMap { file in
      (try? Data(contentsOf: root.appending(path: file.path))).flatMap {
        String(data: $0, encoding: .utf8)
      }
    }
    return try #require(texts.isEmpty ? nil : texts.joined()).filter { !$0.isASCII }
  }

  /// Pieces of the samples of a given length, in another script where one is named.
  private static func pieces(
    _ lengths: ClosedRange<Int>, count: Int, script: String? = nil
  ) throws -> [String] {
    let text = try sampleText()
    var random = SeededGenerator(seed: UInt64(lengths.upperBound))
    return try (0..<count).map { _ in
      let length = Int.random(in: lengths, using: &random)
      let start = Int.random(in: 0..<(text.count - length), using: &random)
      let piece = String(text[start..<(start + length)])
      guard let script else { return piece }
      return try #require(piece.applyingTransform(StringTransform(script), reverse: false))
    }
  }

  private static func whole(_ source: SourceText) -> String {
    source.string(0..<source.bytes.count)
  }

  @Test(arguments: [1...3, 4...12, 13...60, 400...800])
  func textsOfTheMainlandAreNeverTakenForBig5(_ lengths: ClosedRange<Int>) throws {
    for script in [nil, "Hans-Hant"] {
      for piece in try Self.pieces(lengths, count: 1_000, script: script) {
        let bytes = Array(try #require(piece.data(using: Self.gb18030)))
        // A few pairs of bytes are UTF-8 as well, which goes first.
        guard String(validating: bytes, as: UTF8.self) == nil else { continue }
        let source = try SourceText(decoding: bytes)
        #expect(source.encoding == .gb18030 && Self.whole(source) == piece, "\(piece)")
        // From a few words on there is no doubt either.
        #expect(source.isEncodingCertain || lengths.upperBound <= 12, "\(piece)")
      }
    }
  }

  @Test(arguments: [1...3, 4...12, 13...60, 400...800])
  func traditionalTextsInBig5AreReadOrDoubted(_ lengths: ClosedRange<Int>) throws {
    var counts = (read: 0, doubted: 0, mistaken: 0)
    for piece in try Self.pieces(lengths, count: 1_000, script: "Hans-Hant") {
      // A character that Traditional systems do not have.
      guard let data = piece.data(using: Self.big5) else { continue }
      let source = try SourceText(decoding: Array(data))
      if source.encoding == .big5 {
        counts.read += 1
        #expect(source.isEncodingCertain && Self.whole(source) == piece)
      } else if source.isEncodingCertain {
        counts.mistaken += 1
      } else {
        counts.doubted += 1
      }
    }
    let all = counts.read + counts.doubted + counts.mistaken
    #expect(all > 500)
    #expect(counts.mistaken * 20 < all, "\(counts)")
    if lengths.lowerBound > 12 {
      #expect(counts.mistaken == 0 && counts.doubted * 20 < all, "\(counts)")
    }
    if lengths.lowerBound > 60 { #expect(counts.read == all, "\(counts)") }
  }

  @Test func aTraditionalRecordInBig5IsReadLikeAnyOther() throws {
    let text = "---\n類型: 民情日記\n標題: 下莊村民情日記\n日期: 2010-03-15\n---\n今天到三組看了水泵，還沒有修好。\n"
    let record = Record(path: "甲.txt", data: Array(try #require(text.data(using: Self.big5))))
    #expect(record.title == "下莊村民情日記" && record.source.encoding == .big5)
    #expect(record.findings.map(\.code) == [.otherEncoding])
  }

  @Test func wordsOfHongKongAreRead() throws {
    let text = "我哋嘅合約話咗下個月交貨，啲貨到而家都未到，想問下點解。\n"
    let source = try SourceText(decoding: Array(try #require(text.data(using: Self.big5))))
    #expect(source.encoding == .big5 && Self.whole(source) == text)
  }

  /// Japanese, Korean and Western texts are valid GB18030 more often than not.
  @Test(arguments: [
    (String.Encoding.shiftJIS, "本日は晴天なり。村の道路について、住民の方々から意見をいただきました。"),
    (String.Encoding(rawValue: 0x8000_0422), "오늘은 마을 도로에 대하여 주민들의 의견을 들었습니다 그리고 보고했습니다"),
  ])
  func textsOfOtherCountriesAreDoubtedOrUnreadable(_ encoding: String.Encoding, _ text: String)
    throws
  {
    let source = try? SourceText(decoding: Array(try #require(text.data(using: encoding))))
    #expect(source?.isEncodingCertain != true, "\(source.map(Self.whole) ?? "")")
  }

  @Test func aDoubtfulFileIsNamedWithARemedy() throws {
    // 甲 and 乙 in GB18030; in Big5 they are other characters as rare.
    let record = Record(path: "甲.txt", data: [0x2D, 0xBC, 0xD7, 0xD2, 0xD2, 0x0A])
    let finding = try #require(record.findings.first { $0.code == .doubtfulEncoding })
    #expect(finding.severity == .warning && finding.line == 1)
    #expect(finding.remedy.contains("另存为UTF-8"))
    #expect(!record.findings.contains { $0.code == .otherEncoding })
  }
}

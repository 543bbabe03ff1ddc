import Foundation
import Importing
import Records
import TestSupport
import Testing

/// The original and its repairs make the record; the record and its repairs make the original.
@Suite struct RoundTripTests {
  private static let pieces = [
    "柳沟村", "水渠", "會(huì)", "村(cūn)", "燈（dēng）", "看?cūn)X", "?护林?", "?", "臵", "\n", "\r\n", "\r",
    "\n\n",
    "第一篇：清渠\n", "第二篇：打井\n", "工 作 计 划\n", "关于清渠的通知\n", "作者:水利站 更新时间:2010-4-8\n",
    "入冬以来各组轮流出工清淤前后开展了两次劳动大家都很", "12", "3.19", "。", "，", "一、", "（二）", "\u{FFFD}", "𠮷",
    "e\u{301}", "　", " ", "\t", "【问题】甲-1\n", "---\n", "內容：", "‘", "”", "\u{0C}", "\u{200B}",
    "- 3 -\n", "水 泵 修 好 了 水 泵 修 好 了 水 泵 ", "20l0年", "井,水", "，；，；",
    "今年春天村里的水泵坏了三次，大家商量以后决定凑钱换。\n今年春天村里的水泵坏了三次，大家商量以后决定凑钱换。\n",
  ]

  /// Puts the original together from a body and the log beside it, without the importer.
  private static func original(_ body: String, _ repairs: [Repair], start: Int) -> [UInt8] {
    var bytes = Array(body.utf8)
    // From the last repair to the first, so that earlier places stay right.
    var shift = repairs.reduce(0) { $0 + $1.after.utf8.count - $1.before.utf8.count }
    for repair in repairs.reversed() {
      shift -= repair.after.utf8.count - repair.before.utf8.count
      let place = repair.range.lowerBound - start + shift
      bytes.replaceSubrange(place..<(place + repair.after.utf8.count), with: repair.before.utf8)
    }
    return bytes
  }

  private static func check(_ plan: ImportPlan, against source: [UInt8]) throws {
    var end = 0
    for document in plan.documents {
      let text = document.text
      #expect(text.start == end, "documents follow one another without a gap")
      end = text.start + text.original.utf8.count
      #expect(Array(source[text.start..<end]) == Array(text.original.utf8))
      #expect(
        ImportedText(original: text.original, start: text.start, repairs: text.repairs) == text)
      #expect(
        Self.original(text.text, text.repairs, start: text.start) == Array(text.original.utf8))
      #expect(
        ImportedText.original(of: text.text, repairs: text.repairs, start: text.start)
          .map { Array($0.utf8) } == Array(text.original.utf8))
    }
    #expect(end == source.count, "no character is lost")
  }

  @Test func generatedDocumentsGoBothWays() throws {
    var generator = SeededGenerator(seed: 20_100_315)
    let importer = try ScratchFolder().importer()
    for _ in 0..<150 {
      let text = "始" + generator.text(of: Self.pieces, count: 1...60)
      let plan = try importer.plan(name: "稿.txt", data: Array(text.utf8))
      try Self.check(plan, against: Array(text.utf8))
    }
  }

  /// Bytes of every encoding that Chinese offices hand over come back from what was written: the
  /// kept original as it was, and the text from record and log.
  @Test(
    arguments: [
      (String.Encoding.utf8, [] as [UInt8]), (.utf8, [0xEF, 0xBB, 0xBF]),
      (.utf16LittleEndian, [0xFF, 0xFE]), (.utf16BigEndian, [0xFE, 0xFF]),
      (.gb18030, []),
    ])
  func everyEncodingComesBack(_ encoding: String.Encoding, _ mark: [UInt8]) throws {
    var generator = SeededGenerator(seed: 2_010)
    for _ in 0..<12 {
      let scratch = try ScratchFolder()
      let importer = try scratch.importer()
      let text = "柳沟村的水渠，" + generator.text(of: Self.pieces, count: 5...40)
      let data = mark + Array(try #require(text.data(using: encoding)))
      let plan = try importer.plan(name: "稿.txt", data: data)
      _ = try importer.write(plan)
      #expect(try scratch.read("\(plan.location)/稿.txt.orig") == Data(data))
      var whole = ""
      for document in plan.documents {
        let record = Record(path: document.path, data: Array(try scratch.read(document.path)))
        let log = try JSONDecoder().decode(
          RepairLog.self, from: try scratch.read(document.path.dropLast(4) + ".repairs.json"))
        whole += try #require(log.original(of: record.source.string(record.bodyRange)))
        #expect(log.textSHA256 == ContentDigest(of: Array(text.utf8)).description)
      }
      #expect(Array(whole.utf8) == Array(text.utf8))
      #expect(
        plan.documents.map(\.text.original).joined().data(using: encoding)
          == Data(data.dropFirst(mark.count)))
    }
  }

  @Test func writtenFilesAloneGiveTheOriginalBack() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<20 {
      let scratch = try ScratchFolder()
      let importer = try scratch.importer()
      let text = "始" + generator.text(of: Self.pieces, count: 20...80)
      let plan = try importer.plan(name: "稿.txt", data: Array(text.utf8))
      _ = try importer.write(plan)
      var whole = ""
      for document in plan.documents {
        let record = Record(path: document.path, data: Array(try scratch.read(document.path)))
        let log = try JSONDecoder().decode(
          RepairLog.self,
          from: try scratch.read(document.path.dropLast(4) + ".repairs.json"))
        whole += try #require(log.original(of: record.source.string(record.bodyRange)))
      }
      #expect(Array(whole.utf8) == Array(text.utf8))
    }
  }

  @Test func foreignRepairsAreNotApplied() throws {
    let repairs = try onlyDocument("位臵太高。\n").text.repairs
    #expect(ImportedText.original(of: "位子太高。\n", repairs: repairs) == nil)
  }
}

extension String.Encoding {
  /// GB18030, as Foundation numbers it.
  fileprivate static let gb18030 = String.Encoding(rawValue: 0x8000_0632)
}

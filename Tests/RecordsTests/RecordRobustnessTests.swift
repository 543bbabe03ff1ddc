import Records
import TestSupport
import Testing

/// Reading never fails, whatever a file holds, and every place it names is in the file.
@Suite struct RecordRobustnessTests {
  private static let good = """
    ---
    类型: 民情日记
    标题：东沟村日记
    日期: 2010-05-12
    ---
    一、做了什么
    【问题】东沟-2010-001
    内容：二组巷子积水
    状态：办结

    办结日期：2010-05-20
    """

  private func expectSound(_ data: [UInt8]) {
    let record = Record(path: "a.txt", data: data)
    let count = record.source.bytes.count
    #expect(record.bodyRange.upperBound == count)
    #expect(record.bodyRange.lowerBound >= 0)
    for entry in record.header {
      #expect(entry.valueRange.upperBound <= record.bodyRange.lowerBound)
      #expect(record.source.line(at: entry.valueRange.lowerBound) == entry.line)
    }
    var end = record.bodyRange.lowerBound
    for block in record.issues {
      #expect(block.range.lowerBound >= end)
      end = block.range.upperBound
      #expect(block.entries.allSatisfy { block.range.contains($0.valueRange.lowerBound - 1) })
    }
    #expect(end <= count)
    for finding in record.findings {
      #expect((1...record.source.lineCount).contains(finding.line))
    }
  }

  @Test func randomBytesAreRead() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<400 {
      let count = Int.random(in: 0...80, using: &random)
      expectSound((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
  }

  @Test func aDamagedRecordIsRead() {
    var random = SeededGenerator(seed: 5)
    let good = Array(Self.good.utf8)
    for _ in 0..<1_500 {
      var data = good
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<data.count, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: data[place] = UInt8.random(in: 0...255, using: &random)
        case 1: data.remove(at: place)
        default: data.insert(contentsOf: Array("\n---\n".utf8), at: place)
        }
      }
      expectSound(data)
    }
  }

  @Test func randomLinesAreRead() {
    var random = SeededGenerator(seed: 9)
    let pieces = [
      "---", "\n", "\n", "标题", "内容", "：", ":", "【问题】", "［问题］", "  ", "\t", "一、", "东-1", "\"",
      "\\", "。", "填表人",
    ]
    for _ in 0..<1_500 {
      expectSound(Array(random.text(of: pieces, count: 0...30).utf8))
    }
  }
}

import Records
import Testing

/// Files as large as nobody writes them are read and checked in a time that grows with them.
///
/// Each kind once took the square of it, or folded a whole book as if it were a word; what grows
/// so takes an hour here.
@Suite struct LinearCheckTests {
  private static let header =
    "---\n类型: 工作日志\n标题: 甲村工作日志\n日期: 2010-05-12\n村名: 甲村\n记录人: 站长\n---\n上午到村。\n"

  private static func many(_ line: (Int) -> String, _ count: Int = 50_000) -> String {
    (0..<count).map(line).joined()
  }

  private func check(_ body: String) throws -> (record: Record, codes: Set<String>) {
    try withCorpus { scratch in
      let record = Record(path: "甲.txt", data: Array((Self.header + body).utf8))
      let checker = RecordChecker(rules: try scratch.open().rules)
      return (record, Set(checker.check(record).map(\.code.rawValue)))
    }
  }

  @Test(.timeLimit(.minutes(2)))
  func marksThatNothingClosesOpenNothing() throws {
    let marks = Self.many { "【原文】\($0 % 7)\n" }
    let (record, _) = try check(marks + "【问题】甲-1\n内容：水井\n")
    #expect(record.issues.map(\.id) == ["甲-1"])
  }

  @Test(.timeLimit(.minutes(2)))
  func everyPassageEndsAtItsOwnMark() throws {
    let passages = Self.many(
      { "【原文】\($0)\n【问题】引-\($0)\n内容：别处的\n【原文完】\($0)\n" }, 5_000)
    let (record, _) = try check(passages + "【问题】甲-1\n内容：水井\n")
    #expect(record.issues.map(\.id) == ["甲-1"])
  }

  @Test(.timeLimit(.minutes(2)))
  func figuresBetweenManyBlocksAreCompared() throws {
    let blocks = Self.many({ "【问题】甲-\($0)\n内容：水井\n性质：求决\n状态：受理\n\n" }, 20_000)
    let (record, codes) = try check(blocks + "走访133户次、72人次。\n")
    #expect(record.issues.count == 20_000)
    #expect(codes.contains("C004"))
  }

  @Test(.timeLimit(.minutes(2)))
  func aBookInPlaceOfAWordIsNoWord() throws {
    let (_, codes) = try check("【问题】甲-1\n内容：水井\n状态：" + Self.many { _ in "憂鬱受理" })
    #expect(codes.contains("I003"))
  }
}

import Foundation
import Records
import Testing

/// Each fault gives its own code, and a good record gives none.
@Suite struct RecordCheckerTests {
  private static let header = """
    类型: 民情日记
    标题: 日记
    日期: 2010-03-15
    村名: 下庄村
    记录人: 站长
    走访户数: 6
    """
  private static let issue = "【问题】下庄-1\n内容：井坏了\n状态：受理\n"

  private func codes(
    _ header: String, _ body: String = issue, path: String = "2010-03-15_下庄村.txt"
  ) -> [String] {
    let record = Record(path: path, data: Array("---\n\(header)\n---\n\(body)".utf8))
    let rules = (try? Corpus(root: NSTemporaryDirectory()))?.rules
    return rules.map { RecordChecker(rules: $0).check(record).map(\.code.rawValue) } ?? []
  }

  @Test func aGoodRecordGivesNoFinding() {
    #expect(codes(Self.header).isEmpty)
  }

  @Test(arguments: [
    ("记录人: 站长\n", "", "F001"),
    ("走访户数: 6", "天气: 晴", "F002"),
    ("2010-03-15", "2010-02-30", "F003"),
    ("走访户数: 6", "走访户数: 6\n密级: 内部的", "F004"),
    ("走访户数: 6", "走访户数: 不少", "F005"),
    ("走访户数: 6", "走访户数: 6\n期间: 2010-06-30 至 2010-04-01", "F006"),
    ("2010-03-15", "2010-03-16", "F007"),
    ("走访户数: 6", "走访户数: 6\n密级: 机密", "F009"),
    ("走访户数: 6", "走访户数: 6\n提交日期: 2010-03-01", "F010"),
    ("走访户数: 6", "走访户数: 6\n走访人次: 4", "F011"),
  ])
  func aFaultyHeaderGivesItsCode(_ text: String, _ replacement: String, _ code: String) {
    #expect(codes(Self.header.replacingOccurrences(of: text, with: replacement)) == [code])
  }

  /// Whoever is told to add a line that stands there empty writes it a second time.
  @Test(arguments: [
    ("记录人: \n", "F001", 6, "记录人"), ("走访户数：", "F002", 7, "走访户数"), ("內容：\n状态：受理", "I002", 10, "内容"),
    ("内容：一\n状态：", "I003", 11, "状态"), ("【计划】A-2\n责任人：站长\n办理期限：2010-06-30\n内容：", "B002", 16, "内容"),
  ])
  func aKeyThatIsWrittenAndEmptyIsToldAtItsLine(
    _ part: String, _ code: String, _ line: Int, _ key: String
  ) throws {
    let record =
      switch code {
      case "F001": "\(Self.header.replacing("记录人: 站长\n", with: part))\n---\n\(Self.issue)"
      case "F002": "\(Self.header.replacing("走访户数: 6", with: part))\n---\n\(Self.issue)"
      case "B002": "\(Self.header)\n---\n\(Self.issue)\n\(part)\n"
      default: "\(Self.header)\n---\n【问题】下庄-1\n\(part)\n"
      }
    let rules = try Corpus(root: NSTemporaryDirectory()).rules
    let findings = RecordChecker(rules: rules).check(
      Record(path: "2010-03-15_下庄村.txt", data: Array("---\n\(record)".utf8)))
    let found = try #require(findings.first)
    #expect(findings.count == 1 && found.code.rawValue == code, "\(findings)")
    #expect(found.line == line && found.message.contains("“\(key)”没有填"), "\(findings)")
    #expect(!found.remedy.contains("加一行"))
  }

  @Test(arguments: [
    ("【问题】\n内容：一\n状态：受理\n", "I001"),
    ("【问题】A-1\n状态：受理\n", "I002"),
    ("【问题】A-1\n内容：一\n状态：弄好了\n", "I003"),
    ("【问题】A-1\n内容：一\n状态：受理\n类别：基础设施/水\n", "I004"),
    ("【问题】A-1\n内容：一\n状态：办结\n受理日期：2010-03-10\n办结日期：2010-03-01\n", "I005"),
    ("【问题】A-1\n内容：一\n状态：办结\n", "I006"),
    ("【问题】A-1\n内容：一\n状态：受理\n\n【问题】Ａ-1\n内容：二\n状态：受理\n", "I007"),
    ("【问题】A-1\n内容：一\n状态：受理\n电话：无\n", "I008"),
    ("【问题】A-1\n内容：一\n状态：暂缓\n", "I009"),
    ("今天没有人来。\n", "I011"),
  ])
  func aFaultyIssueGivesItsCode(_ body: String, _ code: String) {
    #expect(codes(Self.header, body) == [code])
  }

  @Test func aSecretRecordIsRefused() {
    let record = Record(path: "a.txt", data: Array("---\n密级: 绝密★10年\n---\n正文".utf8))
    #expect(record.isRefused)
  }

  @Test func everyBuiltInRulesFileIsReadable() throws {
    let rules = try Corpus(root: NSTemporaryDirectory()).rules
    #expect(rules.vocabularies.resolve("汇报", in: .types) == "工作汇报")
    #expect(rules.vocabularies.resolve("供水", in: .categories) == "基础设施/供水")
    #expect(rules.profile.rules(on: nil)?.required.contains("日期") == true)
    #expect(rules.places.isEmpty)
    #expect(rules.findings.isEmpty)
    #expect(rules.synonyms.groups.first?.contains("吃水") == true)
  }

  @Test func everyCodeStandsInTheDocument() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let text = try String(contentsOf: root.appending(path: "docs/checks.md"), encoding: .utf8)
    for code in FindingCode.allCases {
      #expect(
        text.contains("| \(code.rawValue) | \(code.severity.rawValue) | \(code.title) |"),
        "\(code.rawValue)")
    }
  }
}

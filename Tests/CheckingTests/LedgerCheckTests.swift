import Foundation
import Records
import Testing

/// Diaries, ledgers and evidence agree.
@Suite struct LedgerCheckTests {
  private static let rules = "    台账: {必入性质: [求决], 宽限季度数: 0}"

  private func issue(
    _ status: String, nature: String = "求决", id: String = "东沟-2010-001", more: String = ""
  ) -> String {
    "【问题】\(id)\n内容：井坏了\n性质：\(nature)\n状态：\(status)\n\(more)"
  }

  private func county(diary: String, ledger: String) -> ScratchCounty {
    var county = ScratchCounty(profile: Self.rules)
    county.add("民情日记", "2010-02-05", diary)
    county.add(
      "问题台账", "2010-03-31", village: "河湾镇", header: "期间: 2010-01-01 至 2010-03-31", ledger)
    return county
  }

  @Test(arguments: [
    ("交办", "求决", true), ("现场办结", "求决", false), ("解释", "求决", false), ("交办", "咨询", false),
  ])
  func anOpenIssueOfADiaryMustBeInTheLedger(_ status: String, _ nature: String, isFound: Bool)
    throws
  {
    let other = issue("受理", id: "东沟-2010-009")
    let codes = try county(diary: issue(status, nature: nature), ledger: other).codes()
    #expect(codes == (isFound ? ["C005"] : []))
    let same = issue(status, nature: nature)
    #expect(try county(diary: issue(status, nature: nature), ledger: same).codes().isEmpty)
  }

  @Test func evidenceMustBeSomewhere() throws {
    var county = ScratchCounty()
    county.add("民情日记", "2010-02-05", issue("办结"))
    let path = county.records[0].path
    for (evidence, codes) in [
      ("东沟-2010-001", []), (path, []), ("照片3张", []), ("东沟-2010-002", ["B009"]),
      ("东沟-2010-001、无此件.txt", ["B009"]),
    ] as [(String, [String])] {
      var county = county
      county.add("工作计划", "2010-03-01", "【计划】1\n内容：修井\n依据：\(evidence)")
      #expect(try county.codes() == codes, "\(evidence)")
    }
  }
}

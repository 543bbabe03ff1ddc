import ChineseText
import Foundation
import Records
import Testing

/// Faults of blocks other than issues, one by one.
@Suite struct BlockCheckTests {
  private func codes(_ body: String, type: String = "工作计划") throws -> [String] {
    let text =
      "---\n类型: \(type)\n标题: 一\n日期: 2010-03-15\n村名: 东沟村\n年度: 2010\n记录人: 站长\n"
      + "工作站: 东沟站\n---\n\(body)\n"
    let record = Record(path: "2010-03-15_东沟村.txt", data: Array(text.utf8))
    return try withCorpus { scratch in
      let rules = try scratch.open().rules
      let checker = RecordChecker(rules: rules, today: CivilDate(iso: "2010-06-01"))
      return checker.check(record).map(\.code.rawValue)
    }
  }

  private static let item = "【计划】1\n内容：修井\n责任人：站长\n办理期限：2010-05-01\n"
  private static let promise = "【实事】1\n内容：修桥\n承办：镇里\n办理期限：2010-05-01\n"

  @Test(arguments: [
    (item + "完成日期：2010-04-20\n依据：新泵一台", []), (item + "原因：等款", []),
    (item, ["B007"]), (item + "完成日期：2010-04-20", ["B008"]),
    (item.replacingOccurrences(of: "1\n内", with: "\n内") + "原因：等款", ["B001"]),
    (item.replacingOccurrences(of: "责任人：站长\n", with: "") + "原因：等款", ["B002"]),
    (item + "原因：等款\n帮扶户：一户", ["B003"]),
    (item + "原因：等款\n\n" + item + "原因：等款", ["B004"]),
    (item.replacingOccurrences(of: "05-01", with: "06-01"), []),
    (item.replacingOccurrences(of: "05-01", with: "02-30"), ["F003"]),
    (promise + "进度：100%\n完成日期：2010-04-20\n依据：桥一座", []), (promise + "进度：75%", ["B010"]),
    (promise + "进度：75%\n原因：涨水", []), (promise + "进度：100%", ["B011"]),
    (promise + "进度：75%\n完成日期：2010-04-20", ["B011"]),
    (promise + "进度：120%\n完成日期：2010-04-20", ["B011"]), (promise + "进度：不少", ["B010", "F005"]),
    ("【结对】1\n帮扶人：站长\n帮扶户：二组一户\n走访次数：2次", []),
    ("【结对】1\n帮扶人：站长\n帮扶户：二组一户\n走访次数：0次", ["B012"]),
    ("【结对】1\n帮扶人：站长\n帮扶户：二组一户", ["B012"]),
    ("【人员】站员\n到岗日期：2010-01-04\n\n【人员】站员\n到岗日期：2010-01-04", []),
    ("【人员】站员\n到岗日期：2010-01-04\n离岗日期：2009-12-31", ["B015"]),
    ("【七有】门牌\n有无：有\n依据：挂在门上", []), ("【七有】门牌\n有无：有", ["B014"]),
    ("【七有】门牌\n有无：无", ["B013"]), ("【七有】门牌\n有无：好像有", ["F004"]),
    ("【七有】门牌\n有无：", ["B002"]),
  ])
  func eachFaultHasItsCode(_ body: String, _ codes: [String]) throws {
    #expect(try self.codes(body).sorted() == codes, "\(body)")
  }

  @Test func aBlockEndsWhereTheTextGoesOn() throws {
    let text = "---\n标题: 一\n---\n【計劃】一\n内容：修井\n\n责任人：站长\n\n以下是正文：没有别的。\n"
    let record = Record(path: "a.txt", data: Array(text.utf8))
    #expect(record.blocks.map(\.kind) == [.planItem])
    #expect(record.blocks.first?[.responsible] == "站长")
    #expect(record.issues.isEmpty)
  }
}

import Importing
import Testing

/// The title at the head of a document, on one line or two.
@Suite struct TitleBlockTests {
  @Test(arguments: [
    ("柳沟村工作总结", "", "柳沟村工作总结", "工作总结"),
    ("驻柳沟村群众工作站", "工作情况汇报", "驻柳沟村群众工作站工作情况汇报", "工作汇报"),
    ("驻柳沟村群众工作站2010年", "工 作 计 划", "驻柳沟村群众工作站2010年工作计划", "工作计划"),
    // 检查、调研 ends with a word for a type, but only the second line says what this is.
    ("关于对春灌用水检查、调研", "情 况 的 通 报", "关于对春灌用水检查、调研情况的通报", "通报"),
    ("关于各组清渠总结", "情况的通报", "关于各组清渠总结情况的通报", "通报"),
    ("關於打井的通報", "", "關於打井的通報", "通报"),
    ("关于打井的调研报告", "", "关于打井的调研报告", "调研报告"),
  ])
  func aTitleIsReadWhole(
    _ first: String, _ second: String, _ title: String, _ type: String
  ) throws {
    let lines = [first, second].filter { !$0.isEmpty } + ["各组出工都记在账上，月底公示一次。", ""]
    let document = try onlyDocument(lines.joined(separator: "\n"))
    #expect(document.title == title)
    #expect(document.type == type)
  }

  @Test func aSecondTitleAfterAWholeOneIsNotTakenIn() throws {
    let document = try onlyDocument("关于打井的通报\n第一季度总结\n各组出工都记在账上，月底公示一次。\n")
    #expect(document.title == "关于打井的通报")
  }

  @Test func withoutATitleTheFileLendsItsName() throws {
    let document = try onlyDocument("各组出工都记在账上，月底公示一次。\n", name: "清渠.txt")
    #expect(document.title == "清渠")
    #expect(document.notes.contains { $0.message.contains("没有标题") })
  }

  @Test(arguments: [
    ("轮灌的办法写成纸条贴在井房，并且", true), ("各组都到齐了，分三段清，先从渠首清起再到渠尾然后", true),
    ("各组出工都记在账上。", false), ("柳沟村委会", false),
  ])
  func aTextThatBreaksOffIsNoted(_ last: String, _ isNoted: Bool) throws {
    let document = try onlyDocument(
      "柳沟村工作总结\n各组出工都记在账上。\n\(last)，\n".replacing("，\n", with: isNoted ? "，\n" : "\n"))
    #expect(document.notes.contains { $0.message.contains("没有说完") } == isNoted)
  }
}

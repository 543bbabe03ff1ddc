import Records
import Testing

/// 【原文】 marks keep foreign text from being read as issue blocks.
@Suite struct VerbatimReadingTests {
  private func ids(_ body: String) -> [String] {
    Record(path: "a.txt", data: Array("---\n标题: 题\n---\n\(body)".utf8)).issues.map(\.id)
  }

  @Test(arguments: [
    ("【原文】\n【问题】假\n【原文完】\n【问题】真\n", ["真"]),
    ("【原文】2\n【问题】假\n【原文完】\n【问题】假\n【原文完】2\n【问题】真\n", ["真"]),
    // Without a closing mark it is a word like any other.
    ("【原文】\n【问题】真\n", ["真"]), ("【原文】见附件\n【问题】真\n【原文完】\n", ["真"]),
    ("【问题】先\n内容：水\n【原文】\n【问题】假\n【原文完】", ["先"]),
  ])
  func blocksBetweenTheMarksAreText(_ body: String, _ expected: [String]) {
    #expect(ids(body) == expected)
  }
}

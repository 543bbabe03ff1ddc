import Records
import Testing

/// References between issues are followed over the whole corpus.
@Suite struct ReferenceCheckTests {
  private func record(_ path: String, _ body: String) -> Record {
    Record(path: path, data: Array("---\n标题: 一\n---\n\(body)".utf8))
  }

  private func dangling(_ related: String) throws -> [Finding] {
    let records = [
      record("a.txt", "【问题】东沟-2010-001\n内容：一\n关联：\(related)\n"),
      record("b.txt", "【问题】西岭-2010-004\n内容：二\n"),
    ]
    return try withCorpus { scratch in
      RecordChecker(rules: try scratch.open().rules).checkReferences(records)
    }
  }

  @Test(arguments: [
    "西岭-2010-004", "西岭-2010-004（同类）", "西嶺－２０１０－００４(同类)", "西岭-2010-004（因果）、东沟-2010-001",
    "见上月台账", "",
  ])
  func aKnownIssueOrAWordIsNoFault(_ related: String) throws {
    #expect(try dangling(related).isEmpty)
  }

  @Test func everyLostReferenceIsNamedWithItsLine() throws {
    let findings = try dangling("西岭-2010-005（同类）；西岭-2010-004，北坡-2009-001")
    #expect(findings.map(\.code) == [.danglingReference, .danglingReference])
    #expect(findings.map(\.line) == [6, 6])
    #expect(findings.contains { $0.message.contains("西岭-2010-005") })
    #expect(findings.contains { $0.message.contains("北坡-2009-001") })
  }
}

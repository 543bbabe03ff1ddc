import Importing
import Testing

/// Where one document of a file ends and the next begins.
@Suite struct DocumentSplitterTests {
  private static let body = "入冬前把渠清了一遍，各组出工都记在账上。\n"

  @Test func headingsOfPiecesThatCountUpSeparateDocuments() throws {
    let plan = try plan(
      "第一篇：柳沟村工作总结\n\(Self.body)第二篇：泊庄村工作计划\n\(Self.body)第三篇：石桥镇通报\n\(Self.body)")
    #expect(plan.documents.map(\.title) == ["柳沟村工作总结", "泊庄村工作计划", "石桥镇通报"])
    #expect(plan.documents.map(\.type) == ["工作总结", "工作计划", "通报"])
    #expect(plan.documents.allSatisfy { $0.text.text == Self.body })
  }

  @Test func aPieceMentionedInMidTextSeparatesNothing() throws {
    let document = try onlyDocument("读书笔记\n\(Self.body)第三篇 讲的是轮灌。\n\(Self.body)")
    #expect(document.text.text.contains("第三篇"))
  }

  @Test func aCreditLineMakesTheLineAboveItATitle() throws {
    let plan = try plan(
      "柳沟村工作总结\n\(Self.body)泊庄村打井见成效\n作者:镇水利站 来源:县网站 更新时间:2010-4-8 10:00\n\(Self.body)")
    #expect(plan.documents.map(\.title) == ["柳沟村工作总结", "泊庄村打井见成效"])
  }

  @Test func anotherLetterBeginsWithItsMatterOnceTheOneBeforeHasEnded() throws {
    let plan = try plan("柳沟村工作总结\n\(Self.body)关于清渠的通知\n\(Self.body)")
    #expect(plan.documents.map(\.title) == ["柳沟村工作总结", "关于清渠的通知"])
  }

  @Test func aSpreadLineIsTheTitleOfANewDocument() throws {
    let plan = try plan("柳沟村工作总结\n\(Self.body)工 作 计 划\n\(Self.body)")
    #expect(plan.documents.map(\.title) == ["柳沟村工作总结", "工作计划"])
  }

  @Test func onlyHeadingsAndNothingElseAreNoDocument() throws {
    #expect(throws: ImportError.self) { try plan("  \n\n") }
  }
}

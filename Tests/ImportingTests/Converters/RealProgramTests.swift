import Foundation
import Importing
import Records
import Testing

/// The real programs on real files, where both are at hand.
@Suite struct RealProgramTests {
  private static let text = """
    # 柳沟村2010年工作总结

    一、做了什么。三组看了水泵。

    | 户数 | 用水 |
    |---|---|
    | 12 | 3吨 |

    水利站

    2010年12月3日
    """

  /// A file that Pandoc makes of the text.
  private func file(_ ending: String) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "real-programs-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(Self.text.utf8).write(to: URL(filePath: "\(folder)/a.md"))
    _ = try output(of: "pandoc", ["-s", "a.md", "-o", "a.\(ending)"], in: folder)
    return Array(try Data(contentsOf: URL(filePath: "\(folder)/a.\(ending)")))
  }

  @Test(
    .enabled("pandoc is not installed") { isInstalled("pandoc") },
    arguments: ["docx", "html"])
  func pandocKeepsParagraphsAndRowsOfTables(_ ending: String) async throws {
    let scratch = try ScratchFolder()
    let data = try file(ending)
    let plan = try await scratch.importer().plan(name: "总结.\(ending)", anyData: data)
    let document = try #require(plan.documents.first)
    let lines = document.text.text.split(separator: "\n").map(String.init)
    #expect(lines.contains("柳沟村2010年工作总结") && lines.contains("一、做了什么。三组看了水泵。"))
    #expect(lines.contains("户数\t用水") && lines.contains("12\t3吨"))
    #expect(document.value(.date) == "2010-12-03" && document.type == "工作总结")
    #expect(document.value(.originalEncoding) == nil)
    _ = try scratch.importer().write(plan)
    #expect(try scratch.read("\(plan.location)/总结.\(ending).orig") == Data(data))
    let again = try await scratch.importer().plan(name: "总结.\(ending)", anyData: data)
    #expect(again.state == .imported)
  }

  /// What Word's styles 标题, 副标题 and 作者 mark, Pandoc takes for data and leaves out of the text.
  @Test(.enabled("pandoc is not installed") { isInstalled("pandoc") })
  func theParagraphsInTheStyleOfTitlesStay() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "real-programs-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    // Pandoc writes these in the styles Title, Subtitle, Author and Date.
    let text = """
      ---
      title: 驻柳沟村工作站2010年工作总结
      subtitle: （征求意见稿）
      author: [水利站, 农业站]
      date: 2010年12月3日
      ---

      正文。
      """
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/a.md"))
    _ = try output(of: "pandoc", ["-s", "a.md", "-o", "a.docx"], in: folder)
    let data = Array(try Data(contentsOf: URL(filePath: "\(folder)/a.docx")))
    let plan = try await ScratchFolder().importer().plan(name: "总结.docx", anyData: data)
    let document = try #require(plan.documents.first)
    #expect(
      document.text.text.split(separator: "\n").map(String.init) == [
        "驻柳沟村工作站2010年工作总结", "（征求意见稿）", "水利站", "农业站", "2010年12月3日", "正文。",
      ])
    #expect(document.title.hasPrefix("驻柳沟村工作站2010年工作总结"))
  }

  /// A letterhead in a text box, as Word writes it: twice, for itself and for older programs.
  @Test(
    .enabled("pandoc or unzip is not installed") { isInstalled("pandoc") && isInstalled("unzip") })
  func theTextOfBoxesIsPutAtTheEndAndThisIsSaid() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "real-programs-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let inner = """
      <w:txbxContent><w:p><w:pPr/><w:r><w:t>石桥镇</w:t></w:r><w:r><w:tab/><w:t xml:space="preserve">文件 &amp; 附件</w:t>\
      </w:r></w:p><w:p><w:r><w:delText>删去的</w:delText></w:r></w:p></w:txbxContent>
      """
    let text = """
      石桥镇工作总结

      ```{=openxml}
      <w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
      <mc:Choice Requires="wps"><w:drawing>\(inner)</w:drawing></mc:Choice>
      <mc:Fallback><w:pict>\(inner)</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
      ```

      正文说完了。
      """
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/a.md"))
    _ = try output(of: "pandoc", ["-s", "a.md", "-o", "a.docx"], in: folder)
    let data = Array(try Data(contentsOf: URL(filePath: "\(folder)/a.docx")))
    let plan = try await ScratchFolder().importer().plan(name: "总结.docx", anyData: data)
    let document = try #require(plan.documents.first)
    #expect(
      document.text.text.split(separator: "\n").map(String.init) == [
        "石桥镇工作总结", "正文说完了。", "石桥镇文件 & 附件",
      ])
    #expect(plan.notes.contains { $0.message.contains("文本框") })
    let plain = try await ScratchFolder().importer().plan(
      name: "总结.docx", anyData: try file("docx"))
    #expect(!plain.notes.contains { $0.message.contains("文本框") })
  }

  @Test(.enabled("pandoc is not installed") { isInstalled("pandoc") })
  func aPageInGBKIsReadByItsOwnLabel() async throws {
    // 水泵坏了 in GBK, by Python's codec.
    let gbk: [UInt8] = [0xCB, 0xAE, 0xB1, 0xC3, 0xBB, 0xB5, 0xC1, 0xCB]
    let page =
      Array("<html><meta charset=\"gb2312\"><script>x</script><p>".utf8) + gbk
      + Array("</p></html>".utf8)
    let plan = try await ScratchFolder().importer().plan(name: "页.htm", anyData: page)
    #expect(plan.documents.map(\.text.text) == ["水泵坏了\n"])
  }

  /// A page with one line in the font that every reader has.
  private static func pdf(_ content: String) -> [UInt8] {
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R "
        + "/Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    var text = "%PDF-1.4\n"
    var places: [Int] = []
    for (number, object) in objects.enumerated() {
      places.append(text.utf8.count)
      text += "\(number + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      let digits = "\(place)"
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    text +=
      "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }

  @Test(.enabled("pdftotext is not installed") { isInstalled("pdftotext") })
  func theTextOfAPDFIsReadAndAScanIsRefused() async throws {
    let importer = try ScratchFolder().importer()
    let content = "BT /F1 12 Tf 20 200 Td (Pump 2010-03-15 repaired) Tj ET"
    let plan = try await importer.plan(name: "甲.pdf", anyData: Self.pdf(content))
    #expect(plan.documents.map(\.text.text) == ["Pump 2010-03-15 repaired\n"])
    let error = await #expect(throws: ImportError.self) {
      try await importer.plan(name: "乙.pdf", anyData: Self.pdf("0 0 m 100 100 l S"))
    }
    #expect(error?.code == .empty)
  }
}

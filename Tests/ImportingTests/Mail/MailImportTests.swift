import Foundation
import Importing
import Records
import Testing

/// Messages become records; what came with them does too.
@Suite struct MailImportTests {
  /// 柳沟村水泵坏了 in GB18030, by Python's codec.
  private static let gbk = "wfi5tbTly66xw7u1wcs="

  private func plan(_ message: String) async throws -> ImportPlan {
    try await ScratchFolder().importer().plan(name: "信.eml", anyData: Array(message.utf8))
  }

  @Test func theTextAndTheHeadersAreDecoded() async throws {
    let plan = try await plan(
      """
      From: =?gb2312?B?wfi5tbTl?= <a@example.com>\r
      Subject: =?gb2312?B?wfi5tbTly66xw7s=?=\r
       =?gb2312?B?tcHL?=\r
      Date: Mon, 15 Mar 2010 23:30:00 +0800\r
      Content-Type: text/plain; charset="gb2312"\r
      Content-Transfer-Encoding: base64\r
      \r
      \(Self.gbk)\r

      """)
    let document = try #require(plan.documents.first)
    #expect(document.value(.title) == "柳沟村水泵坏了")
    #expect(document.value(.date) == "2010-03-15")
    #expect(document.text.original == "柳沟村水泵坏了")
    #expect(plan.format == .mail)
  }

  @Test func theSubjectIsReadAsATitleIs() async throws {
    let plan = try await plan(
      """
      Subject: 驻柳沟村工作站2010年3月工作汇报
      Date: Mon, 5 Apr 2010 09:00:00 +0800
      Content-Type: text/plain; charset=utf-8

      水泵换了，浇地不用再排队。

      """)
    let document = try #require(plan.documents.first)
    #expect(document.type == "工作汇报" && document.value(.villages) == "柳沟村")
    #expect(document.value(.date) == "2010-04-05")
    #expect(document.value(.period) == "2010-03-01 至 2010-03-31")
    #expect(!document.notes.contains { $0.message.contains("标题") || $0.message.contains("日期") })
  }

  @Test func headersFoldedWithTabsAreReadAsOutlookWritesThem() async throws {
    let plan = try await plan(
      """
      Subject: 月报\r
      MIME-Version: 1.0\r
      Content-Type: multipart/mixed;\r
      \tboundary="----=_NextPart_000_0000"\r
      \r
      This is a multi-part message in MIME format.\r
      \r
      ------=_NextPart_000_0000\r
      Content-Type: text/plain;\r
      \tcharset="gb2312"\r
      Content-Transfer-Encoding: base64\r
      \r
      \(Self.gbk)\r
      ------=_NextPart_000_0000\r
      Content-Type: text/plain;\r
      \tname="a.txt"\r
      \r
      路灯也坏了。\r
      ------=_NextPart_000_0000--\r

      """)
    #expect(plan.documents.first?.text.original == "柳沟村水泵坏了")
    #expect(plan.attachments.map(\.fileName) == ["a.txt"])
  }

  @Test func plainTextIsPreferredAndAttachmentsAreLinked() async throws {
    let plan = try await plan(
      """
      MIME-Version: 1.0
      Subject: 月报
      Content-Type: multipart/mixed; boundary="外"

      --外
      Content-Type: multipart/alternative; boundary=in

      --in
      Content-Type: text/html; charset=utf-8

      <p>网页的字</p>
      --in
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      =E6=B0=B4=
      =E6=B3=B5=E5=9D=8F=E4=BA=86
      --in--
      --外
      Content-Type: text/plain; name="=?utf-8?B?6ZmE6KGoLnR4dA==?="
      Content-Disposition: attachment
      Content-Transfer-Encoding: base64

      \(Self.gbk)
      --外
      Content-Type: image/jpeg
      Content-Disposition: attachment; filename*=utf-8''%E7%85%A7.jpg
      Content-Transfer-Encoding: base64

      /9j/4A==
      --外--
      """)
    #expect(plan.documents.map(\.text.text) == ["水泵坏了\n"])
    #expect(plan.documents.first?.value(.attachments) == "附表.txt、照.jpg")
    let attachment = try #require(plan.attachments.first)
    #expect(plan.attachments.count == 1 && attachment.fileName == "附表.txt")
    #expect(attachment.location == "导入/信/附件/附表")
    #expect(attachment.documents.first?.text.original == "柳沟村水泵坏了")
    #expect(attachment.documents.first?.value(.related) == plan.documents.first?.path)
    #expect(plan.notes.contains { $0.message.contains("照.jpg") })
  }

  @Test func aMessageAndWhatCameWithItAreWrittenOnce() async throws {
    let scratch = try ScratchFolder()
    let importer = try scratch.importer()
    let message = """
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=b

      --b

      水泵坏了，请安排人来看一看。
      --b
      Content-Disposition: attachment; filename=a.txt

      路灯也不亮了，晚上走路怕摔。
      --b--
      """
    let first = try await importer.plan(name: "信.eml", anyData: Array(message.utf8))
    #expect(try importer.write(first).hasWritten)
    let before = try scratch.snapshot()
    #expect(before.count == 6)
    #expect(before["导入/信/信.eml.orig"] == Data(message.utf8))
    let again = try await importer.plan(name: "信.eml", anyData: Array(message.utf8))
    #expect(try !importer.write(again).hasWritten)
    #expect(try scratch.snapshot() == before)
  }
}

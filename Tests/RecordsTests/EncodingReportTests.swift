import Foundation
import Records
import Testing

/// What sets the bytes of a corpus apart, and a copy of it as UTF-8.
@Suite struct EncodingReportTests {
  private static let gbk: [UInt8] = [0xD7, 0xA4, 0xB4, 0xE5, 0x0D, 0x0A]

  private func withCorpus(_ body: (Corpus, URL) throws -> Void) throws {
    let root = FileManager.default.temporaryDirectory
      .appending(path: "encodings-\(UUID().uuidString)")
    let corpus = root.appending(path: "corpus/甲村")
    try FileManager.default.createDirectory(at: corpus, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    let files: [(String, [UInt8])] = [
      ("1.txt", Array("会议\n".utf8)), ("2.txt", Self.gbk),
      ("3.txt", [0xEF, 0xBB, 0xBF] + Array("會議\n甲\r\n".utf8)), ("4.txt", [0x41, 0xFF, 0x20, 0xFF]),
    ]
    for (name, bytes) in files {
      try Data(bytes).write(to: corpus.appending(path: name))
    }
    try body(try Corpus(root: root.appending(path: "corpus").path), root)
  }

  @Test func encodingsLineEndsAndTraditionalCharactersAreCounted() throws {
    try withCorpus { corpus, _ in
      let files = EncodingReport(corpus).files
      #expect(files.map(\.encoding) == [.utf8, .gb18030, .utf8WithMark, nil])
      #expect(files.map(\.lineEnds) == [.lf, .crlf, .mixed, .none])
      #expect(files.map(\.traditional) == [0, 0, 2, 0])
      #expect(files.map(\.isOdd) == [false, true, true, true])
    }
  }

  @Test func theCopyIsUTF8AndTheOriginalsStay() throws {
    try withCorpus { corpus, root in
      let report = EncodingReport(corpus)
      let target = root.appending(path: "copy")
      let (written, failures) = report.copy(to: target.path)
      #expect(written == 3 && failures.map(\.path) == ["甲村/4.txt"])
      let copy = { (name: String) in try Data(contentsOf: target.appending(path: "甲村/" + name)) }
      #expect(try copy("2.txt") == Data("驻村\r\n".utf8))
      #expect(try copy("3.txt") == Data("會議\n甲\r\n".utf8))
      let original = try Data(contentsOf: root.appending(path: "corpus/甲村/2.txt"))
      #expect(original == Data(Self.gbk))
      #expect(report.copy(to: target.path).failures.count == 4)
    }
  }
}

import Foundation
import Subprocess
import Testing

/// A repair changes the bytes of a header and nothing else of a file.
@Suite struct CheckFixTests {
  private static let faulty = """
    ---
    类型: 工作日志
    标题: 雨
    标题: 雨
    日期: 2010-07-20
    村名: 甲村
    记录人: 站长
    在岗人: 站长
    ---
    正文

    """
  private static let right = faulty.replacing("标题: 雨\n标题: 雨", with: "标题: 雨")

  private func mode(_ file: URL) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  private func withFile(_ mode: Int, _ body: (URL, URL) async throws -> Void) async throws {
    try await Program.withFolder { folder in
      let file = folder.appending(path: "corpus/a.txt")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(Self.faulty.utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
      try await body(folder, file)
    }
  }

  @Test(arguments: [0o600, 0o640, 0o644, 0o664, 0o755])
  func whoMayReadTheFileStaysAsItWas(_ mode: Int) async throws {
    try await withFile(
      mode,
      { folder, file in
        let preview = try await Program.minqing(["check", "--fix", "--dry-run"], in: folder)
        #expect(preview.output.contains("a.txt:4: 会改："))
        #expect(preview.status == .exited(1))
        #expect(try String(contentsOf: file, encoding: .utf8) == Self.faulty)
        let fixed = try await Program.minqing(["check", "--fix"], in: folder)
        #expect(fixed.output.contains("a.txt:4: 已改："))
        #expect(fixed.status == .exited(0))
        #expect(try String(contentsOf: file, encoding: .utf8) == Self.right)
        #expect(try self.mode(file) == mode)
        let names = try FileManager.default.contentsOfDirectory(
          atPath: folder.appending(path: "corpus").path)
        #expect(names == ["a.txt"])
      })
  }

  /// A new record has its keys with nothing behind them: a second line would be one too many.
  @Test(arguments: ["\n", "\r\n"])
  func anEmptyKeyIsFilledWhereItStands(_ end: String) async throws {
    try await Program.withFolder { folder in
      _ = try await Program.minqing(["init"], in: folder)
      try Data("县:\n  镇:\n    - 甲村\n".utf8)
        .write(to: folder.appending(path: "corpus/规则/地名.yaml"))
      let text = "---\n类型:\n标题: 雨\n日期： \n村名:   \n记录人: 站长\n在岗人: 站长\n---\n正文\n"
      let file = folder.appending(path: "corpus/2010-07-20_甲村_工作日志.txt")
      try Data(text.replacing("\n", with: end).utf8).write(to: file)
      let fixed = try await Program.minqing(["check", "--fix"], in: folder)
      #expect(fixed.status == .exited(0), "\(fixed.output)")
      #expect(fixed.output.contains("_工作日志.txt:4: 已改：按文件名填上“日期: 2010-07-20”"))
      let right =
        "---\n类型: 工作日志\n标题: 雨\n日期： 2010-07-20\n村名:   甲村\n记录人: 站长\n在岗人: 站长\n---\n正文\n"
      #expect(try Data(contentsOf: file) == Data(right.replacing("\n", with: end).utf8))
    }
  }

  @Test func aLinkStaysALinkAndWhatItLeadsToIsRepaired() async throws {
    try await withFile(0o640) { folder, file in
      let outside = folder.appending(path: "外.txt")
      try FileManager.default.moveItem(at: file, to: outside)
      try FileManager.default.createSymbolicLink(at: file, withDestinationURL: outside)
      _ = try await Program.minqing(["check", "--fix"], in: folder)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: file.path) == outside.path)
      #expect(try String(contentsOf: outside, encoding: .utf8) == Self.right)
      #expect(try mode(outside) == 0o640)
    }
  }

  @Test(.enabled("the superuser may write everywhere") { geteuid() != 0 })
  func aFileThatCannotBeWrittenIsNamedAndTheOthersGoOn() async throws {
    try await withFile(0o444) { folder, file in
      let other = folder.appending(path: "corpus/b.txt")
      try Data(Self.faulty.utf8).write(to: other)
      let fixed = try await Program.minqing(["check", "--fix"], in: folder)
      #expect(fixed.status == .exited(2))
      #expect(fixed.errors.contains("a.txt 写不进去，没有改动"))
      #expect(fixed.output.contains("b.txt:4: 已改："))
      #expect(try String(contentsOf: file, encoding: .utf8) == Self.faulty)
    }
  }

  @Test func withJSONTheRepairsAreToldBesideIt() async throws {
    try await withFile(0o644) { folder, file in
      let fixed = try await Program.minqing(
        ["check", "--fix", "--dry-run", "--format", "json"], in: folder)
      #expect(throws: Never.self) {
        try JSONSerialization.jsonObject(with: Data(fixed.output.utf8))
      }
      #expect(fixed.errors.contains("a.txt:4: 会改："))
    }
  }
}

import Foundation
import Subprocess
import Testing

/// What importing quotes of a text is covered where nobody sits before it.
@Suite struct ImportPrivacyTests {
  private static let line = "要问水泵的事，请打电话13800000000找站里，白天晚上都有人接。\n"

  @Test func excerptsOfImportAndRepairsAreCovered() async throws {
    try await Program.withFolder { folder in
      _ = try await Program.minqing(["init"], in: folder)
      try Data("联系电话13800000000\n\n\(Self.line)\(Self.line)".utf8)
        .write(to: folder.appending(path: "来稿.txt"))
      let imported = try await Program.minqing(["import", "来稿.txt"], in: folder)
      #expect(imported.output.contains("《联系电话138********》"))
      #expect(imported.output.contains("01_联系电话138.txt"))
      let path = try #require(imported.output.firstMatch(of: /导入\/来稿\/\S+\.txt/)?.0)
      for form in ["plain", "json"] {
        let list = try await Program.minqing(
          ["repairs", String(path), "--format", form], in: folder)
        #expect(list.status == .exited(0))
        #expect(list.output.contains("138********"), "\(list.output)")
        #expect(!list.output.contains("13800000000"))
      }
      try Data("可看原文: [县级档案员]\n".utf8)
        .write(to: folder.appending(path: "corpus/规则/县情.yaml"))
      let open = try await Program.minqing(
        ["repairs", String(path), "--unmasked", "--as", "县级档案员"], in: folder)
      #expect(open.output.contains("13800000000"))
      let log = try await Program.minqing(["archive", "log", "repairs"], in: folder)
      #expect(log.output.contains("县级档案员  看原文  repairs \(path)"))
    }
  }
}

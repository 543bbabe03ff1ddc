import Foundation
import Subprocess
import Testing

/// Whoever asks for what is not there is told so in one wording, and what comes nearest.
@Suite struct MissingNameTests {
  private func withRecords(_ body: (URL) async throws -> Void) async throws {
    try await Program.withFolder { folder in
      for number in [1, 2, 14] {
        try Program.write(
          "甲村/2010-07-\(number + 10)_甲村_民情日记.txt",
          "【问题】甲村-2010-0\(number)\n内容：水泵坏了\n性质：求决\n状态：受理", in: folder)
      }
      _ = try await Program.minqing(["index"], in: folder)
      try await body(folder)
    }
  }

  @Test(arguments: [
    ["issues", "甲村-2010-13"], ["link", "甲村-2010-13"],
    ["link", "甲村-2010-13", "甲村-2010-01", "--same", "--by", "站长", "--why", "同一台"],
  ])
  func aNumberThatNoIssueHas(_ arguments: [String]) async throws {
    try await withRecords { folder in
      let outcome = try await Program.minqing(arguments, in: folder)
      #expect(outcome.status == .exited(2))
      #expect(
        outcome.errors == "minqing：没有编号是“甲村-2010-13”的问题。"
          + "最接近的编号：甲村-2010-01、甲村-2010-014、甲村-2010-02。全部编号见 minqing issues。\n")
      let far = try await Program.minqing(["issues", "无"], in: folder)
      #expect(far.errors == "minqing：没有编号是“无”的问题。全部编号见 minqing issues。\n")
    }
  }

  @Test(arguments: ["show", "similar", "repairs", "check", "dedupe"])
  func aPathAtWhichNoRecordIs(_ command: String) async throws {
    try await withRecords { folder in
      let path = "甲村/2010-07-12_甲村_民情日志.txt"
      let outcome = try await Program.minqing([command, path], in: folder)
      #expect(outcome.status == .exited(2))
      #expect(
        outcome.errors.hasPrefix(
          "minqing：资料目录里没有 \(path)。最接近的路径：甲村/2010-07-12_甲村_民情日记.txt、"))
    }
  }

  @Test func aBatchSaysWhatComesNearest() async throws {
    try await withRecords { folder in
      try Data("甲村-2010-15\n".utf8).write(to: folder.appending(path: "numbers"))
      let outcome = try await Program.minqing(["link", "--batch", "numbers"], in: folder)
      #expect(outcome.status == .exited(1))
      #expect(outcome.output.contains("\"nearest\":[\"甲村-2010-"))
    }
  }

  @Test func aFileThatCannotBeReadIsNotCalledMissing() async throws {
    try await withRecords { folder in
      _ = try await Program.shell("mkfifo corpus/甲村/管道.txt", in: folder)
      let outcome = try await Program.minqing(["show", "甲村/管道.txt"], in: folder)
      #expect(outcome.status == .exited(2) && outcome.errors.contains("不是普通文件"))
    }
  }
}

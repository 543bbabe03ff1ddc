import Foundation
import Subprocess
import SystemPackage
import Testing

/// The index follows what is written while the watcher runs.
@Suite struct WatchCommandTests {
  /// Runs the watcher while a body writes, then stops it and returns its outcome.
  private func watching(
    _ folder: URL, stoppingWith signal: Signal = .terminate,
    _ body: (_ log: URL) async throws -> Void
  ) async throws -> (status: TerminationStatus, log: String) {
    let log = folder.appending(path: "log")
    let descriptor = try FileDescriptor.open(
      FilePath(log.path), .writeOnly, options: [.create, .truncate], permissions: [.ownerReadWrite])
    let result = try await run(
      .path(FilePath(Program.path)), arguments: ["watch"],
      environment: .custom(["TZ": "UTC"]), workingDirectory: FilePath(folder.path),
      input: .none, output: .fileDescriptor(descriptor, closeAfterSpawningProcess: true),
      error: .discarded
    ) { execution in
      defer { try? execution.send(signal: signal) }
      try await waitFor(log, "正在监视")
      try await body(log)
    }
    return (result.terminationStatus, try String(contentsOf: log, encoding: .utf8))
  }

  private struct Silence: Error {
    let expected: String
  }

  private func waitFor(_ log: URL, _ text: String, seconds: Double = 60) async throws {
    let end = Date(timeIntervalSinceNow: seconds)
    while Date() < end {
      if try String(contentsOf: log, encoding: .utf8).contains(text) { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw Silence(expected: text)
  }

  private func total(_ query: String, in folder: URL) async throws -> String {
    let output = try await Program.minqing(["search", query], in: folder).output
    return String(output.prefix { $0 != "\n" })
  }

  @Test(arguments: [Signal.terminate, .interrupt])
  func whatIsWrittenIsFoundAndASignalEndsIt(_ signal: Signal) async throws {
    try await Program.withFolder { folder in
      try Program.write("甲.txt", "查看饮水管道。", in: folder)
      let (status, text) = try await watching(folder, stoppingWith: signal) { log in
        try Program.write("乙.txt", "查看机井。", in: folder)
        try await waitFor(log, "新增1件")
        #expect(try await total("机井", in: folder) == "找到1件。")
      }
      #expect(status == .exited(0))
      let lines = text.split(separator: "\n").map { $0.dropFirst("2010-07-20 08:00 ".count) }
      #expect(
        lines == [
          "索引已建立：1件记录，0条问题。", "正在监视 corpus（1个目录），按 Ctrl-C 停止。",
          "索引已更新：新增1件；共2件。", "已停止监视。",
        ])
    }
  }

  @Test func newFoldersMovesAndRenamesAreFollowed() async throws {
    try await Program.withFolder { folder in
      try Program.write("甲.txt", "查看饮水管道。", in: folder)
      let files = FileManager.default
      let corpus = folder.appending(path: "corpus").path
      let (_, text) = try await watching(folder) { log in
        try Program.write("新镇/新村/一.txt", "路灯不亮。", in: folder)
        try await waitFor(log, "新增1件；共2件")
        // In the folder that came while watching.
        try Program.write("新镇/新村/二.txt", "路灯亮了。", in: folder)
        try await waitFor(log, "新增1件；共3件")
        try files.moveItem(atPath: corpus + "/新镇", toPath: corpus + "/旧镇")
        try await waitFor(log, "移动2件；共3件")
        // As editors save: a new file under another name, then a rename over the old.
        try Program.write("旧镇/新村/.草稿", "路灯换了。", in: folder)
        guard rename(corpus + "/旧镇/新村/.草稿", corpus + "/旧镇/新村/二.txt") == 0 else {
          throw POSIXError(.EIO)
        }
        try await waitFor(log, "改动1件；共3件")
        #expect(try await total("路灯换了", in: folder) == "找到1件。")
        try files.removeItem(atPath: corpus + "/旧镇")
        try await waitFor(log, "删除2件；共1件")
        try files.createDirectory(
          atPath: corpus + "/规则", withIntermediateDirectories: true)
        try Data("县:\n  镇:\n    - 甲村\n".utf8)
          .write(to: URL(filePath: corpus + "/规则/地名.yaml"))
        try await waitFor(log, "索引已建立：1件")
      }
      #expect(text.contains("已停止监视"))
    }
  }

  @Test func aBurstIsOneUpdate() async throws {
    try await Program.withFolder { folder in
      try Program.write("甲.txt", "查看饮水管道。", in: folder)
      let (_, text) = try await watching(folder) { log in
        for number in 0..<200 { try Program.write("\(number).txt", "第\(number)户", in: folder) }
        try await waitFor(log, "共201件")
        #expect(try await total("第199户", in: folder) == "找到1件。")
      }
      #expect(text.components(separatedBy: "索引已更新").count - 1 <= 2)
    }
  }
}

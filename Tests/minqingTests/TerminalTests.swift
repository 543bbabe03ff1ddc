import Foundation
import Subprocess
import Testing

/// What the program does with terminals, pipes and full devices.
@Suite struct TerminalTests {
  /// Runs a command on a pseudo-terminal and prints all that it showed, errors included.
  private func onTerminal(
    _ command: String, in folder: URL, environment: [Environment.Key: String] = [:]
  ) async throws -> String {
    let script = folder.appending(path: "terminal.py")
    try Data(
      """
      import os, pty, sys
      status = pty.spawn(["/bin/sh", "-c", sys.argv[1]])
      sys.exit(os.waitstatus_to_exitcode(status))
      """.utf8
    ).write(to: script)
    let quoted = "'" + command + "'"
    var variables: [Environment.Key: String] = ["TERM": "xterm"]
    variables.merge(environment) { $1 }
    return try await Program.shell(
      "python3 terminal.py \(quoted) </dev/null", in: folder, environment: variables
    ).output
  }

  private func withRecords(_ body: (URL) async throws -> Void) async throws {
    try await Program.withFolder { folder in
      for number in 0..<40 { try Program.write("\(number).txt", "查看饮水管道。", in: folder) }
      try await body(folder)
    }
  }

  private static let hasPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

  @Test(.enabled(if: hasPython, "python3 is not installed"))
  func progressIsShownOnATerminalAndWipedBeforeTheResult() async throws {
    try await withRecords { folder in
      let shown = try await onTerminal("$MINQING index", in: folder)
      #expect(shown.contains("\r\u{1B}[K正在索引 "))
      #expect(shown.contains("/40件"))
      let last = try #require(shown.components(separatedBy: "\u{1B}[K").last)
      #expect(last.trimmingCharacters(in: .newlines) == "索引已建立：40件记录，0条问题。")
    }
  }

  @Test(
    .enabled(if: hasPython, "python3 is not installed"),
    arguments: [
      ("$MINQING index --quiet", "xterm"), ("$MINQING index", "dumb"),
      ("$MINQING index 2>errors", "xterm"),
    ])
  func noProgressWhereItCouldNotBeWipedOrIsNotWanted(
    _ command: String, _ terminal: String
  ) async throws {
    try await withRecords { folder in
      let shown = try await onTerminal(command, in: folder, environment: ["TERM": terminal])
      #expect(!shown.contains("\u{1B}"))
      #expect(!shown.contains("正在索引"))
      let errors = folder.appending(path: "errors")
      if let text = try? String(contentsOf: errors, encoding: .utf8) { #expect(text.isEmpty) }
    }
  }

  @Test func noProgressAndNoColourInAPipe() async throws {
    try await withRecords { folder in
      let built = try await Program.minqing(["index"], in: folder)
      #expect(built.output == "索引已建立：40件记录，0条问题。\n")
      #expect(built.errors.isEmpty)
      #expect(try await Program.minqing(["index", "--quiet"], in: folder).output.isEmpty)
      let found = try await Program.minqing(["search", "饮水"], in: folder)
      #expect(!found.output.contains("\u{1B}"))
    }
  }

  @Test(.enabled(if: hasPython, "python3 is not installed"))
  func colourIsForTerminalsThatWantIt() async throws {
    try await withRecords { folder in
      _ = try await Program.minqing(["index"], in: folder)
      let search = "$MINQING search 饮水"
      #expect(try await onTerminal(search, in: folder).contains("\u{1B}[1;31m饮水\u{1B}[0m"))
      for variables: [Environment.Key: String] in [["NO_COLOR": "1"], ["TERM": "dumb"]] {
        let plain = try await onTerminal(search, in: folder, environment: variables)
        #expect(plain.contains("饮水"))
        #expect(!plain.contains("\u{1B}"))
      }
    }
  }

  @Test(
    arguments: [
      "$MINQING search 饮水 -n 1000", "$MINQING issues", "$MINQING --help", "$MINQING show 0.txt",
    ])
  func aReaderThatHasSeenEnoughIsNoError(_ command: String) async throws {
    try await withRecords { folder in
      try Program.write("i.txt", "【问题】甲-1\n内容：饮水困难", in: folder)
      _ = try await Program.minqing(["index"], in: folder)
      for reader in ["head -c 1", "true"] {
        let piped = try await Program.shell(
          "{ \(command); echo $? >status; } 2>errors | \(reader)", in: folder)
        #expect(piped.status == .exited(0))
        let status = try String(contentsOf: folder.appending(path: "status"), encoding: .utf8)
        #expect(status == "0\n")
        let errors = try String(contentsOf: folder.appending(path: "errors"), encoding: .utf8)
        #expect(errors.isEmpty)
      }
    }
  }

  @Test func aResultThatCouldNotBeWrittenIsAFailure() async throws {
    try await withRecords { folder in
      _ = try await Program.minqing(["index"], in: folder)
      let outcome = try await Program.shell("$MINQING search 饮水 >/dev/full", in: folder)
      #expect(outcome.status == .exited(2))
      #expect(outcome.errors.contains("磁盘已满"))
    }
  }
}

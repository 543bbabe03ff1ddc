import Foundation
import Subprocess
import SystemPackage
import Testing

/// What the README shows is what the program prints.
@Suite struct DocumentExampleTests {
  private struct Example {
    let arguments: [String]
    let output: String
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  /// The commands of the console block, each with the lines below it.
  private func examples() throws -> [Example] {
    let text = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    let block = try #require(text.components(separatedBy: "```console\n").dropFirst().first)
    let session = try #require(block.components(separatedBy: "\n```").first)
    return session.components(separatedBy: "$ minqing ").dropFirst().map { part in
      let lines = part.split(separator: "\n", omittingEmptySubsequences: false)
      let output = lines.dropFirst().joined(separator: "\n")
      return Example(
        arguments: lines[0].split(separator: " ").map(String.init),
        output: output.trimmingCharacters(in: .newlines))
    }
  }

  @Test func theSessionOfTheReadmeIsReal() async throws {
    let index = FileManager.default.temporaryDirectory
      .appending(path: "minqing-readme-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: index) }
    let examples = try examples()
    #expect(examples.count >= 3)
    for example in examples {
      let result = try await run(
        .path(FilePath(Self.root.appending(path: ".build/debug/minqing").path)),
        arguments: Arguments(example.arguments),
        environment: .custom(["TZ": "UTC", "MINQING_INDEX": index.path]),
        workingDirectory: FilePath(Self.root.path),
        output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
      #expect(result.terminationStatus == .exited(0))
      #expect(result.standardOutput.trimmingCharacters(in: .newlines) == example.output)
    }
  }
}

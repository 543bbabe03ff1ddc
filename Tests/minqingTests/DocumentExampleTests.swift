import Foundation
import Subprocess
import Testing

/// What the README shows is what the program prints.
@Suite struct DocumentExampleTests {
  private struct Example {
    let arguments: [String]
    let output: String
  }

  /// The commands of the console block, each with the lines below it.
  private func examples() throws -> [Example] {
    let text = try String(contentsOf: Program.root.appending(path: "README.md"), encoding: .utf8)
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
      let result = try await Program.minqing(
        example.arguments, in: Program.root, environment: ["MINQING_INDEX": index.path])
      #expect(result.status == .exited(0))
      #expect(result.output.trimmingCharacters(in: .newlines) == example.output)
    }
  }
}

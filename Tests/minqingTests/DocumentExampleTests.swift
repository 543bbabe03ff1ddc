import Foundation
import Subprocess
import Testing

/// What the README shows is what the program prints.
@Suite struct DocumentExampleTests {
  @Test func theSessionOfTheReadmeIsReal() async throws {
    let index = FileManager.default.temporaryDirectory
      .appending(path: "minqing-readme-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: index) }
    let examples = try ConsoleSession.examples(in: "README.md")
    #expect(examples.count >= 3)
    for example in examples {
      let result = try await Program.minqing(
        example.command.split(separator: " ").dropFirst().map(String.init), in: Program.root,
        environment: ["MINQING_INDEX": index.path])
      #expect(result.status == .exited(0))
      #expect(result.output.trimmingCharacters(in: .newlines) == example.output)
    }
  }
}

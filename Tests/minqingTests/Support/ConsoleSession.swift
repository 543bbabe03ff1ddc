import Foundation

/// The console blocks of a document: commands, each with the lines that it prints.
enum ConsoleSession {
  /// A command with what the document says that it prints.
  struct Example {
    let command: String
    let output: String
  }

  /// Returns the commands of all console blocks of a document, in order.
  static func examples(in document: String) throws -> [Example] {
    let text = try String(contentsOf: Program.root.appending(path: document), encoding: .utf8)
    return text.components(separatedBy: "```console\n").dropFirst().flatMap { part in
      let session = part.components(separatedBy: "\n```")[0]
      return ("\n" + session).components(separatedBy: "\n$ ").dropFirst().map { part in
        let lines = part.split(separator: "\n", omittingEmptySubsequences: false)
        return Example(
          command: String(lines[0]),
          output: lines.dropFirst().joined(separator: "\n").trimmingCharacters(in: .newlines))
      }
    }
  }
}

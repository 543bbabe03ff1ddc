import Foundation
import Subprocess
import SystemPackage

/// The real program, run as a user runs it: in a folder, with an environment that is known.
enum Program {
  /// What a run printed and how it ended.
  struct Outcome {
    let output: String
    let errors: String
    let status: TerminationStatus
  }

  /// The repository.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardized
  /// The program as the tests build it, or another build of it that `MINQING_PROGRAM` names.
  static let path =
    ProcessInfo.processInfo.environment["MINQING_PROGRAM"]
    ?? root.appending(path: ".build/debug/minqing").path

  /// Runs the program with arguments.
  static func minqing(
    _ arguments: [String], in folder: URL, environment: [Environment.Key: String] = [:]
  ) async throws -> Outcome {
    try await start(path, arguments, in: folder, environment: environment)
  }

  /// Runs a shell command in which `$MINQING` is the program.
  static func shell(
    _ command: String, in folder: URL, environment: [Environment.Key: String] = [:]
  ) async throws -> Outcome {
    try await start("/bin/sh", ["-c", command], in: folder, environment: environment)
  }

  private static func start(
    _ program: String, _ arguments: [String], in folder: URL,
    environment: [Environment.Key: String]
  ) async throws -> Outcome {
    let fixed: [Environment.Key: String] = [
      "TZ": "UTC", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "MINQING": path,
    ]
    let result = try await run(
      .path(FilePath(program)), arguments: Arguments(arguments),
      environment: .custom(fixed.merging(environment) { $1 }),
      workingDirectory: FilePath(folder.path),
      output: .string(limit: 1 << 22), error: .string(limit: 1 << 22))
    return Outcome(
      output: result.standardOutput, errors: result.standardError,
      status: result.terminationStatus)
  }

  /// Runs a body with a fresh folder and removes it afterwards.
  static func withFolder(_ body: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "minqing-cli-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder)
  }

  /// Writes a record below the folder's corpus.
  static func write(_ path: String, _ body: String, in folder: URL) throws {
    let file = folder.appending(path: "corpus").appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    let header = "类型: 民情日记\n标题: \(path)\n日期: 2010-07-20\n村名: 甲村\n记录人: 站长"
    try Data("---\n\(header)\n---\n\(body)\n".utf8).write(to: file)
  }
}

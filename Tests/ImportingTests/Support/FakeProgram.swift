import Foundation

/// A folder of programs that stand for the real ones, for the time of one test.
final class FakePrograms {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "fake-programs-\(UUID().uuidString)").path

  init(_ scripts: [String: String]) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, script) in scripts {
      let path = "\(folder)/\(name)"
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The folders in which programs are looked for: these first, so that scripts find `sleep`.
  var path: [String] { [folder, "/bin", "/usr/bin"] }
}

/// Whether a real program is on this machine.
func isInstalled(_ program: String) -> Bool {
  ["/usr/bin", "/usr/local/bin", "/bin"].contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
  }
}

/// Runs a real program to its end and returns what it wrote to its standard output.
func output(of program: String, _ arguments: [String], in folder: String) throws -> Data {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/\(program)")
  process.arguments = arguments
  process.currentDirectoryURL = URL(filePath: folder)
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = FileHandle.nullDevice
  try process.run()
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return data
}

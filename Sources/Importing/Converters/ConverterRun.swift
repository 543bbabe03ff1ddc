internal import FoundationEssentials
internal import Subprocess
internal import SystemPackage

/// One call of a converter, in a folder of its own that is removed afterwards.
struct ConverterRun {
  /// Why a call gave no text.
  enum Failure: Error, Hashable {
    /// The program did not end in time, and was ended.
    case timedOut
    /// There was more text than allowed.
    case tooMuch
    /// The program ended with a failure or gave nothing readable.
    case failed
  }

  /// What a call gave.
  struct Output {
    /// The texts, UTF-8; one for each file of a converter that writes several.
    let texts: [(name: String, bytes: [UInt8])]
    /// What the filter of Pandoc left word of.
    let marks: [PandocFilter.Mark]
  }

  let converter: Converter
  /// The path of the program.
  let program: String
  let settings: ConversionSettings

  /// Converts the bytes of a file.
  ///
  /// - Throws: ``Failure``, or an error of the file system where nothing can be written.
  func convert(_ data: [UInt8], as inputName: String) async throws -> Output {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.path + "/minqing-\(UUID().uuidString)"
    try manager.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? manager.removeItem(atPath: folder) }
    try Data(data).write(to: URL(filePath: "\(folder)/\(inputName)"))
    for (name, text) in converter.helpers {
      try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    }
    let bytes = try await run(inputName, in: folder)
    let marks = PandocFilter.Mark.allCases.filter {
      manager.fileExists(atPath: "\(folder)/\($0.rawValue)")
    }
    switch converter.result {
    case .standardOutput:
      return Output(texts: [("", bytes)], marks: marks)
    case .files(let ending):
      return Output(texts: try files(ending, in: folder), marks: marks)
    }
  }

  private func run(_ inputName: String, in folder: String) async throws -> [UInt8] {
    let arguments = converter.arguments.map {
      $0 == "{}" ? inputName : $0.replacing("{folder}", with: folder)
    }
    let environment: [Subprocess.Environment.Key: String] = [
      "PATH": settings.programFolders.joined(separator: ":"), "HOME": folder, "TMPDIR": folder,
      "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8",
    ]
    var options = PlatformOptions()
    // LibreOffice starts others, which must end with it.
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
    ]
    let (program, platform, settings) = (program, options, settings)
    return try await withThrowingTaskGroup(of: [UInt8].self) { group in
      group.addTask {
        do {
          let result = try await Subprocess.run(
            .path(FilePath(program)), arguments: Arguments(arguments),
            environment: .custom(environment), workingDirectory: FilePath(folder),
            platformOptions: platform, output: .bytes(limit: settings.outputLimit),
            error: .discarded)
          guard result.terminationStatus.isSuccess else { throw Failure.failed }
          return result.standardOutput
        } catch let error as SubprocessError {
          throw error.code == .outputLimitExceeded ? Failure.tooMuch : Failure.failed
        }
      }
      group.addTask {
        try await Task.sleep(for: settings.timeLimit)
        throw Failure.timedOut
      }
      defer { group.cancelAll() }
      guard let bytes = try await group.next() else { throw Failure.failed }
      return bytes
    }
  }

  /// The files that the program wrote, in the order in which it did.
  private func files(
    _ ending: String, in folder: String
  ) throws -> [(name: String, bytes: [UInt8])] {
    let manager = FileManager.default
    var found: [(name: String, time: Date, bytes: [UInt8])] = []
    for name in try manager.contentsOfDirectory(atPath: folder) where name.hasSuffix(ending) {
      let path = "\(folder)/\(name)"
      let facts = try manager.attributesOfItem(atPath: path)
      guard facts[.size] as? Int ?? 0 <= settings.outputLimit else { throw Failure.tooMuch }
      guard let data = manager.contents(atPath: path) else { throw Failure.failed }
      found.append((name, facts[.modificationDate] as? Date ?? .distantPast, Array(data)))
    }
    guard !found.isEmpty else { throw Failure.failed }
    return found.sorted { ($0.time, $0.name) < ($1.time, $1.name) }.map { ($0.name, $0.bytes) }
  }
}

import Foundation
import Testing

@Suite struct ExportedSymbolsTests {
  private static let nm: String? = ["/usr/bin/nm", "/usr/local/bin/nm"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: nm != nil, "nm is not installed"))
  func theProgramDefinesExactlyTheFunctionsOfTheHeader() throws {
    let declared = try names(in: header(), matching: /(cxapian_[a-z0-9_]+)\(/)
    // Only unmangled names: those of C++ begin with an underscore.
    let defined = try names(in: symbols(), matching: /\ [TW] (cxapian_[a-z0-9_]+)/)
    #expect(defined == declared)
    #expect(declared.count > 40)
  }

  private func header() throws -> String {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try String(
      contentsOf: root.appendingPathComponent("Sources/CXapian/include/cxapian.h"),
      encoding: .utf8)
  }

  private func symbols() throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: try #require(Self.nm))
    process.arguments = ["--extern-only", "--defined-only", CommandLine.arguments[0]]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    // Read before waiting: a full pipe would stop the tool.
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  private func names(
    in text: String, matching pattern: Regex<(Substring, Substring)>
  ) throws -> Set<String> {
    Set(text.matches(of: pattern).map { String($0.1) })
  }
}

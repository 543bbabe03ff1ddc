import Foundation
import Importing
import Testing

/// Programs that read office files, called with limits.
@Suite struct ConverterTests {
  private static let pdf = Array("%PDF-1.4 test".utf8)

  private func plan(
    _ scripts: [String: String], name: String = "甲.pdf", data: [UInt8] = pdf,
    timeLimit: Duration = .seconds(20), outputLimit: Int = 1 << 20
  ) async throws -> ImportPlan {
    let programs = try FakePrograms(scripts)
    var options = ImportOptions()
    options.conversion = ConversionSettings(
      timeLimit: timeLimit, outputLimit: outputLimit, programFolders: programs.path)
    // The folder of real programs would answer for those that are to be missing.
    if scripts.isEmpty { options.conversion.programFolders = [programs.folder] }
    return try await ScratchFolder().importer(options).plan(name: name, anyData: data)
  }

  @Test func whatTheProgramPrintsIsTheText() async throws {
    let plan = try await plan(["pdftotext": "echo 柳沟村工作总结; echo 水泵修好了。"])
    #expect(plan.documents.map(\.text.text) == ["柳沟村工作总结\n水泵修好了。\n"])
    #expect(plan.converter == "pdftotext" && plan.format == .pdf)
  }

  @Test func aMissingProgramIsNamedWithItsPackage() async throws {
    let error = await #expect(throws: ImportError.self) { try await plan([:]) }
    #expect(error?.code == .converterMissing)
    #expect(error?.description.contains("apt install poppler-utils") == true)
  }

  @Test func aProgramThatHangsIsEndedInTime() async throws {
    let start = ContinuousClock.now
    let error = await #expect(throws: ImportError.self) {
      try await plan(["pdftotext": "sleep 300"], timeLimit: .seconds(1))
    }
    #expect(error?.code == .conversionFailed)
    #expect(error?.message.contains("超过1秒") == true)
    // Far below the program's own time, however busy the machine is.
    #expect(ContinuousClock.now - start < .seconds(200))
  }

  @Test func aProgramThatFloodsIsStopped() async throws {
    let error = await #expect(throws: ImportError.self) {
      try await plan(["pdftotext": "yes 水"], outputLimit: 1 << 16)
    }
    #expect(error?.code == .conversionFailed)
  }

  @Test func theNextProgramIsTriedWhereOneFails() async throws {
    var doc: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    for byte in "WordDocument".utf8 { doc += [byte, 0] }
    doc += [0, 0]
    let plan = try await plan(
      ["soffice": "exit 1", "catdoc": "echo 水泵修好了。"], name: "甲.doc", data: doc
    )
    #expect(plan.converter == "catdoc")
    #expect(plan.documents.map(\.text.text) == ["水泵修好了。\n"])
  }

  @Test func aScanWithoutTextIsSaidToBeOne() async throws {
    let error = await #expect(throws: ImportError.self) { try await plan(["pdftotext": "echo"]) }
    #expect(error?.code == .empty)
    #expect(error?.description.contains("扫描件") == true)
  }

  @Test func nothingIsLeftBehindInTheTemporaryFolder() async throws {
    let mark = UUID().uuidString
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "seen-\(mark)")
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try await plan(["pdftotext": "pwd > \(folder.path); echo 水泵修好了。"])
    let seen = try String(contentsOf: folder, encoding: .utf8)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(seen.contains("minqing-"))
    #expect(!FileManager.default.fileExists(atPath: seen))
  }
}

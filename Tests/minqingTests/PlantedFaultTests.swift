import Foundation
import Records
import Subprocess
import Testing

/// Every kind of fault is planted four times at least and found where it is, and nothing else is.
@Suite struct PlantedFaultTests {
  private struct CheckOutput: Decodable {
    let findings: [PlantedFault]
  }

  @Test func theSampleCorpusShowsItsPlantedFaultsAndNoOthers() async throws {
    let outcome = try await Program.minqing(
      ["check", "corpus", "--format", "json"], in: Program.root)
    #expect(outcome.status == .exited(1))
    let found = try JSONDecoder().decode(CheckOutput.self, from: Data(outcome.output.utf8))
    let planted = try PlantedFault.all()
    #expect(Set(found.findings) == Set(planted))
    #expect(found.findings.count == planted.count)
  }

  @Test func everyKindOfFaultIsPlantedFourTimes() throws {
    let inCorpus = Dictionary(grouping: try PlantedFault.all(), by: \.code).mapValues(\.count)
    let inCopies = CopyFault.all.flatMap(\.codes).map { (code: $0.key, count: $0.value.count) }
    for code in FindingCode.allCases {
      let copies = inCopies.filter { $0.code == code }
      #expect(
        inCorpus[code.rawValue, default: 0] >= 4 || copies.contains { $0.count >= 4 },
        "\(code.rawValue) \(code.title)")
      // One place for each kind: what git can keep stands in the sample corpus.
      #expect(inCorpus[code.rawValue] == nil || copies.isEmpty, "\(code.rawValue)")
    }
    let known = Set(FindingCode.allCases.map(\.rawValue))
    #expect(known.isSuperset(of: inCorpus.keys))
  }

  @Test(arguments: CopyFault.all)
  func faultsMadeInACopyAreFound(_ fault: CopyFault) async throws {
    try await Program.withFolder { folder in
      let environment: [Environment.Key: String] = [
        "SAMPLE": Program.root.appending(path: "corpus").path, "MINQING_BY": "档案员",
      ]
      let script = folder.appending(path: "做.sh")
      try Data((CopyFault.prelude + fault.script + "\n").utf8).write(to: script)
      let made = try await Program.shell("bash 做.sh", in: folder, environment: environment)
      try #require(made.status == .exited(0), "\(made.output)\(made.errors)")
      let told = try await Program.minqing(
        fault.command.split(separator: " ").map(String.init), in: folder,
        environment: environment)
      let findings = told.output.split(separator: "\n").compactMap { line in
        line.firstMatch(of: /^(.+?):\d+:\d+: (?:错误|警告|提示)\[([A-Z]\d{3})\]/)
          .map { (path: String($0.1), code: String($0.2)) }
      }
      for (code, paths) in fault.codes {
        let found = findings.filter { $0.code == code.rawValue }.map {
          $0.path.replacing(/日志\/\d{4}-\d\d/, with: "日志/月")
        }
        #expect(found.sorted() == paths.sorted(), "\(code.rawValue): \(told.output)\(told.errors)")
      }
      let expected = Set((fault.codes.keys + fault.others).map(\.rawValue))
      #expect(expected.isSuperset(of: findings.map(\.code)), "\(told.output)")
    }
  }
}

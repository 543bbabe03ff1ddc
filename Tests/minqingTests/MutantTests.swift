import Foundation
import Subprocess
import TestSupport
import Testing

/// Damaged files never stop the program, are never lost in silence, and never hide a good one.
///
/// `MINQING_MUTANTS` says how many are made; `make soak` makes 10,000.
@Suite struct MutantTests {
  private static let count =
    ProcessInfo.processInfo.environment["MINQING_MUTANTS"].flatMap(Int.init) ?? 300
  private static let portion = 300
  private static let goodCount = 5

  private struct Findings: Decodable {
    struct Item: Decodable {
      let path: String
    }
    let findings: [Item]
  }

  @Test(arguments: 0..<((count + portion - 1) / portion))
  func damagedFilesAreNamedAndGoodOnesFound(_ round: Int) async throws {
    try await Program.withFolder { folder in
      let root = folder.appending(path: "corpus").path
      var source = RecordMutants(seed: UInt64(1_000 + round))
      let mutants = (0..<min(Self.portion, Self.count - round * Self.portion)).map { _ in
        source.next()
      }
      try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
      for mutant in mutants { mutant.content.write(at: mutant.path, below: root) }
      for number in 0..<Self.goodCount {
        try Data(RecordMutants.good("好井\(number)")).write(
          to: folder.appending(path: "corpus/好\(number).txt"))
      }
      let check = try await Program.shell(
        "timeout 300 $MINQING check --format json >found.json", in: folder)
      #expect(check.status == .exited(1), "round \(round): \(check.errors)")
      let index = try await Program.shell("timeout 300 $MINQING index 2>named", in: folder)
      #expect(index.status == .exited(1), "round \(round): \(index.output)")
      let found = try JSONDecoder().decode(
        Findings.self, from: Data(contentsOf: folder.appending(path: "found.json")))
      let named = Set(found.findings.map(\.path))
      let listing = try await Program.shell(
        "timeout 300 $MINQING search '' -0 -n 100000 >paths", in: folder)
      #expect(listing.status == .exited(0), "\(listing.errors)")
      let paths = Set(
        try Data(contentsOf: folder.appending(path: "paths")).split(separator: 0)
          .map { String(decoding: $0, as: UTF8.self) })
      for mutant in mutants {
        let path = String(decoding: mutant.path, as: UTF8.self)
        if mutant.isFaulty { #expect(named.contains(path), "\(mutant.kind): \(path)") }
        guard case .bytes = mutant.content else { continue }
        #expect(named.contains(path) || paths.contains(path), "\(mutant.kind): \(path)")
      }
      for number in 0..<Self.goodCount {
        #expect(paths.contains("好\(number).txt"))
        let hit = try await Program.minqing(
          ["search", "好井\(number)", "--exact", "--format", "paths"], in: folder)
        #expect(hit.output == "好\(number).txt\n")
      }
    }
  }
}

import Foundation
import Issues
import Testing

/// The sample corpus's planted problems, as a person grouped them, against the program's groups.
@Suite struct PlantedProblemsTests {
  private struct Manifest: Decodable {
    struct Problem: Decodable {
      struct Member: Decodable {
        let id: String
        let village: String
      }

      let id: String
      let name: String
      let issues: [Member]
    }

    let problems: [Problem]
    let single: [String]
  }

  private static func manifest() throws -> Manifest {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../SampleCorpus/planted-problems.json")
    return try JSONDecoder().decode(Manifest.self, from: Data(contentsOf: file))
  }

  @Test func everyIssueOfTheCorpusStandsInTheManifestOnce() throws {
    let manifest = try Self.manifest()
    let planted = manifest.problems.flatMap { $0.issues.map(\.id) } + manifest.single
    #expect(planted.count == Set(planted).count)
    let known = try SampleIssues.analysis().issues.map(\.id).filter { !$0.contains("#") }
    #expect(Set(known) == Set(planted))
  }

  @Test func aPlantedProblemIsOneGroupWithItsVillages() throws {
    var filter = RecurringFilter()
    filter.leastVillages = 1
    let groups = RecurringProblems(try SampleIssues.analysis()).groups(filter)
    for problem in try Self.manifest().problems {
      let members = Set(problem.issues.map(\.id))
      let holders = groups.filter { group in group.issues.contains { members.contains($0.id) } }
      let villages = Set(holders.first?.villages ?? [])
      let isWhole =
        holders.count == 1 && villages.isSuperset(of: problem.issues.map(\.village))
      #expect(isWhole, "\(problem.id) \(problem.name): \(holders.map(\.name))")
    }
  }
}

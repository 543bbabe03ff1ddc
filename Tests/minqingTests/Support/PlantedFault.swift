import Foundation

/// A finding, as the check prints it and as the list of planted faults has it.
struct PlantedFault: Decodable, Hashable {
  let path: String
  let line: Int
  let code: String

  /// The faults of the sample corpus.
  static func all() throws -> [PlantedFault] {
    let list = Program.root.appending(path: "Tests/SampleCorpus/planted-faults.json")
    return try JSONDecoder().decode([PlantedFault].self, from: Data(contentsOf: list))
  }
}

internal import ChineseText

/// The names most like one that is not there, to offer in its place.
package enum NearestNames {
  /// As many as are read at a glance.
  private static let mostOffered = 3
  /// How many are compared letter by letter: those that share the most pairs of characters.
  private static let mostCompared = 50
  /// A longer name is pasted text; in bytes.
  private static let longestName = 1_000

  /// Returns the names nearest to one, the nearest first; none where nothing comes near.
  ///
  /// A name comes near where more than half of its characters can stay.
  ///
  /// - Parameters:
  ///   - name: The name that was asked for.
  ///   - names: The names there are.
  /// - Returns: At most three.
  /// - Complexity: Proportional to the length of all names.
  package static func of(_ name: String, among names: [String]) -> [String] {
    guard name.utf8.count <= longestName else { return [] }
    let wanted = fold(name)
    let pairs = Set(Self.pairs(of: wanted))
    let shared = names.map { name in
      (name: name, count: Self.pairs(of: fold(name)).count { pairs.contains($0) })
    }
    let likely = shared.filter { $0.count > 0 }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }.prefix(mostCompared)
    let near = likely.map { ($0.name, distance: EditDistance.between(wanted, fold($0.name))) }
      .filter { $0.distance * 2 < max(wanted.count, $0.0.count) }
    return near.sorted { ($0.distance, $0.0) < ($1.distance, $1.0) }.prefix(mostOffered).map(\.0)
  }

  private static func pairs(of text: String) -> [UInt64] {
    let scalars = text.unicodeScalars.map(\.value)
    return zip(scalars, scalars.dropFirst()).map { UInt64($0) << 32 | UInt64($1) }
  }
}

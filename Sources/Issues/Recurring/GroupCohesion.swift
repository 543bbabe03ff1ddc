/// Divides issues that were taken for one problem where some are unlike the rest.
///
/// A vocabulary puts what it does not know under the nearest thing it knows: a burning hillside
/// under forest rights. Such issues are unlike the others in their words and aspects, and break
/// off.
struct GroupCohesion {
  private let profiles: ProblemProfiles

  /// The mean likeness up to which issues hold together.
  ///
  /// Measured on letters of problems that the vocabulary has and has not: more costs recall where
  /// it has them, less precision where not.
  private static let least = 0.45
  /// So many are linked with one another; all others join what these form.
  private static let examples = 64
  /// How often examples are taken from what joined nothing; what is left then stays together.
  private static let rounds = 3

  init(_ profiles: ProblemProfiles) {
    self.profiles = profiles
  }

  /// Returns the parts that hold together, the largest first; units, each some issues that
  /// people judged one, are not divided.
  ///
  /// - Complexity: Linear in the units.
  func parts(of units: [[Int]]) -> [[[Int]]] {
    var parts: [[[Int]]] = []
    var rest = units
    for _ in 0..<Self.rounds where !rest.isEmpty {
      let (examples, others) = Self.divided(rest)
      var found = linked(examples)
      let means = found.map { MeanProfile(of: $0.flatMap { $0 }, in: profiles) }
      var unlike: [[Int]] = []
      for unit in others {
        let likenesses = means.map { $0.meanLikeness(to: unit) }
        let best = likenesses.indices.max { likenesses[$0] < likenesses[$1] }
        if let best, likenesses[best] >= Self.least {
          found[best].append(unit)
        } else {
          unlike.append(unit)
        }
      }
      parts += found
      rest = unlike
    }
    if !rest.isEmpty { parts.append(rest) }
    return parts.enumerated().sorted { left, right in
      let (one, other) = (left.element.joined().count, right.element.joined().count)
      return one != other ? one > other : left.offset < right.offset
    }
    .map(\.element)
  }

  /// The examples, as many as may be and evenly spread, and the other units.
  private static func divided(_ units: [[Int]]) -> (examples: [[Int]], others: [[Int]]) {
    guard units.count > examples else { return (units, []) }
    let chosen = Set((0..<examples).map { ($0 * units.count + examples - 1) / examples })
    return (
      units.indices.filter(chosen.contains).map { units[$0] },
      units.indices.filter { !chosen.contains($0) }.map { units[$0] }
    )
  }

  private func linked(_ units: [[Int]]) -> [[[Int]]] {
    var mean = MeanProfile(in: profiles)
    return AverageLinkage(sizes: units.map(\.count)) { item in
      mean.become(of: units[item])
      return mean.meanLikenesses(to: units.dropFirst(item + 1))
    }
    .clusters(alike: Self.least).map { cluster in cluster.map { units[$0] } }
  }
}

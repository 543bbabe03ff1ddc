internal import ChineseText

/// The names most like one that is not there, to offer in its place.
package enum NearestNames {
  /// As many as are read at a glance.
  private static let mostOffered = 3
  /// How many are compared letter by letter: those that share the most pairs of characters, then
  /// the most characters.
  private static let mostCompared = 50
  /// A longer name is pasted text; in bytes.
  private static let longestName = 1_000

  /// Returns the names nearest to one, the nearest first; none where nothing comes near.
  ///
  /// A name comes near where more than half of its characters can stay; one that only sounds alike
  /// half stays.
  ///
  /// - Parameters:
  ///   - name: The name that was asked for.
  ///   - names: The names there are; of two that come equally near the first is meant.
  /// - Returns: At most three.
  /// - Complexity: Proportional to the length of all names.
  package static func of(_ name: String, among names: [String]) -> [String] {
    guard name.utf8.count <= longestName else { return [] }
    let wanted = fold(name)
    let pairs = Set(Self.pairs(of: wanted))
    let characters = Set(wanted.map(Sound.init))
    let likely = names.enumerated().map { place, name in
      let form = fold(name)
      return Candidate(
        place: place, name: name, form: form,
        sharedPairs: Self.pairs(of: form).count { pairs.contains($0) },
        sharedCharacters: form.count { characters.contains(Sound($0)) })
    }
    .filter { $0.sharedCharacters > 0 }
    .sorted(by: Candidate.isLikelier).prefix(mostCompared)
    let near = likely.map {
      (candidate: $0, halves: EditDistance.halvesBySound(wanted, $0.form))
    }
    .filter { $0.halves < max(wanted.count, $0.candidate.form.count) }
    return near.sorted { ($0.halves, $0.candidate.place) < ($1.halves, $1.candidate.place) }
      .prefix(mostOffered).map(\.candidate.name)
  }

  /// A name with what it has in common with the one that is wanted.
  private struct Candidate {
    let place: Int
    let name: String
    let form: String
    let sharedPairs: Int
    let sharedCharacters: Int

    static func isLikelier(_ left: Candidate, _ right: Candidate) -> Bool {
      (right.sharedPairs, right.sharedCharacters, left.place)
        < (left.sharedPairs, left.sharedCharacters, right.place)
    }
  }

  /// A character, or all that sound alike.
  private enum Sound: Hashable {
    case character(Character)
    case syllable(Int)

    init(_ character: Character) {
      self = HanSyllable.number(of: character).map(Sound.syllable) ?? .character(character)
    }
  }

  private static func pairs(of text: String) -> [UInt64] {
    let scalars = text.unicodeScalars.map(\.value)
    return zip(scalars, scalars.dropFirst()).map { UInt64($0) << 32 | UInt64($1) }
  }
}

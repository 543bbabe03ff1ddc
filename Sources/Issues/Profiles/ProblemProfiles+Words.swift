extension ProblemProfiles {
  /// The share of a problem in an issue, 0 to 1.
  func share(of problem: Int, in issue: Int) -> Double {
    let shares = shares[issue]
    guard let place = shares.places.firstIndex(of: Int32(problem)) else { return 0 }
    return Double(shares.values[place])
  }

  /// The cue words in an issue that tell of a problem, the weightiest first.
  func words(of issue: Int, telling problem: Int, limit: Int) -> [String] {
    let found = readings[issue].evidence
      .filter { cues.cues[$0.cue].problem == problem }
      .map { (words: $0.words, value: ProblemScores.value(of: $0, cues.cues[$0.cue])) }
      .sorted { $0.value != $1.value ? $0.value > $1.value : $0.words < $1.words }
    var words: [String] = []
    for word in found.map(\.words) where words.count < limit {
      if !words.contains(where: { $0.contains(word) || word.contains($0) }) { words.append(word) }
    }
    return words
  }

  /// The aspect of a problem that an issue's cues tell of most; nil where there are none.
  func aspect(of issue: Int, in problem: Int) -> String? {
    let shares = aspectShares[issue]
    let own = zip(shares.places, shares.values).filter {
      cues.aspects[Int($0.0)].problem == problem
    }
    return own.max { $0.1 < $1.1 }.map { cues.aspects[Int($0.0)].name }
  }
}

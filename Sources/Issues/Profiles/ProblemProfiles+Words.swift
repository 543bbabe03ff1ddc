internal import Records

extension ProblemProfiles {
  /// The share of a problem in an issue, 0 to 1.
  func share(of problem: Int, in issue: Int) -> Double {
    shares.value(in: issue, at: problem)
  }

  /// The cue words in an issue that tell of a problem, the weightiest first.
  func words(of issue: Int, telling problem: Int, limit: Int) -> [String] {
    let found = evidence(of: issue).filter { $0.cue.problem == problem }
      .map { (words: $0.words, value: ProblemScores.value(of: $0.amount, $0.cue)) }
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
      aspects[Int($0.0)].problem == problem
    }
    return own.max { $0.1 < $1.1 }.map { aspects[Int($0.0)].name }
  }

  /// The problem that an issue's own words tell of; nil where they tell of none clearly.
  func finding(for issue: Int) -> ProblemFinding? {
    guard let best = problem(of: issue) else { return nil }
    let problem = problems[best.number]
    return ProblemFinding(
      name: problem.name, family: problem.family, category: problem.category,
      codes: problem.codes, share: share(of: best.number, in: issue),
      words: words(of: issue, telling: best.number, limit: 5))
  }
}

internal import Dispatch
internal import Records
internal import Search
internal import Synchronization

/// What every issue of a book is about: the problems it tells of, and its own terms.
struct ProblemProfiles: Sendable {
  /// The vocabulary's problems.
  let problems: [ProblemVocabulary.Problem]
  /// The cues of the vocabulary.
  let cues: ProblemCues
  /// What each issue's text holds.
  let readings: [IssueReading]
  /// For each issue the score of every problem, terms included.
  let scores: [[Double]]
  /// For each issue the problems with their shares; what lacks to 1 is unknown.
  let shares: [SparseVector]
  /// For each issue the first levels with their shares.
  let familyShares: [SparseVector]
  /// For each issue the aspects with their shares.
  let aspectShares: [SparseVector]
  /// The issues' terms.
  let terms: TermSpace

  /// Smaller shares are left out; they would only cost time.
  private static let leastShare = 0.005

  init(_ issues: [Issue], rules: CountyRules) {
    let vocabulary = rules.problems
    let cues = ProblemCues(vocabulary)
    let readings = Self.read(issues, rules: rules, cues: cues)
    var byCategory: [String: [Int]] = [:]
    for (number, problem) in vocabulary.problems.enumerated() {
      for category in problem.categories { byCategory[category, default: []].append(number) }
    }
    let written = byCategory
    let first = ProblemScores(
      readings, cues: cues, problemCount: vocabulary.problems.count,
      writtenProblems: issues.map { $0.category.flatMap { written[$0] } ?? [] })
    let terms = TermSpace(readings)
    let scores = SelfTraining(terms: terms, problemCount: vocabulary.problems.count)
      .raised(first.problems)
    let shares = scores.map { Self.sparse(ProblemScores.shares(of: $0)) }
    problems = vocabulary.problems
    self.cues = cues
    self.readings = readings
    self.scores = scores
    self.shares = shares
    familyShares = Self.byFamily(shares, vocabulary.problems)
    aspectShares = first.aspects.map { ProblemScores.shares(of: $0) }
    self.terms = terms
  }

  /// The problem an issue tells of most, with its score; nil where none is told clearly.
  func problem(of issue: Int) -> (number: Int, score: Double)? {
    let scores = scores[issue]
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }),
      scores[best] > ProblemScores.unknown
    else { return nil }
    return (best, scores[best])
  }

  /// Reads the texts on all processors.
  private static func read(
    _ issues: [Issue], rules: CountyRules, cues: ProblemCues
  ) -> [IssueReading] {
    let places = PlaceNames(rules.places)
    let phrases = PetitionPhrases()
    let slice = 256
    let done = Mutex<[Int: [IssueReading]]>([:])
    DispatchQueue.concurrentPerform(iterations: (issues.count + slice - 1) / slice) { number in
      let part = issues[(number * slice)..<min(issues.count, (number + 1) * slice)]
      let readings = part.map { issue in
        // Each mention may word the problem differently; a line break keeps them apart.
        let content = issue.mentions.compactMap { $0[.content] }.joined(separator: "\n")
        let text = IssueText(content, village: issue.village, places: places, phrases: phrases)
        return IssueReading(text, cues: cues, phrases: phrases)
      }
      done.withLock { $0[number] = readings }
    }
    return done.withLock { parts in parts.sorted { $0.key < $1.key }.flatMap(\.value) }
  }

  private static func sparse(_ shares: [Double]) -> SparseVector {
    var vector = SparseVector()
    for (place, share) in shares.enumerated() where share > leastShare {
      vector.append(place, share)
    }
    return vector
  }

  private static func byFamily(
    _ shares: [SparseVector], _ problems: [ProblemVocabulary.Problem]
  ) -> [SparseVector] {
    var names: [String: Int] = [:]
    for problem in problems where names[problem.family] == nil {
      names[problem.family] = names.count
    }
    let families = problems.map { names[$0.family] ?? 0 }
    return shares.map { shares in
      var sums = [Double](repeating: 0, count: names.count)
      for (problem, share) in zip(shares.places, shares.values) {
        sums[families[Int(problem)]] += Double(share)
      }
      return sparse(sums)
    }
  }
}

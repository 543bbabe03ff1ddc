internal import Records
internal import Search

/// Reads issues for what they are about: cues and terms of each, then what all of them together
/// tell of the terms.
struct ProfileReading {
  private let vocabulary: ProblemVocabulary
  private let cues: ProblemCues
  private let readings: [IssueReading]
  private let scores: [SparseVector]
  private let shares: [SparseVector]
  private let aspectShares: [SparseVector]
  private let terms: TermSpace

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
    let first = ProblemScores(
      readings, cues: cues, problemCount: vocabulary.problems.count,
      writtenProblems: issues.map { $0.category.flatMap { byCategory[$0] } ?? [] })
    let terms = TermSpace(readings)
    let scores = SelfTraining(terms: terms, problemCount: vocabulary.problems.count)
      .raised(first.problems)
    self.vocabulary = vocabulary
    self.cues = cues
    self.readings = readings
    self.scores = SlicedWork.map(scores) { Self.sparse($0, above: 0) }
    shares = SlicedWork.map(scores) {
      Self.sparse(ProblemScores.shares(of: $0), above: Self.leastShare)
    }
    aspectShares = SlicedWork.map(first.aspects) { ProblemScores.shares(of: $0) }
    self.terms = terms
  }

  /// Packs the profiles, in the order that ``ProblemProfiles/init(_:)`` reads.
  func pack(into writer: inout PackedWriter) {
    let problems = vocabulary.problems
    writer.append(readings.count)
    writer.append(terms.count)
    writer.append(terms.termCount)
    writer.append(problems.map(\.name))
    writer.append(problems.map(\.family))
    writer.append(problems.map { $0.categories.first ?? "" })
    writer.append(problems.map { $0.codes.joined(separator: " ") })
    writer.append(cues.aspects.map(\.name))
    writer.append(cues.aspects.map { Int32($0.problem) })
    writer.append(cues.cues)
    writer.append(scores, as: Float.self)
    // The largest parts; each is laid out by itself.
    let (shares, aspectShares, terms) = (shares, aspectShares, terms)
    let (problemCount, aspectCount) = (problems.count, cues.aspects.count)
    writer.append([
      { $0.append(shares, as: UnitFraction.self) },
      { $0.append(aspectShares, as: UnitFraction.self) },
      { $0.append(terms.vectors, as: UnitFraction.self) },
      { $0.append(inverted: shares, width: problemCount, as: UnitFraction.self) },
      { $0.append(inverted: aspectShares, width: aspectCount, as: UnitFraction.self) },
      { $0.append(inverted: terms.vectors, width: terms.count, as: UnitFraction.self) },
    ])
    packEvidence(into: &writer)
  }

  private func packEvidence(into writer: inout PackedWriter) {
    var numbers: [String: Int32] = [:]
    var words: [String] = []
    var found: [ProblemProfiles.Found] = []
    for evidence in readings.lazy.flatMap(\.evidence) {
      let number = numbers[evidence.words] ?? Int32(words.count)
      if Int(number) == words.count {
        numbers[evidence.words] = number
        words.append(evidence.words)
      }
      found.append(
        ProblemProfiles.Found(
          cue: Int32(evidence.cue), words: number, amount: Float(evidence.amount)))
    }
    writer.append(rowsOf: readings.map(\.evidence.count))
    writer.append(found)
    writer.append(words)
  }

  /// Reads the texts on all processors.
  private static func read(
    _ issues: [Issue], rules: CountyRules, cues: ProblemCues
  ) -> [IssueReading] {
    let places = PlaceNames(rules.places)
    let phrases = PetitionPhrases()
    return SlicedWork.map(issues) { issue in
      // Each mention may word the problem differently; a line break keeps them apart.
      let content = issue.mentions.compactMap { $0[.content] }.joined(separator: "\n")
      let text = IssueText(content, village: issue.village, places: places, phrases: phrases)
      return IssueReading(text, cues: cues, phrases: phrases)
    }
  }

  private static func sparse(_ values: [Double], above least: Double) -> SparseVector {
    var vector = SparseVector()
    for (place, value) in values.enumerated() where value > least {
      vector.append(place, value)
    }
    return vector
  }
}

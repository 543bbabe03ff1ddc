/// What every issue is about: the problems it tells of, and its own terms.
///
/// All of it lies in packed storage, by issue and by problem, aspect and term: comparing one
/// issue with all reads only what it has to do with. ``ProfileReading`` makes it.
struct ProblemProfiles: Sendable {
  /// A problem of the vocabulary, as far as profiles need it.
  struct Label: Sendable {
    let name: String
    let family: String
    /// The number of the first level.
    let familyNumber: Int
    /// The value of the vocabulary 类别 that goes with it.
    let category: String?
    /// Its codes in other lists, as written.
    let codes: [String]
  }

  /// An aspect with its problem's number.
  struct Aspect: Sendable {
    let name: String
    let problem: Int
  }

  /// A cue found in an issue.
  struct Found: Sendable {
    /// The cue's number.
    let cue: Int32
    /// The number of the words as they stand.
    let words: Int32
    /// The sum of the weights of the sentences in which it stands.
    let amount: Float
  }

  /// The vocabulary's problems.
  let problems: [Label]
  /// The vocabulary's aspects.
  let aspects: [Aspect]
  /// The vocabulary's cues.
  let cues: PackedArray<ProblemCues.Cue>
  /// For each issue the score of every problem, terms included.
  let scores: PackedVectors<Float>
  /// For each issue the problems with their shares; what lacks to 1 is unknown.
  let shares: PackedVectors<UnitFraction>
  /// For each issue the aspects with their shares.
  let aspectShares: PackedVectors<UnitFraction>
  /// For each issue its terms, and behind them its place in the latent space: a vector of
  /// length 1; see ``TermSpace``.
  let terms: PackedVectors<UnitFraction>
  /// For each problem, aspect and term the issues that have it, with the same numbers.
  let issuesOfProblem: PackedVectors<UnitFraction>
  let issuesOfAspect: PackedVectors<UnitFraction>
  let issuesOfTerm: PackedVectors<UnitFraction>
  /// How many places of the vectors of terms are terms themselves; the first ones are.
  let termCount: Int
  private let foundRows: PackedRows
  private let found: PackedArray<Found>
  private let words: PackedStrings

  /// How many issues there are.
  var count: Int { scores.count }
  /// How many first levels there are.
  var familyCount: Int { (problems.map(\.familyNumber).max() ?? -1) + 1 }

  /// Reads what ``ProfileReading/pack(into:)`` packed; nil where it is damaged.
  init?(_ reader: inout PackedReader) {
    guard let issueCount = reader.number(), let placeCount = reader.number(),
      let termCount = reader.number(),
      let names = reader.strings(), let families = reader.strings(),
      let categories = reader.strings(), let codes = reader.strings(),
      let aspectNames = reader.strings(), let aspectProblems = reader.array(of: Int32.self),
      let cues = reader.array(of: ProblemCues.Cue.self)
    else { return nil }
    self.termCount = termCount
    let counts = [families.count, categories.count, codes.count]
    guard counts.allSatisfy({ $0 == names.count }), aspectNames.count == aspectProblems.count
    else { return nil }
    problems = Self.labels(names, families, categories, codes)
    aspects = aspectProblems.indices.map {
      Aspect(name: aspectNames[$0], problem: Int(aspectProblems[$0]))
    }
    let problemCount = names.count
    let aspectCount = aspects.count
    guard aspects.allSatisfy({ (0..<problemCount).contains($0.problem) }),
      cues.allSatisfy({ (0..<problemCount).contains($0.problem) })
    else { return nil }
    guard let scores = reader.vectors(width: problemCount, of: Float.self),
      let shares = reader.vectors(width: problemCount, of: UnitFraction.self),
      let aspectShares = reader.vectors(width: aspectCount, of: UnitFraction.self),
      let terms = reader.vectors(width: placeCount, of: UnitFraction.self),
      let issuesOfProblem = reader.vectors(width: issueCount, of: UnitFraction.self),
      let issuesOfAspect = reader.vectors(width: issueCount, of: UnitFraction.self),
      let issuesOfTerm = reader.vectors(width: issueCount, of: UnitFraction.self),
      let foundStarts = reader.array(of: UInt32.self), let found = reader.array(of: Found.self),
      let words = reader.strings(),
      let foundRows = PackedRows(foundStarts, filling: found.count)
    else { return nil }
    let rows = [scores.count, shares.count, aspectShares.count, terms.count, foundRows.count]
    guard rows.allSatisfy({ $0 == issueCount }), issuesOfProblem.count == problemCount,
      issuesOfAspect.count == aspectCount, issuesOfTerm.count == placeCount
    else { return nil }
    (self.cues, self.scores, self.shares, self.aspectShares) = (cues, scores, shares, aspectShares)
    (self.terms, self.issuesOfProblem) = (terms, issuesOfProblem)
    (self.issuesOfAspect, self.issuesOfTerm) = (issuesOfAspect, issuesOfTerm)
    (self.foundRows, self.found, self.words) = (foundRows, found, words)
  }

  private static func labels(
    _ names: PackedStrings, _ families: PackedStrings, _ categories: PackedStrings,
    _ codes: PackedStrings
  ) -> [Label] {
    var numbers: [String: Int] = [:]
    return (0..<names.count).map { place in
      let family = families[place]
      let number = numbers[family] ?? numbers.count
      numbers[family] = number
      let category = categories[place]
      return Label(
        name: names[place], family: family, familyNumber: number,
        category: category.isEmpty ? nil : category,
        codes: codes[place].split(separator: " ").map(String.init))
    }
  }

  /// The cues found in an issue, each with its facts and the words as they stand.
  func evidence(of issue: Int) -> [(cue: ProblemCues.Cue, amount: Double, words: String)] {
    found[foundRows[issue]].compactMap { found in
      guard cues.indices.contains(Int(found.cue)),
        (0..<words.count).contains(Int(found.words))
      else { return nil }
      return (cues[Int(found.cue)], Double(found.amount), words[Int(found.words)])
    }
  }

  /// The problem an issue tells of most, with its score; nil where none is told clearly.
  func problem(of issue: Int) -> (number: Int, score: Double)? {
    let scores = scores[issue]
    guard let best = scores.values.indices.max(by: { scores.values[$0] < scores.values[$1] }),
      Double(scores.values[best]) > ProblemScores.unknown
    else { return nil }
    return (Int(scores.places[best]), Double(scores.values[best]))
  }
}

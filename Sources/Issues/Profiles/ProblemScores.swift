internal import Glibc

/// How strongly each issue's cues tell of each problem.
struct ProblemScores: Sendable {
  /// For each issue the score of every problem, 0 or more.
  var problems: [[Double]]
  /// For each issue the scores of the aspects it has cues of.
  let aspects: [SparseVector]

  /// How much rarer cues count more.
  private static let rarity = 0.5
  /// Where the sum of a cue's sentences counts half of what it can.
  private static let saturation = 3.0
  /// What a written category is worth to the one of its problems that the words tell of most;
  /// divided among them where they tell of none.
  private static let written = 8.0
  /// Scores below this tell nothing: one weak cue in passing.
  static let unknown = 1.5
  /// How sharply the best problem stands out in the shares.
  private static let sharpness = 1.8

  /// Scores issues by their cues, and by the problems of the category a person wrote for each.
  init(_ readings: [IssueReading], cues: ProblemCues, problemCount: Int, writtenProblems: [[Int]]) {
    var frequency = [Int](repeating: 0, count: cues.cues.count)
    for reading in readings { for found in reading.evidence { frequency[found.cue] += 1 } }
    let all = log(1 + Double(readings.count))
    let factors = frequency.map { count in
      count == 0 ? 1 : pow(log(1 + Double(readings.count) / Double(count)) / all, Self.rarity)
    }
    var problems: [[Double]] = []
    var aspects: [SparseVector] = []
    for (reading, written) in zip(readings, writtenProblems) {
      var scores = [Double](repeating: 0, count: problemCount)
      var sides = [Double](repeating: 0, count: cues.aspects.count)
      for found in reading.evidence {
        let cue = cues.cues[found.cue]
        let value = Self.value(of: found.amount, cue) * factors[found.cue]
        scores[cue.problem] += value
        sides[cue.aspect] += value
      }
      Self.add(written: written, to: &scores)
      problems.append(scores)
      var vector = SparseVector()
      for (aspect, score) in sides.enumerated() where score > 0 { vector.append(aspect, score) }
      aspects.append(vector)
    }
    self.problems = problems
    self.aspects = aspects
  }

  /// Within the category that a person wrote, the words decide.
  private static func add(written problems: [Int], to scores: inout [Double]) {
    let best = problems.map { scores[$0] }.max() ?? 0
    let chosen = problems.filter { scores[$0] == best }
    for problem in chosen { scores[problem] += written / Double(chosen.count) }
  }

  /// What a cue found in sentences of so much weight is worth before its rarity.
  static func value(of amount: Double, _ cue: ProblemCues.Cue) -> Double {
    cue.value * amount * (1 + saturation) / (amount + saturation)
  }

  /// Returns scores as shares of the whole, of which a part stays unknown; 0 to 1 each.
  static func shares(of scores: [Double]) -> [Double] {
    let sharp = scores.map { $0 > 0 ? pow($0, sharpness) : 0 }
    let total = sharp.reduce(pow(unknown, sharpness), +)
    return sharp.map { $0 / total }
  }

  /// Returns the shares of sparse scores; entries as in the scores.
  static func shares(of scores: SparseVector) -> SparseVector {
    let shares = shares(of: scores.values.map(Double.init))
    return SparseVector(places: scores.places, values: shares.map(Float.init))
  }
}

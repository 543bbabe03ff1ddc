/// How alike two issues are, with the parts that made it, each 0 to 1.
struct Likeness: Sendable {
  /// All parts together.
  let score: Double
  /// Whether they tell of the same problem, or at least of the same first level.
  let problem: Double
  /// Whether they tell of the same aspect of it.
  let aspect: Double
  /// Whether they use the same terms.
  let terms: Double

  /// What the parts count; together 1.
  private static let shares = (problem: 0.45, aspect: 0.2, terms: 0.35)
  /// What the first level counts within the problem.
  private static let familyShare = 0.1

  /// Joins the inner products of the shares of problems, first levels and aspects with the
  /// cosine of the terms.
  init(problem: Double, family: Double, aspect: Double, terms: Double) {
    // Square roots spread the small products of mixed and short texts over the scale.
    let same =
      (1 - Self.familyShare) * problem.squareRoot() + Self.familyShare * family.squareRoot()
    self.problem = min(1, same)
    self.aspect = min(1, aspect.squareRoot())
    self.terms = min(1, max(0, terms).squareRoot())
    score =
      Self.shares.problem * self.problem + Self.shares.aspect * self.aspect
      + Self.shares.terms * self.terms
  }
}

extension ProblemProfiles {
  /// Returns how alike one issue is to every issue, in their order.
  ///
  /// - Complexity: Proportional to the number of issues, and to how many share a term, an aspect
  ///   or a problem with the one.
  func likenesses(to issue: Int) -> [Likeness] {
    let nothing = [Float](repeating: 0, count: count)
    var (sameProblem, sameFamily, sameAspect, sameTerms) = (nothing, nothing, nothing, nothing)
    var families = [Float](repeating: 0, count: familyCount)
    let own = shares[issue]
    for (problem, share) in zip(own.places, own.values) {
      issuesOfProblem.add(row: Int(problem), times: share, to: &sameProblem)
      families[problems[Int(problem)].familyNumber] += share
    }
    for (problem, label) in problems.enumerated() where families[label.familyNumber] > 0 {
      issuesOfProblem.add(row: problem, times: families[label.familyNumber], to: &sameFamily)
    }
    let aspects = aspectShares[issue]
    for (aspect, share) in zip(aspects.places, aspects.values) {
      issuesOfAspect.add(row: Int(aspect), times: share, to: &sameAspect)
    }
    let terms = terms[issue]
    for (term, weight) in zip(terms.places, terms.values) {
      issuesOfTerm.add(row: Int(term), times: weight, to: &sameTerms)
    }
    return (0..<count).map { other in
      Likeness(
        problem: Double(sameProblem[other]), family: Double(sameFamily[other]),
        aspect: Double(sameAspect[other]), terms: Double(sameTerms[other]))
    }
  }
}

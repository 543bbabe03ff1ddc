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
  private static let shares = (problem: 0.6, aspect: 0.25, terms: 0.15)
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
  /// - Complexity: Proportional to the number of issues times their terms.
  func likenesses(to issue: Int) -> [Likeness] {
    let dense = terms.vectors[issue].dense(count: terms.count)
    return terms.vectors.indices.map { other in
      likeness(issue, other, cosine: terms.vectors[other].dot(dense))
    }
  }

  /// Returns how alike two issues are.
  func likeness(_ left: Int, _ right: Int) -> Likeness {
    likeness(left, right, cosine: terms.vectors[left].dot(terms.vectors[right]))
  }

  private func likeness(_ left: Int, _ right: Int, cosine: Double) -> Likeness {
    Likeness(
      problem: shares[left].dot(shares[right]),
      family: familyShares[left].dot(familyShares[right]),
      aspect: aspectShares[left].dot(aspectShares[right]), terms: cosine)
  }
}

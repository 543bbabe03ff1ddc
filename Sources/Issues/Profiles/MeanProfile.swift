/// What some issues are about on the average, laid out so that many issues can be compared with it.
struct MeanProfile: Sendable {
  private let profiles: ProblemProfiles
  private var issues: [Int] = []
  private var problems: [Float]
  /// For each problem the share of its first level.
  private var families: [Float]
  private var aspects: [Float]
  private var terms: [Float]

  /// Takes the mean of some issues of the profiles; at least one.
  init(of issues: [Int], in profiles: ProblemProfiles) {
    self.init(in: profiles)
    become(of: issues)
  }

  /// Lays out the profile of no issues, which nothing is like.
  init(in profiles: ProblemProfiles) {
    self.profiles = profiles
    problems = [Float](repeating: 0, count: profiles.problems.count)
    families = problems
    aspects = [Float](repeating: 0, count: profiles.aspects.count)
    terms = [Float](repeating: 0, count: profiles.issuesOfTerm.count)
  }

  /// Takes the mean of some other issues, at least one.
  ///
  /// There are more terms by far than those of a few issues: only these are touched.
  mutating func become(of other: [Int]) {
    for issue in issues {
      profiles.shares.clear(row: issue, in: &problems)
      profiles.aspectShares.clear(row: issue, in: &aspects)
      profiles.terms.clear(row: issue, in: &terms)
    }
    issues = other
    let weight = 1 / Float(issues.count)
    for issue in issues {
      profiles.shares.add(row: issue, times: weight, to: &problems)
      profiles.aspectShares.add(row: issue, times: weight, to: &aspects)
      profiles.terms.add(row: issue, times: weight, to: &terms)
    }
    var sums = [Float](repeating: 0, count: profiles.familyCount)
    for (problem, share) in zip(profiles.problems, problems) { sums[problem.familyNumber] += share }
    families = profiles.problems.map { sums[$0.familyNumber] }
  }

  /// Returns how alike an issue is to the mean.
  func likeness(to issue: Int) -> Likeness {
    Likeness(
      problem: profiles.shares.dot(row: issue, problems),
      family: profiles.shares.dot(row: issue, families),
      aspect: profiles.aspectShares.dot(row: issue, aspects),
      terms: profiles.terms.dot(row: issue, terms))
  }

  /// Returns how alike some issues are to the mean, on the average.
  func meanLikeness(to issues: [Int]) -> Double {
    issues.reduce(0) { $0 + likeness(to: $1).score } / Double(issues.count)
  }

  /// Returns how alike each of several units of issues is to the mean, on the average.
  func meanLikenesses(to units: some Sequence<[Int]>) -> [Double] {
    units.map { meanLikeness(to: $0) }
  }
}

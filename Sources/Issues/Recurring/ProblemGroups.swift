internal import Records

/// Divides issues into groups, each one actionable problem.
///
/// The problem that an issue tells of most decides. Issues that tell of none clearly are joined
/// by their terms. What people judged binds: issues judged the same stay together, issues judged
/// unrelated apart.
///
/// - Complexity: Linear in the issues, apart from those without a clear problem, which are
///   compared with the groups that share one of their weightiest terms.
struct ProblemGroups {
  /// A group: its problem's number, or none, and its issues' places.
  struct Group {
    let problem: Int?
    var members: [Int]
  }

  private let analysis: IssueAnalysis
  private var profiles: ProblemProfiles { analysis.profiles }

  init(_ analysis: IssueAnalysis) {
    self.analysis = analysis
  }

  /// Returns all groups; every issue stands in exactly one.
  func groups() -> [Group] {
    var units = self.units().map { members in
      Unit(members: members, ranking: ranking(of: members))
    }
    separate(&units)
    var byProblem: [Int: [[Int]]] = [:]
    var unclear: [[Int]] = []
    var alone: [[Int]] = []
    for unit in units {
      if unit.isAlone {
        alone.append(unit.members)
      } else if let problem = unit.problem {
        byProblem[problem, default: []].append(unit.members)
      } else {
        unclear.append(unit.members)
      }
    }
    let together = byProblem.sorted { $0.key < $1.key }
    let cohesion = GroupCohesion(profiles)
    let parts = SlicedWork.gather(together.count, by: 1) { numbers in
      together[numbers].map { cohesion.parts(of: $0.value) }
    }
    let named = zip(together, parts).flatMap { together, parts in
      parts.prefix(1).map { Group(problem: together.key, members: $0.joined().sorted()) }
    }
    alone += parts.flatMap { $0.dropFirst().map { $0.flatMap { $0 } } }
    return named + (joined(unclear) + alone).map { Group(problem: nil, members: $0.sorted()) }
  }

  /// Issues that a judgement keeps together, with their problems, the likeliest first.
  private struct Unit {
    let members: [Int]
    let ranking: [Int]
    /// How many problems of the ranking are barred by judgements.
    var barred = 0
    /// The problem it goes to; nil where none is clear.
    var problem: Int? { barred < ranking.count ? ranking[barred] : nil }
    /// Whether judgements leave it no group.
    var isAlone: Bool { barred > 0 && problem == nil }
  }

  /// The issues, those judged the same together.
  private func units() -> [[Int]] {
    var leaders = Array(analysis.issues.indices)
    func leader(_ place: Int) -> Int {
      var place = place
      while leaders[place] != place {
        leaders[place] = leaders[leaders[place]]
        place = leaders[place]
      }
      return place
    }
    for judgement in analysis.judgements
    where judgement.relation == .same || judgement.relation == .sameKind {
      guard let first = analysis.place(of: judgement.first),
        let second = analysis.place(of: judgement.second)
      else { continue }
      let (one, other) = (leader(first), leader(second))
      leaders[max(one, other)] = min(one, other)
    }
    let byLeader = Dictionary(grouping: leaders.indices) { leader($0) }
    return byLeader.sorted { $0.key < $1.key }.map(\.value)
  }

  private func ranking(of members: [Int]) -> [Int] {
    var sums = [Double](repeating: 0, count: profiles.problems.count)
    for member in members {
      let scores = profiles.scores[member]
      for (problem, score) in zip(scores.places, scores.values) {
        sums[Int(problem)] += Double(score)
      }
    }
    let least = ProblemScores.unknown * Double(members.count)
    return sums.indices.filter { sums[$0] > least }
      .sorted { sums[$0] != sums[$1] ? sums[$0] > sums[$1] : $0 < $1 }
  }

  /// Bars the problem from one of two units that were judged unrelated and share it.
  private func separate(_ units: inout [Unit]) {
    let unrelated = analysis.judgements.filter { $0.relation == .unrelated }
    guard !unrelated.isEmpty else { return }
    var unitOf: [Int: Int] = [:]
    for (number, unit) in units.enumerated() {
      for member in unit.members { unitOf[member] = number }
    }
    var changed = true
    while changed {
      changed = false
      for judgement in unrelated {
        guard let first = analysis.place(of: judgement.first).flatMap({ unitOf[$0] }),
          let second = analysis.place(of: judgement.second).flatMap({ unitOf[$0] }),
          first != second, let problem = units[first].problem, units[second].problem == problem
        else { continue }
        let weaker = weight(units[first], problem) < weight(units[second], problem)
        units[weaker ? first : second].barred += 1
        changed = true
      }
    }
  }

  private func weight(_ unit: Unit, _ problem: Int) -> Double {
    unit.members.reduce(0) { $0 + profiles.scores.value(in: $1, at: problem) }
      / Double(unit.members.count)
  }

  /// The mean cosine at which issues without a clear problem are one.
  private static let leastCosine = 0.3
  /// How many of an issue's terms lead to groups it may join.
  private static let leads = 8

  /// Joins what tells of no clear problem by its terms.
  private func joined(_ units: [[Int]]) -> [[Int]] {
    var groups: [(members: [Int], sum: [Int32: Float])] = []
    var groupsOfTerm: [Int32: Set<Int>] = [:]
    for unit in units {
      var sum: [Int32: Float] = [:]
      for member in unit {
        let vector = profiles.terms[member]
        for (term, value) in zip(vector.places, vector.values) { sum[term, default: 0] += value }
      }
      let leads = sum.filter { $0.key < profiles.termCount }.sorted {
        $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key
      }
      .prefix(Self.leads).map(\.key)
      let near = Set(leads.flatMap { groupsOfTerm[$0] ?? [] }).sorted()
      let best = near.map { group in (group, meanCosine(sum, unit.count, groups[group])) }
        .max { $0.1 < $1.1 }
      let target: Int
      if let best, best.1 >= Self.leastCosine {
        target = best.0
        groups[target].members += unit
        groups[target].sum.merge(sum) { $0 + $1 }
      } else {
        target = groups.count
        groups.append((unit, sum))
      }
      for term in leads { groupsOfTerm[term, default: []].insert(target) }
    }
    return groups.map(\.members)
  }

  /// The mean cosine over all pairs of a unit and a group.
  private func meanCosine(
    _ sum: [Int32: Float], _ count: Int, _ group: (members: [Int], sum: [Int32: Float])
  ) -> Double {
    let product = sum.reduce(Float(0)) { $0 + $1.value * (group.sum[$1.key] ?? 0) }
    return Double(product) / Double(count * group.members.count)
  }
}

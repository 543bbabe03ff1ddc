internal import ChineseText
internal import Records
internal import Search

/// Says in Chinese why two issues are linked.
struct LinkReasons {
  let profiles: ProblemProfiles
  /// The two issues with their places.
  let issue: (place: Int, issue: Issue)
  let other: (place: Int, issue: Issue)

  /// Terms at least so alike are a reason; what lies below most texts of an office share.
  private static let leastTerms = 0.6

  /// Returns the reasons, the strongest first; one at least.
  func reasons(_ likeness: Likeness, judgement: Judgement?) -> [String] {
    var reasons: [String] = []
    if let judgement {
      let why = judgement.reason.isEmpty ? "" : "：\(judgement.reason)"
      let who = judgement.author.isEmpty ? "有人" : judgement.author
      reasons.append("\(who)判断为\(judgement.relation.rawValue)\(why)")
    }
    if let shared = sharedProblem() {
      let own = profiles.words(of: issue.place, telling: shared, limit: 3)
      let others = profiles.words(of: other.place, telling: shared, limit: 3)
      reasons.append(
        "同是“\(profiles.problems[shared].name)”"
          + (own.isEmpty || others.isEmpty ? "" : "：本件说\(list(own))，对方说\(list(others))"))
      if let aspect = profiles.aspect(of: issue.place, in: shared),
        aspect == profiles.aspect(of: other.place, in: shared),
        profiles.aspects.count(where: { $0.problem == shared }) > 1
      {
        reasons.append("同一方面：\(aspect)")
      }
    } else if let family = sharedFamily() {
      reasons.append("同属“\(family)”一类")
    }
    let (left, right) = (issue.issue, other.issue)
    if let category = left.category, category == right.category {
      reasons.append("记录里写的类别相同：\(category)")
    }
    if likeness.terms >= Self.leastTerms {
      reasons.append("用语相近\(likeness.terms.percent)")
    }
    if let first = left.firstDate, let second = right.firstDate {
      let days = abs(first.dayNumber - second.dayNumber)
      reasons.append(days == 0 ? "同一天提出" : "相隔\(days)天提出")
    }
    return reasons.isEmpty ? ["用语略有相同"] : reasons
  }

  /// The problem that both tell of most, where both tell of it at all.
  private func sharedProblem() -> Int? {
    let other = profiles.shares[other.place].dense(count: profiles.problems.count)
    let own = profiles.shares[issue.place]
    let best = zip(own.places, own.values).map { (Int($0), $1 * other[Int($0)]) }
      .max { $0.1 < $1.1 }
    return best.flatMap { $0.1 > 0.02 ? $0.0 : nil }
  }

  private func sharedFamily() -> String? {
    guard let own = profiles.problem(of: issue.place),
      let others = profiles.problem(of: other.place)
    else {
      return nil
    }
    let family = profiles.problems[own.number].family
    return family == profiles.problems[others.number].family ? family : nil
  }

  private func list(_ words: [String]) -> String {
    words.map { "“\($0)”" }.joined(separator: "、")
  }
}

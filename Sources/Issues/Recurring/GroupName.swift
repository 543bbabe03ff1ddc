internal import Records
internal import Search

/// Names a group so that a reader knows what it is about.
struct GroupName {
  let analysis: IssueAnalysis

  private var profiles: ProblemProfiles { analysis.profiles }
  /// How many terms stand beside the problem.
  private static let termCount = 3
  /// The longest opening shown in place of a problem, in characters.
  private static let longestOpening = 24

  /// Returns the problem with the terms by which most of its issues are known; without a problem, the
  /// opening of its most typical issue.
  func name(of group: ProblemGroups.Group) -> String {
    guard let problem = group.problem else { return opening(of: group.members) }
    let title = profiles.problems[problem].name
    let terms = terms(of: group.members, telling: problem, besides: title)
    return terms.isEmpty ? title : title + "：" + terms.joined(separator: "、")
  }

  private func terms(of members: [Int], telling problem: Int, besides title: String) -> [String] {
    var values: [String: Double] = [:]
    for member in members {
      for found in profiles.evidence(of: member)
      where found.cue.problem == problem && found.cue.parts == 1 {
        values[found.words, default: 0] += found.cue.value
      }
    }
    let ranked = values.sorted {
      $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key
    }
    var terms: [String] = []
    for word in ranked.map(\.key) where terms.count < Self.termCount {
      let known = terms + [title]
      if !known.contains(where: { $0.contains(word) || word.contains($0) }) { terms.append(word) }
    }
    return terms
  }

  /// What the member most like the others says first.
  private func opening(of members: [Int]) -> String {
    let vectors = members.map { profiles.terms[$0] }
    let typical = members.indices.max { left, right in
      let sums = [left, right].map { one in vectors.reduce(0) { $0 + $1.dot(vectors[one]) } }
      return sums[0] != sums[1] ? sums[0] < sums[1] : left > right
    }
    let content = typical.map { analysis.issues[members[$0]].content } ?? ""
    let clause = content.split { "，。！？；：,.!?;:\n".contains($0) }
      .first { $0.count > 3 || $0.count == content.count }
    let text = clause.map { String($0) } ?? content
    return text.count <= Self.longestOpening
      ? text : String(text.prefix(Self.longestOpening - 1)) + "…"
  }
}

internal import ChineseText
public import Records

/// Finds the same problem elsewhere.
public struct IssueLinker: Sendable {
  /// An issue of another village that looks like the same problem.
  public struct Link: Sendable {
    /// The other issue.
    public let issue: Issue
    /// How alike, 0 to 1.
    public let score: Double
    /// Why, in Chinese, the strongest reason first.
    public let reasons: [String]
  }

  /// Less alike issues are not worth showing.
  public static let leastScore = 0.3

  private let issues: [Issue]
  private let rules: CountyRules

  /// Creates a linker over all issues of a book.
  public init(_ book: IssueBook, rules: CountyRules) {
    issues = book.issues
    self.rules = rules
  }

  /// Returns the most similar issues of other villages, best first.
  public func links(of issue: Issue, limit: Int = 10) -> [Link] {
    guard let index = issues.firstIndex(where: { $0.id == issue.id }) else { return [] }
    let model = ProblemModel(issues, rules: rules)
    return model.neighbours(of: index)
      .filter { neighbour in
        neighbour.likeness.score >= Self.leastScore
          && (issue.village == nil || issues[neighbour.index].village != issue.village)
      }
      .sorted {
        $0.likeness.score != $1.likeness.score
          ? $0.likeness.score > $1.likeness.score : issues[$0.index].id < issues[$1.index].id
      }
      .prefix(limit)
      .map { neighbour in
        let other = issues[neighbour.index]
        return Link(
          issue: other, score: neighbour.likeness.score,
          reasons: reasons(
            issue, other, neighbour.likeness, model.sharedWords(index, neighbour.index)))
      }
  }

  private func reasons(
    _ issue: Issue, _ other: Issue, _ likeness: ProblemModel.Likeness, _ words: [String]
  ) -> [String] {
    var reasons: [String] = []
    if likeness.category == 1, let category = issue.category {
      reasons.append("同一类别：\(category)")
    } else if likeness.category == 0.3 {
      reasons.append("同属一级类别")
    }
    if !words.isEmpty { reasons.append("共有的词：\(words.prefix(4).joined(separator: "、"))") }
    if let first = issue.firstDate, let second = other.firstDate {
      let days = abs(first.dayNumber - second.dayNumber)
      reasons.append(days == 0 ? "同一天提出" : "相隔\(days)天提出")
    }
    return reasons
  }
}

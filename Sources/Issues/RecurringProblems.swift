internal import ChineseText
public import Records

/// Groups issues by problem over all villages.
///
/// Groups grow by average linkage: two are joined while the mean likeness over all pairs of
/// their members is high enough, the most alike first. One common word can therefore not chain
/// unlike problems together, as joining by single pairs would.
public struct RecurringProblems: Sendable {
  /// The mean likeness at which groups are still one problem.
  private static let threshold = 0.5

  private let issues: [Issue]
  private let rules: CountyRules

  /// Creates the grouping of all issues of a book.
  public init(_ book: IssueBook, rules: CountyRules) {
    issues = book.issues
    self.rules = rules
  }

  /// Returns the groups that occur in several villages, the most widespread first.
  ///
  /// - Parameter leastVillages: How many villages a group needs; 1 or more.
  /// - Returns: The groups; every issue stands in one at most.
  public func groups(leastVillages: Int = 2) -> [RecurringProblem] {
    let model = ProblemModel(issues, rules: rules)
    return clusters(model).map { members in
      let ordered = members.sorted { left, right in
        let first = issues[left].firstDate?.description ?? "9999"
        let second = issues[right].firstDate?.description ?? "9999"
        return first != second ? first < second : issues[left].id < issues[right].id
      }
      return RecurringProblem(
        name: name(of: ordered, model), issues: ordered.map { issues[$0] })
    }
    .filter { $0.villages.count >= leastVillages }
    .sorted {
      $0.villages.count != $1.villages.count
        ? $0.villages.count > $1.villages.count
        : $0.issues.count != $1.issues.count
          ? $0.issues.count > $1.issues.count : $0.name < $1.name
    }
  }

  private struct Pair: Hashable {
    let low: Int
    let high: Int

    init(_ left: Int, _ right: Int) {
      low = min(left, right)
      high = max(left, right)
    }
  }

  private func clusters(_ model: ProblemModel) -> [[Int]] {
    var members: [Int: [Int]] = [:]
    var sums: [Int: [Int: Double]] = [:]
    for index in issues.indices {
      members[index] = [index]
      sums[index] = [:]
      for neighbour in model.neighbours(of: index) {
        sums[index]?[neighbour.index] = neighbour.likeness.score
      }
    }
    while let (pair, mean) = closest(members, sums), mean >= Self.threshold {
      let absorbed = sums.removeValue(forKey: pair.high) ?? [:]
      for (other, sum) in absorbed where other != pair.low {
        sums[pair.low]?[other, default: 0] += sum
        sums[other]?[pair.low, default: 0] += sum
        sums[other]?[pair.high] = nil
      }
      sums[pair.low]?[pair.high] = nil
      let joining = members.removeValue(forKey: pair.high) ?? []
      members[pair.low, default: []] += joining
    }
    return members.keys.sorted().compactMap { members[$0] }
  }

  /// The two groups with the highest mean likeness; ties by number, so that runs agree.
  private func closest(
    _ members: [Int: [Int]], _ sums: [Int: [Int: Double]]
  ) -> (pair: Pair, mean: Double)? {
    var best: (pair: Pair, mean: Double)?
    for (left, row) in sums {
      for (right, sum) in row where left < right {
        let size = (members[left]?.count ?? 1) * (members[right]?.count ?? 1)
        let mean = sum / Double(size)
        let isBetter =
          best.map { known in
            mean != known.mean
              ? mean > known.mean
              : (left, right) < (known.pair.low, known.pair.high)
          } ?? true
        if isBetter { best = (Pair(left, right), mean) }
      }
    }
    return best
  }

  /// The category most members have, and the words that most pairs of members share.
  private func name(of members: [Int], _ model: ProblemModel) -> String {
    let categories = members.compactMap { issues[$0].category }
    let category = Dictionary(grouping: categories) { $0 }
      .max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
    var words: [String: Int] = [:]
    for (place, left) in members.enumerated() {
      for right in members.dropFirst(place + 1) {
        for word in model.sharedWords(left, right) { words[word, default: 0] += 1 }
      }
    }
    let best = words.sorted {
      $0.value != $1.value
        ? $0.value > $1.value
        : $0.key.count != $1.key.count ? $0.key.count > $1.key.count : $0.key < $1.key
    }.prefix(3).map(\.key)
    let leaf = category.flatMap { $0.split(separator: "/").last }.map(String.init)
    return ([leaf].compactMap { $0 } + [best.joined(separator: "、")])
      .filter { !$0.isEmpty }.joined(separator: "：")
  }
}

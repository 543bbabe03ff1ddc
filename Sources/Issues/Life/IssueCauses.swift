internal import ChineseText
internal import Records
internal import Search

/// What caused what, as people judged (因果) and as the blocks say under 关联.
public struct IssueCauses: Sendable {
  /// That one issue was the cause of another.
  public struct Link: Sendable, Hashable {
    /// The cause.
    public let cause: String
    /// What came of it.
    public let effect: String
    /// Why, as a person judged; empty where a record only says 因果.
    public let reason: String
    /// Where it is written.
    public let path: String
    /// The line, from 1.
    public let line: Int
  }

  /// Every cause on record, in order of numbers; of two issues one link.
  public let links: [Link]
  private let issues: [String: Issue]

  /// Reads the causes of issues that were analysed.
  public init(_ analysis: IssueAnalysis) {
    let issues = Dictionary(
      analysis.issues.map { (fold($0.id), $0) }, uniquingKeysWith: { first, _ in first })
    self.issues = issues
    let judged = analysis.judgements.filter { $0.relation == .cause }.map {
      Link(
        cause: issues[fold($0.first)]?.id ?? $0.first,
        effect: issues[fold($0.second)]?.id ?? $0.second, reason: $0.reason, path: $0.path, line: 1)
    }
    let written = analysis.issues.flatMap { Self.links(in: $0, issues) }
    var seen: Set<Set<String>> = []
    links = (judged + written).filter { seen.insert([$0.cause, $0.effect]).inserted }
      .sorted { ($0.cause, $0.effect) < ($1.cause, $1.effect) }
  }

  /// Joins links that were read before with the issues that they name.
  init(links: [Link], issues: [Issue]) {
    self.links = links
    self.issues = Dictionary(
      issues.map { (fold($0.id), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The causes that an issue's blocks name: of the two, the one that came up first.
  private static func links(in issue: Issue, _ issues: [String: Issue]) -> [Link] {
    issue.mentions.flatMap { mention in
      mention.lines.filter { $0.key == Field.related.name }.flatMap { line in
        IssueReference.read(line.value).filter { $0.relation?.contains("因果") ?? false }
          .map { reference in
            let other = issues[fold(reference.id)]
            let day = issue.firstDate?.dayNumber ?? .max
            let isLater = (other?.firstDate?.dayNumber ?? .min) > day
            let id = other?.id ?? reference.id
            return Link(
              cause: isLater ? issue.id : id, effect: isLater ? id : issue.id, reason: "",
              path: mention.path, line: line.line)
          }
      }
    }
  }

  /// Returns the links that lead to an issue and from it, in any number of steps.
  static func links(around id: String, in links: [Link]) -> Set<Link> {
    var known: Set<String> = [id]
    var chain: Set<Link> = []
    var ends = [id]
    while let end = ends.popLast() {
      for link in links where link.cause == end || link.effect == end {
        chain.insert(link)
        for next in [link.cause, link.effect] where known.insert(next).inserted {
          ends.append(next)
        }
      }
    }
    return chain
  }

  /// Returns the chain of causes that leads to an issue and from it, each link once, the oldest
  /// cause first.
  public func chain(of issue: Issue) -> [Link] {
    let chain = Self.links(around: issue.id, in: links)
    return chain.sorted { left, right in
      let (first, second) = (day(of: left.cause), day(of: right.cause))
      return first != second
        ? first < second : (left.cause, left.effect) < (right.cause, right.effect)
    }
  }

  private func day(of id: String) -> Int {
    issue(id)?.firstDate?.dayNumber ?? .max
  }

  /// Returns the issue of a number; nil where no record has it.
  public func issue(_ id: String) -> Issue? { issues[fold(id)] }
}

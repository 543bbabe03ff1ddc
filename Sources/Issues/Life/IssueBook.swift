public import ChineseText
public import Records
public import Search

/// All issues of a corpus.
public struct IssueBook: Sendable {
  /// The issues, ordered by number.
  public let issues: [Issue]
  private let places: [String: Int]

  /// Joins the mentions of each number into one issue.
  public init(entries: [IssueEntry], rules: CountyRules) {
    var byKey: [String: [IssueEntry]] = [:]
    for entry in entries { byKey[Self.key(of: entry), default: []].append(entry) }
    let vocabularies = rules.vocabularies
    let clocks = rules.profile.clocks
    let issues = byKey.values.map {
      Self.issue(of: $0, vocabularies: vocabularies, clocks: clocks)
    }.sorted { $0.id < $1.id }
    self.issues = issues
    places = Dictionary(
      issues.enumerated().map { (fold($0.element.id), $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What mentions of one issue have in common: the folded number; where none was written, the
  /// place of the block.
  static func key(of entry: IssueEntry) -> String {
    entry.id.isEmpty ? "\(entry.path)#\(entry.ordinal)" : fold(entry.id)
  }

  /// Joins the mentions of one issue, of which there is at least one.
  static func issue(
    of mentions: [IssueEntry], vocabularies: Vocabularies, clocks: StageClocks
  ) -> Issue {
    let ordered = mentions.sorted { left, right in
      if left.recordDate != right.recordDate {
        guard let first = left.recordDate else { return true }
        guard let second = right.recordDate else { return false }
        return first < second
      }
      return (left.path, left.ordinal) < (right.path, right.ordinal)
    }
    let id = ordered.first.map { $0.id.isEmpty ? key(of: $0) : $0.id } ?? ""
    return Issue(id: id, mentions: ordered, vocabularies: vocabularies, clocks: clocks)
  }

  /// Returns the issue with a number, in any width.
  public func issue(_ id: String) -> Issue? {
    places[fold(id)].map { issues[$0] }
  }

  /// Returns the numbers most like one that no issue has, the nearest first; at most three.
  public func nearestNumbers(to id: String) -> [String] {
    NearestNames.of(id, among: issues.map(\.id))
  }

  /// The last day of any record: what the records know as today.
  public var lastDate: CivilDate? { issues.compactMap(\.lastDate).max() }
}

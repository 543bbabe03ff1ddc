internal import ChineseText
public import Records
public import Search

/// All issues of a corpus.
public struct IssueBook: Sendable {
  /// The issues, ordered by number.
  public let issues: [Issue]

  /// Joins the mentions of each number into one issue.
  public init(entries: [IssueEntry], rules: CountyRules) {
    var byKey: [String: [IssueEntry]] = [:]
    for entry in entries {
      let key = entry.id.isEmpty ? "\(entry.path)#\(entry.ordinal)" : fold(entry.id)
      byKey[key, default: []].append(entry)
    }
    let vocabularies = rules.vocabularies
    issues = byKey.map { key, mentions in
      let ordered = mentions.sorted { left, right in
        if left.recordDate != right.recordDate {
          guard let first = left.recordDate else { return true }
          guard let second = right.recordDate else { return false }
          return first < second
        }
        return (left.path, left.ordinal) < (right.path, right.ordinal)
      }
      let id = ordered.first.map { $0.id.isEmpty ? key : $0.id } ?? key
      return Issue(id: id, mentions: ordered, vocabularies: vocabularies)
    }.sorted { $0.id < $1.id }
  }

  /// Returns the issue with a number, in any width.
  public func issue(_ id: String) -> Issue? {
    let folded = fold(id)
    return issues.first { fold($0.id) == folded }
  }
}

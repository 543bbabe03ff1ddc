internal import ChineseText
internal import Records

/// What a query asks of issue blocks, to show those for which a record was found.
struct IssueConditions {
  private let conditions: [QueryNode]

  init(_ query: QueryNode) {
    conditions = Self.conditions(of: query)
  }

  private static func conditions(of node: QueryNode) -> [QueryNode] {
    switch node {
    case .all(let parts), .any(let parts):
      return parts.flatMap(conditions)
    case .field(let field, _), .dates(let field, _, _), .present(let field), .absent(let field):
      return field.scope.contains(.issue) ? [node] : []
    default:
      return []
    }
  }

  /// Returns where the issues begin to tell that meet most conditions, in order, as bytes; none
  /// where no issue meets any.
  func places(in record: Record) -> [Int] {
    guard !conditions.isEmpty else { return [] }
    let counts = record.issues.map { issue in conditions.count { Self.meets(issue, $0) } }
    guard let most = counts.max(), most > 0 else { return [] }
    return zip(record.issues, counts).filter { $0.1 == most }.map { issue, _ in
      issue.entry(.content)?.valueRange.lowerBound ?? issue.range.lowerBound
    }
  }

  private static func meets(_ issue: IssueBlock, _ condition: QueryNode) -> Bool {
    switch condition {
    case .field(let field, let value):
      let asked = fold(value)
      return issue.entries.contains { $0.field == field && fold($0.value).contains(asked) }
    case .dates(let field, let from, let to):
      guard let day = issue.date(field) else { return false }
      return (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    case .present(let field): return issue[field] != nil
    case .absent(let field): return issue[field] == nil
    default: return false
    }
  }
}

internal import ChineseText
internal import Records

/// A line of JSON Lines as a record: header, text and issues.
///
/// Keys are those of the field table in any spelling, `text` for the body and `issues` for the
/// issues. What the line does not say is not made up.
struct RecordLine {
  /// A key with its value.
  struct Entry: Hashable {
    let key: String
    let value: String
  }

  /// An issue to be written as a block.
  struct Issue: Hashable {
    let id: String
    let entries: [Entry]
  }

  /// The line's id; nil where it has none.
  private(set) var id: String?
  /// The header: fields in the order of the table, then other keys as the line has them.
  private(set) var header: [Entry] = []
  /// The text; nil where the line has none.
  private(set) var text: String?
  /// The issues in order.
  private(set) var issues: [Issue] = []
  /// Keys whose values no record can hold.
  private(set) var leftOut: [String] = []

  private static let textKeys = ["text", "正文"]
  private static let issuesKey = "issues"
  private static let lists = "、"

  /// Reads a value.
  ///
  /// - Throws: ``RecordLineFault`` where it is no object or a value has the wrong type.
  init(_ value: JSONValue) throws(RecordLineFault) {
    guard case .object(let members) = value else {
      throw RecordLineFault(
        message: "这一行是\(value.kind)，不是对象。", remedy: "请写成 {\"title\": …, \"text\": …}，一行一件。")
    }
    var own: [(field: Field?, entry: Entry)] = []
    var blocks: [JSONValue]?
    for member in members {
      if Self.textKeys.contains(member.key) {
        try readText(member)
      } else if member.key == Self.issuesKey {
        blocks = (blocks ?? []) + (try Self.blocks(member))
      } else {
        let field = Field.named(member.key)
        guard let text = try readValue(member, field) else { continue }
        own.append((field, Entry(key: field?.name ?? member.key, value: text)))
      }
    }
    id = own.first { $0.field == .sourceID }?.entry.value
    if let blocks {
      try readIssues(blocks)
    } else if own.contains(where: { $0.field == .content }) {
      let isOfIssue = { (field: Field?) in
        field.map { $0.scope.contains(.issue) && !$0.scope.contains(.record) } ?? false
      }
      issues = [Issue(id: id ?? "", entries: own.filter { isOfIssue($0.field) }.map(\.entry))]
      own.removeAll { isOfIssue($0.field) }
    }
    for field in Field.all {
      header += own.filter { $0.field == field }.map(\.entry)
    }
    header += own.filter { $0.field == nil }.map(\.entry)
  }

  private mutating func readText(_ member: JSONValue.Member) throws(RecordLineFault) {
    switch member.value {
    case .null: return
    case .string(let value):
      guard text == nil else {
        throw RecordLineFault(message: "正文写了两次。", remedy: "请只保留一个 \(member.key)。")
      }
      text = value
    default: throw RecordLineFault(member, expected: "文字")
    }
  }

  /// Reads a value as one text; nil where it is empty or no record can hold it.
  private mutating func readValue(
    _ member: JSONValue.Member, _ field: Field?
  ) throws(RecordLineFault) -> String? {
    if field == nil, !HeaderKey.isWritable(member.key) {
      if member.value != .null { leftOut.append(member.key) }
      return nil
    }
    switch member.value {
    case .null: return nil
    case .bool(let value) where field?.kind == .yesNo: return value ? "是" : "否"
    case .bool, .number, .string: return member.value.scalar.flatMap { $0.isEmpty ? nil : $0 }
    case .array(let values) where field == nil || field?.kind == .names:
      let names = values.compactMap(\.scalar)
      if names.count == values.count {
        return names.isEmpty ? nil : names.joined(separator: Self.lists)
      }
    case .array, .object: break
    }
    if let field {
      throw RecordLineFault(member, expected: field.kind == .names ? "文字或文字的列表" : "文字或数")
    }
    leftOut.append(member.key)
    return nil
  }
}

extension RecordLine {
  private static func blocks(_ member: JSONValue.Member) throws(RecordLineFault) -> [JSONValue] {
    switch member.value {
    case .null: return []
    case .array(let values): return values
    case .object: return [member.value]
    default: throw RecordLineFault(member, expected: "问题的列表")
    }
  }

  private mutating func readIssues(_ values: [JSONValue]) throws(RecordLineFault) {
    var read: [(id: String?, entries: [Entry])] = []
    for value in values {
      guard case .object(let members) = value else {
        throw RecordLineFault(
          JSONValue.Member(key: Self.issuesKey, value: value), expected: "对象的列表")
      }
      read.append(try readIssue(members))
    }
    let nameless = read.count { $0.id == nil }
    var taken = Set(read.compactMap(\.id))
    var number = 0
    for (issueID, entries) in read {
      var given = issueID
      if given == nil, let id {
        given = nameless == 1 && !taken.contains(id) ? id : nil
        while given == nil {
          number += 1
          if taken.insert("\(id)-\(number)").inserted { given = "\(id)-\(number)" }
        }
      }
      issues.append(Issue(id: given ?? "", entries: entries))
    }
  }

  private mutating func readIssue(
    _ members: [JSONValue.Member]
  ) throws(RecordLineFault) -> (id: String?, entries: [Entry]) {
    var id: String?
    var entries: [(field: Field?, entry: Entry)] = []
    for member in members {
      let field = Field.named(member.key)
      if field == .sourceID || member.key == "编号" {
        if member.value != .null, member.value.scalar == nil {
          throw RecordLineFault(member, expected: "文字或数")
        }
        if id == nil { id = member.value.scalar.flatMap { $0.isEmpty ? nil : $0 } }
        continue
      }
      guard field != nil || HeaderKey.isWritableInIssue(member.key) else {
        if member.value != .null { leftOut.append("\(Self.issuesKey).\(member.key)") }
        continue
      }
      guard let text = try readValue(member, field) else { continue }
      entries.append((field, Entry(key: field?.name ?? member.key, value: text)))
    }
    let known = Field.all.flatMap { field in entries.filter { $0.field == field } }
    return (id, (known + entries.filter { $0.field == nil }).map(\.entry))
  }
}

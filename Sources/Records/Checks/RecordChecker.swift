internal import ChineseText

/// Checks records against the county's rules.
public struct RecordChecker: Sendable {
  private let rules: CountyRules

  /// Creates a checker for a county.
  public init(rules: CountyRules) {
    self.rules = rules
  }

  /// Returns what is wrong with a record, reading faults included, in order of the lines.
  public func check(_ record: Record) -> [Finding] {
    var check = HeaderCheck(record: record, rules: rules)
    check.run()
    var issues = IssueCheck(record: record, vocabularies: rules.vocabularies)
    issues.run()
    let privacy = PrivacyCheck(record: record)
    return (record.findings + check.findings + issues.findings + privacy.findings).sorted()
  }

  /// Returns the references between issues that lead nowhere, over the whole corpus.
  public func checkReferences(_ records: [Record]) -> [Finding] {
    let known = Set(records.flatMap { $0.issues.map { fold($0.id) } })
    return records.flatMap { record in
      record.issues.flatMap { block in
        block.references.filter { !known.contains(fold($0.id)) }.map { reference in
          Finding(
            code: .danglingReference, path: record.path, line: reference.line, column: 1,
            message: "关联的问题“\(reference.id)”在全部资料里都找不到。",
            remedy: "请核对编号；对方的记录还没收到时可以先留着。")
        }
      }
    }.sorted()
  }
}

extension IssueBlock {
  /// The issues named under 关联, each `编号（关系）`.
  var references: [(id: String, line: Int)] {
    entries.filter { $0.field == .related }.flatMap { entry in
      entry.value.split { "、，；,;".contains($0) }.compactMap { part in
        let id = part.prefix { $0 != "（" && $0 != "(" }.filter { !$0.isWhitespace }
        // Numbers of issues end in digits; anything else names a record or a person's words.
        return id.last?.isNumber == true ? (String(id), entry.line) : nil
      }
    }
  }
}

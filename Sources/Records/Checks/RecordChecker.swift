public import ChineseText

/// Checks records against the county's rules.
public struct RecordChecker: Sendable {
  private let rules: CountyRules
  private let today: CivilDate?

  /// Creates a checker for a county.
  ///
  /// - Parameters:
  ///   - rules: The county's rules.
  ///   - today: The day after whose eve a deadline is past; nil to leave deadlines out.
  public init(rules: CountyRules, today: CivilDate? = nil) {
    self.rules = rules
    self.today = today
  }

  /// Returns what is wrong with a record, reading faults included, in order of the lines.
  public func check(_ record: Record) -> [Finding] {
    var check = HeaderCheck(record: record, rules: rules)
    check.run()
    var issues = IssueCheck(record: record, vocabularies: rules.vocabularies)
    issues.run()
    var blocks = BlockCheck(
      record: record, vocabularies: rules.vocabularies, today: today)
    blocks.run()
    return
      (ownFindings(of: record) + check.findings + issues.findings + blocks.findings
      + profileFindings(record) + PrivacyCheck(record: record).findings).sorted()
  }

  /// What reading the record found, but for keys that are no fields and the county asks for.
  private func ownFindings(of record: Record) -> [Finding] {
    guard record.findings.contains(where: { $0.code == .unknownKey }),
      let asked = rules.profile.rules(on: record.date)
    else { return record.findings }
    let type = record.type.flatMap { rules.vocabularies.resolve($0, in: .types) }
    let keys = Set(
      (asked.required + (type.flatMap { asked.requiredByType[$0] } ?? [])).map { fold($0) })
    let lines = Set(
      record.header.filter { $0.field == nil && keys.contains(fold($0.key)) }.map(\.line))
    return record.findings.filter { $0.code != .unknownKey || !lines.contains($0.line) }
  }

  /// What only the county's profile can tell.
  private func profileFindings(_ record: Record) -> [Finding] {
    guard !record.header.isEmpty else { return [] }
    let profile = rules.profile.rules(on: record.date)
    var figures = FigureCheck(record: record, rules: profile)
    figures.run()
    guard let profile,
      let type = record.type.flatMap({ rules.vocabularies.resolve($0, in: .types) })
    else { return figures.findings }
    var body = BodyCheck(record: record, rules: profile)
    body.run(type: type)
    var station = StationCheck(record: record, rules: profile)
    station.run(type: type)
    return figures.findings + body.findings + station.findings
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
      IssueReference.read(entry.value).map { ($0.id, entry.line) }
    }
  }
}

import Records

/// `minqing.check/1`.
struct FindingList: Encodable {
  struct Item: Encodable {
    let code: String
    let severity: String
    let path: String
    let line: Int
    let column: Int
    let message: String
    let remedy: String
  }

  let schema = "minqing.check/1"
  let findings: [Item]

  init(_ findings: [Finding]) {
    self.findings = findings.map {
      Item(
        code: $0.code.rawValue, severity: $0.severity.rawValue, path: $0.path, line: $0.line,
        column: $0.column, message: $0.message, remedy: $0.remedy)
    }
  }
}

import Checking
internal import FoundationEssentials
import Records

/// Findings in the Static Analysis Results Interchange Format, version 2.1.0, which editors and
/// build servers read; see <https://docs.oasis-open.org/sarif/sarif/v2.1.0/>.
struct SarifDocument: Encodable {
  struct Text: Encodable { let text: String }

  struct Rule: Encodable {
    struct Configuration: Encodable { let level: String }
    let id: String
    let shortDescription: Text
    let defaultConfiguration: Configuration
  }

  struct Driver: Encodable {
    let name = "minqing"
    let version: String
    let rules: [Rule]
  }

  struct Tool: Encodable { let driver: Driver }

  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
  }

  struct ArtifactLocation: Encodable {
    let uri: String
    let uriBaseId = "CORPUS"
  }

  struct PhysicalLocation: Encodable {
    let artifactLocation: ArtifactLocation
    let region: Region
  }

  struct Location: Encodable { let physicalLocation: PhysicalLocation }

  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let message: Text
    let locations: [Location]
    let partialFingerprints: [String: String]
  }

  struct Run: Encodable {
    let tool: Tool
    let columnKind = "unicodeCodePoints"
    let originalUriBaseIds: [String: [String: String]]
    let results: [Result]
  }

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version
    case runs
  }

  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  /// Takes findings.
  ///
  /// - Parameters:
  ///   - findings: The findings in the order in which they are printed.
  ///   - root: The absolute path of the corpus.
  ///   - version: The program's version.
  ///   - lineText: The text of a finding's line.
  init(_ findings: [Finding], root: String, version: String, lineText: (Finding) -> String?) {
    let codes = Set(findings.map(\.code)).sorted { $0.rawValue < $1.rawValue }
    let rules = codes.map { code in
      Rule(
        id: code.rawValue, shortDescription: Text(text: code.title),
        defaultConfiguration: Rule.Configuration(level: Self.level(code.severity)))
    }
    let places = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    let results = findings.map { finding in
      Result(
        ruleId: finding.code.rawValue, ruleIndex: places[finding.code] ?? -1,
        level: Self.level(finding.severity),
        message: Text(text: finding.message + "办法：" + finding.remedy),
        locations: [
          Location(
            physicalLocation: PhysicalLocation(
              artifactLocation: ArtifactLocation(uri: Self.uri(finding.path)),
              region: Region(startLine: finding.line, startColumn: finding.column)))
        ],
        partialFingerprints: [
          "minqing/1": Baseline.fingerprint(finding, lineText(finding))
        ])
    }
    runs = [
      Run(
        tool: Tool(driver: Driver(version: version, rules: rules)),
        originalUriBaseIds: ["CORPUS": ["uri": "file://" + Self.uri(root) + "/"]],
        results: results)
    ]
  }

  /// Prints the document; its keys stay as the format has them.
  func print() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    Swift.print(String(decoding: try encoder.encode(self), as: UTF8.self))
  }

  private static func level(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }

  /// A path with all but plain characters in the form %E6 (RFC 3986, 2.1).
  private static func uri(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return path.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        scalar.isASCII
        && (("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
          || ("0"..."9").contains(scalar) || "-._~/".unicodeScalars.contains(scalar))
      return isPlain ? String(scalar) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }.joined()
  }
}

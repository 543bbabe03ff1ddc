internal import ChineseText
public import Records

/// Old faults that are known and put up with, so that new ones stand out.
///
/// A fault is recognised by its code, its file, the text of its line and its message without
/// line numbers: lines that are put in above it do not make it a new one.
public struct Baseline: Sendable {
  private var counts: [String: Int]
  private let lines: [String]

  private static let heading = "# minqing 基线：check 不再提起的旧问题，一行一条，可以删去。"

  /// Makes a baseline of findings.
  ///
  /// - Parameters:
  ///   - findings: The faults to put up with.
  ///   - lineText: The text of a finding's line; nil where the file cannot be read.
  public init(_ findings: [Finding], lineText: (Finding) -> String?) {
    let pairs = findings.map { finding in
      let print = Self.fingerprint(finding, lineText(finding))
      return (print, "\(print)\t\(finding.code.rawValue)\t\(finding.path)\t\(finding.message)")
    }
    counts = Dictionary(pairs.map { ($0.0, 1) }, uniquingKeysWith: +)
    lines = pairs.map(\.1).sorted()
  }

  /// Reads a baseline file; only the first column of a line counts.
  public init(reading text: String) {
    lines = text.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.hasPrefix("#") }
    let prints = lines.compactMap { $0.split(separator: "\t").first.map(String.init) }
    counts = Dictionary(prints.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// The text of the file.
  public var text: String { ([Self.heading] + lines).joined(separator: "\n") + "\n" }

  /// Returns the findings that the baseline does not hold, each of its faults taken once.
  public func newFindings(
    among findings: [Finding], lineText: (Finding) -> String?
  ) -> [Finding] {
    var left = counts
    return findings.filter { finding in
      let print = Self.fingerprint(finding, lineText(finding))
      guard let count = left[print], count > 0 else { return true }
      left[print] = count - 1
      return false
    }
  }

  /// What recognises a fault; 16 hexadecimal digits.
  public static func fingerprint(_ finding: Finding, _ lineText: String?) -> String {
    let parts = [
      finding.code.rawValue, finding.path, lineText ?? "", withoutLineNumbers(finding.message),
    ]
    let digest = ContentDigest(of: Array(parts.joined(separator: "\u{1F}").utf8))
    return String(digest.description.prefix(16))
  }

  /// 第9行 is 第行: numbers of lines change when others are put in.
  private static func withoutLineNumbers(_ message: String) -> String {
    message.split(separator: "第", omittingEmptySubsequences: false).map { part in
      let rest = part.drop { $0.isASCII && $0.isNumber }
      return rest.count < part.count && rest.first == "行" ? String(rest) : String(part)
    }.joined(separator: "第")
  }
}

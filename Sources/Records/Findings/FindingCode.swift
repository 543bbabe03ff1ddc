/// A kind of finding, with its severity; `docs/checks.md` explains each.
///
/// The codes are declared in families, one file each; the first letter tells the family.
public struct FindingCode: Sendable, Hashable {
  /// A letter and three digits, such as `F003`; never given to another kind.
  public let rawValue: String
  /// How much a finding of this kind matters.
  public let severity: Finding.Severity
  /// What it stands for, in Chinese.
  public let title: String

  /// Declares a kind of finding.
  ///
  /// - Parameters:
  ///   - rawValue: A letter and three digits.
  ///   - severity: How much it matters.
  ///   - title: What it stands for, in a few Chinese words.
  init(_ rawValue: String, _ severity: Finding.Severity, _ title: String) {
    self.rawValue = rawValue
    self.severity = severity
    self.title = title
  }
}

extension FindingCode: CaseIterable {
  /// Every kind that there is, by family.
  public static var allCases: [FindingCode] {
    reading + header + issues + body + station + contradictions + life + privacy
      + decisions + rules + archive
  }
}

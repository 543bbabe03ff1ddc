internal import ChineseText

/// A list of allowed values.
public enum VocabularyName: String, Sendable, Hashable, CaseIterable {
  /// Types of records.
  case types = "类型"
  /// Stages of an issue.
  case statuses = "状态"
  /// What is wanted.
  case natures = "性质"
  /// Categories of issues, `一级/二级`.
  case categories = "类别"
  /// Grades of secrecy.
  case secrecy = "密级"
  /// Who may read a record.
  case openness = "公开"
}

/// The allowed values of each vocabulary, with the other words that are understood for them.
public struct Vocabularies: Sendable {
  private let values: [VocabularyName: [String]]
  private let byForm: [VocabularyName: [String: String]]
  /// No list has longer words, and folding a book that stands in place of one takes its time; in
  /// bytes.
  private static let longestWord = 1_000

  private init(
    values: [VocabularyName: [String]], byForm: [VocabularyName: [String: String]]
  ) {
    (self.values, self.byForm) = (values, byForm)
  }

  /// Creates vocabularies from values, each with its aliases.
  init(_ entries: [VocabularyName: [(value: String, aliases: [String])]]) {
    values = entries.mapValues { $0.map(\.value) }
    byForm = entries.mapValues { entries in
      var forms: [String: String] = [:]
      for entry in entries {
        for form in entry.aliases { forms[fold(form)] = entry.value }
      }
      for entry in entries { forms[fold(entry.value)] = entry.value }
      return forms
    }
  }

  /// Returns these vocabularies, with those of others for the lists they lack.
  func filled(from others: Vocabularies) -> Vocabularies {
    Vocabularies(
      values: values.merging(others.values) { own, _ in own },
      byForm: byForm.merging(others.byForm) { own, _ in own })
  }

  /// Returns the values of a vocabulary in the order of the file.
  public func values(of name: VocabularyName) -> [String] {
    values[name] ?? []
  }

  /// Returns the value that a word stands for, in any width and script; nil where there is none.
  public func resolve(_ word: String, in name: VocabularyName) -> String? {
    guard word.utf8.count <= Self.longestWord else { return nil }
    return byForm[name]?[fold(word).filter { $0 != " " }]
  }

  /// Returns the value that looks most like a word, to suggest it.
  public func nearest(to word: String, in name: VocabularyName) -> String? {
    EditDistance.nearest(to: word, among: values(of: name))
  }
}

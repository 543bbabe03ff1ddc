internal import ChineseText

/// Groups of words that mean the same.
public struct SynonymBook: Sendable {
  /// The groups in the order of the file, the name of a group first; each of two words or more.
  public let groups: [[String]]
  private let groupsByWord: [String: [Int]]

  /// Reads one group a line; `#` begins a comment, blanks and commas stand between words.
  init(reading text: String) {
    let groups = text.split(whereSeparator: \.isNewline).compactMap { line -> [String]? in
      let words = line.prefix { $0 != "#" }.split { " \t　、，,=＝".contains($0) }.map(String.init)
      return words.count > 1 ? words : nil
    }
    var groupsByWord: [String: [Int]] = [:]
    for (number, group) in groups.enumerated() {
      for word in group { groupsByWord[fold(word), default: []].append(number) }
    }
    (self.groups, self.groupsByWord) = (groups, groupsByWord)
  }

  /// Returns the words of all groups that hold a word, itself among them.
  ///
  /// - Parameter word: A word as the search folds it; only a whole word has synonyms.
  /// - Returns: The words as written; empty where no group holds it.
  public func words(meaning word: String) -> [String] {
    (groupsByWord[word] ?? []).flatMap { groups[$0] }
  }
}

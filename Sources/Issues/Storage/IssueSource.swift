internal import ChineseText
internal import Records
internal import Search

/// Gives issues by their places, all from memory or each from the index when it is wanted.
enum IssueSource: Sendable {
  /// All issues, in order of their numbers.
  case memory([Issue])
  /// The index with the rules by which entries become issues, and what was promoted to issues.
  case index(SearchIndex, CountyRules, promoted: [IssueEntry])

  /// Returns the issue at a place.
  ///
  /// - Throws: ``Search/IndexError``; `locked` where the index has just been changed by another process.
  func issue(at place: Int, in table: IssueTable) throws(IndexError) -> Issue {
    switch self {
    case .memory(let issues): return issues[place]
    case .index(let index, let rules, let promoted):
      let id = table.foldedID(at: place)
      let documents = table.documents(of: place).filter { $0 != 0 }
      let entries =
        try index.issueEntries(documents)
        + promoted.filter { fold(IssueBook.key(of: $0)) == id }
      guard !entries.isEmpty, entries.allSatisfy({ fold(IssueBook.key(of: $0)) == id }) else {
        throw .locked
      }
      return IssueBook.issue(
        of: entries, vocabularies: rules.vocabularies, clocks: rules.profile.clocks)
    }
  }
}

internal import ChineseText

extension QueryNode {
  /// A longer text without a gap is a sentence; in Chinese characters.
  private static let longestPassage = 12

  /// The query as a search for the best match instead of an exact one; nil where it asks for
  /// something exact: it is quoted, or a passage of a few characters.
  ///
  /// - Parameter always: Whether to take any unquoted text for a question.
  /// - Returns: The relaxed query.
  func relaxed(always: Bool) -> QueryNode? {
    let texts = phrases.filter { !$0.isQuoted }
    guard !texts.isEmpty, always || isQuestion(texts) else { return nil }
    let loosened = loosened
    return loosened.needsText ? nil : loosened
  }

  private func isQuestion(_ phrases: [QueryPhrase]) -> Bool {
    if phrases.count > 1 { return true }
    return phrases.contains { phrase in
      let text = FoldedText(phrase.text)
      return phrase.isQuestion || QuestionWords.occur(in: text)
        || text.scalars.count { ScalarClass.of($0) == .han } > Self.longestPassage
    }
  }

  /// Phrases that had all to occur now count by what they share; conditions stay conditions.
  private var loosened: QueryNode {
    switch self {
    case .phrase(let phrase): return phrase.isQuoted ? self : .likeness(Self.content(of: [phrase]))
    case .all(let parts):
      var texts: [QueryPhrase] = []
      var others: [QueryNode] = []
      for part in parts {
        if case .phrase(let phrase) = part, !phrase.isQuoted {
          texts.append(phrase)
        } else {
          others.append(part)
        }
      }
      others = others.map(\.loosened)
      if !texts.isEmpty { others.insert(.likeness(Self.content(of: texts)), at: 0) }
      return others.count == 1 ? others[0] : .all(others)
    case .any(let parts): return .any(parts.map(\.loosened))
    default: return self
    }
  }

  private static func content(of phrases: [QueryPhrase]) -> [QueryPhrase] {
    phrases.flatMap { QuestionContent.runs(of: $0.text) }.map { QueryPhrase($0) }
  }
}

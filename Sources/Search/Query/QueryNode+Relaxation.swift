internal import ChineseText

extension QueryNode {
  /// Words by which people ask; a query with one of them is a question, not a passage.
  private static let questionWords = [
    "什么", "怎么", "怎样", "如何", "哪", "谁", "为何", "多少", "几个", "几户", "几年", "何时", "何地",
    "是否", "有没有", "能不能", "可不可以", "吗", "呢",
  ].map { FoldedText($0) }
  /// A longer text without a gap is a sentence; in Chinese characters.
  private static let longestPassage = 12

  /// The query as a search for the best match instead of an exact one; nil where it asks for
  /// something exact: it is quoted, or a passage of a few characters.
  ///
  /// - Parameter always: Whether to take any unquoted text for a question.
  func relaxed(always: Bool) -> QueryNode? {
    let texts = phrases
    guard !texts.isEmpty, !hasQuotation, !needsText, always || isQuestion(texts) else { return nil }
    return loosened
  }

  private func isQuestion(_ phrases: [QueryPhrase]) -> Bool {
    if phrases.count > 1 { return true }
    return phrases.contains { phrase in
      let text = FoldedText(phrase.text)
      if text.scalars.filter({ ScalarClass.of($0) == .han }).count > Self.longestPassage {
        return true
      }
      return text.scalars.contains(0x3F)
        || Self.questionWords.contains { !text.occurrences(of: $0).isEmpty }
    }
  }

  /// Phrases that had all to occur now count by what they share; conditions stay conditions.
  private var loosened: QueryNode {
    switch self {
    case .phrase(let phrase): return .likeness([phrase])
    case .all(let parts):
      var texts: [QueryPhrase] = []
      var others: [QueryNode] = []
      for part in parts {
        if case .phrase(let phrase) = part { texts.append(phrase) } else { others.append(part) }
      }
      others = others.map(\.loosened)
      if !texts.isEmpty { others.insert(.likeness(texts), at: 0) }
      return others.count == 1 ? others[0] : .all(others)
    case .any(let parts): return .any(parts.map(\.loosened))
    default: return self
    }
  }
}
